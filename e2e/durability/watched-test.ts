import { test as base } from '@playwright/test';
import { noteBreaches } from '../fixtures/breaches.ts';
import { watchBrowsers } from './real-browser.ts';

interface Fixtures {
  /** Servers that are ours; a test that starts one adds it. */
  readonly ownOrigins: string[];
  /** Breaches of the policy and requests to other servers so far; a test that provokes one on purpose empties it. */
  readonly breaches: string[];
}

/**
 * The test of every spec that starts browsers of its own: it fails when a page in any of them breaks the content security
 * policy or asks any other server. The console is not heard: of a damaged store or a killed browser it has to speak.
 */
export const test = base.extend<Fixtures>({
  ownOrigins: async ({ baseURL }, provide) => provide([new URL(baseURL ?? '').origin]),
  breaches: [
    async ({ ownOrigins }, use) => {
      const breaches: string[] = [];
      watchBrowsers((context) => noteBreaches(context, ownOrigins, breaches));
      await use(breaches);
      watchBrowsers(undefined);
      base.expect(breaches, 'breaches of the policy, requests to other servers').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
