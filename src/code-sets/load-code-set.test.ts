import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { testCodeSet } from '../testing/test-code-set.ts';
import { loadCodeSet, loadReleaseIndex } from './load-code-set.ts';
import { loadNdcCrosswalk, withPackages } from './load-ndc-crosswalk.ts';

/** Serves `public/` as the app's own server does, with some paths replaced. */
function serve(replaced: Readonly<Record<string, string | undefined>> = {}): void {
  vi.stubGlobal('fetch', (url: string): Promise<Response> => {
    const text = url in replaced ? replaced[url] : readFileSync(`public${url}`, 'utf8');
    return Promise.resolve(text === undefined ? new Response('', { status: 404 }) : new Response(text));
  });
}

beforeEach(() => {
  vi.stubEnv('BASE_URL', '/');
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('loading in the browser', () => {
  test('gives the same code set as reading from disk', async () => {
    serve();
    expect(await loadCodeSet('2026Q4')).toEqual({ ...testCodeSet(), packages: undefined });
  });

  test('gives the releases and, when asked for, the package crosswalk', async () => {
    serve();
    const [index, crosswalk] = await Promise.all([loadReleaseIndex(), loadNdcCrosswalk('2026Q4')]);
    expect([index.releases, crosswalk.get('00002762301')]).toEqual([
      [
        { id: '2024Q3', from: '2024-07-01', to: '2025-12-31' },
        { id: '2026Q4', from: '2026-01-01', to: '2026-12-31' },
      ],
      [{ hcpcs: 'J9305', unitsPerItem: 50 }],
    ]);
  });

  test('packages are added to a code set, which stays as it is where they cannot be loaded', async () => {
    serve();
    const codeSet = await loadCodeSet('2026Q4');
    expect((await withPackages(codeSet)).packages?.get('00002762301')?.[0]?.hcpcs).toBe('J9305');
    serve({ '/code-sets/2026Q4/ndc.json': undefined });
    expect(await withPackages(codeSet)).toBe(codeSet);
  });

  test.each([
    ['The code set file 2026Q4/mue.json could not be loaded (404).', undefined],
    ['The code set file 2026Q4/mue.json is not readable: it holds no JSON.', '<!doctype html>'],
    [
      'The code set file mue.json is damaged at facility: expected an object',
      '{}',
    ],
  ])('says: %s', async (message, text) => {
    serve({ '/code-sets/2026Q4/mue.json': text });
    await expect(loadCodeSet('2026Q4')).rejects.toThrow(message);
  });
});
