import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from '@playwright/test';
// Outside the common count of breaches (`fixtures/quiet-test.ts`): each way out that is tried here is one, on purpose.
import { expect, test } from '@playwright/test';
import { securityHeaders } from '../tools/security-headers.mjs';
import { beyondPolicy, waysOut } from './fixtures/ways-out.ts';
import { startWitness } from './fixtures/witness.ts';
import type { Witness } from './fixtures/witness.ts';

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Tries every way from a page of an address, each towards a witness of its own, so that even a bare connection tells
 * which way it took.
 * @param waitMs how long to wait for what is on its way; shorter when everything has arrived
 * @returns the ways by which something arrived, sorted: `fetch`, or `fetch (empty connection)` where nothing was said
 */
async function leaks(context: BrowserContext, from: string, waitMs: number): Promise<readonly string[]> {
  const witnesses = new Map<string, Witness>();
  for (const name of Object.keys(waysOut)) witnesses.set(name, await startWitness());
  const arrived = (): readonly string[] =>
    [...witnesses]
      .flatMap(([name, { seen }]) =>
        seen.length === 0
          ? []
          : [seen.every((what) => what === 'connection') ? `${name} (empty connection)` : name],
      )
      .sort();
  const isDone = (): boolean => arrived().filter((name) => name in waysOut).length === witnesses.size;
  try {
    const page = await context.newPage();
    await page.goto(from);
    for (const [name, attempt] of Object.entries(waysOut)) {
      const address = `${witnesses.get(name)?.origin ?? ''}/${name}?patient=Jane-Doe`;
      // A way that is closed may throw, or never settle: that is no matter, what counts is what the witness sees.
      const tried = page.evaluate(attempt, address).catch(() => undefined);
      await Promise.race([tried, pause(200)]);
      if (name === 'window-open') await pause(200);
    }
    for (let waited = 0; waited < waitMs && !isDone(); waited += 100) await pause(100);
    return arrived();
  } finally {
    for (const witness of witnesses.values()) await witness.close();
  }
}

/** A host of one small page with the given headers. */
async function hostWith(
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', ...headers });
    response.end('<!doctype html><title>Host</title><body></body>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://localhost:${String((server.address() as AddressInfo).port)}/`,
    close: () => server.close(),
  };
}

async function leaksOfHost(
  context: BrowserContext,
  headers: Readonly<Record<string, string>>,
  waitMs: number,
): Promise<readonly string[]> {
  const host = await hostWith(headers);
  try {
    return await leaks(context, host.address, waitMs);
  } finally {
    host.close();
  }
}

const { 'Connection-Allowlist': allowlist = '', ...withoutAllowlist } = securityHeaders;

test('without any header every way is open: the witness sees what leaves', async ({ context }) => {
  expect(await leaksOfHost(context, {}, 20_000)).toEqual(Object.keys(waysOut).sort());
});

test('the content security policy alone closes all ways but those it does not reach', async ({ context }) => {
  const open = await leaksOfHost(context, withoutAllowlist, 1500);
  expect(open.filter((name) => name in waysOut && !beyondPolicy.includes(name))).toEqual([]);
});

test('nothing that a page of ours tries reaches another origin', async ({ browser, context, baseURL }) => {
  // The allowlist is known to Chromium; a browser that does not know it keeps the ways no policy reaches.
  const other = await browser.newContext();
  const known = await leaksOfHost(other, { 'Connection-Allowlist': allowlist }, 1500);
  await other.close();
  const open = await leaks(context, baseURL ?? '', 1500);
  const isClosed = (name: string): boolean => name in waysOut && !beyondPolicy.includes(name);
  expect(known.includes('fetch') ? open.filter(isClosed) : open).toEqual([]);
});
