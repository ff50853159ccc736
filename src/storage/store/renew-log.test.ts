import { IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { onceRenewed, renewLog } from './renew-log.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function withRoom(quota: number | undefined, usage: number): void {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota, usage }) } });
}
const names = async (): Promise<readonly (string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name);

test('more is written than a log takes before the next is begun, and nothing of it stays', async () => {
  withRoom(1_000_000_000, 0);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await renewLog();
  const bytes = put.mock.calls.reduce(
    (sum, [row]) => sum + (row instanceof Uint8Array ? row.byteLength : 0),
    0,
  );
  expect(bytes).toBeGreaterThan(5_000_000);
  expect(await names()).not.toContain('dripline-log');
});

test('where there is little room nothing is written', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  withRoom(150_000_000, 100_000_000);
  await renewLog();
  withRoom(undefined, 0);
  await renewLog();
  expect(put).not.toHaveBeenCalled();
});

test('the log is renewed once; a save waits for that, but not for ever and not for what has failed', async () => {
  let calls = 0;
  const failing = onceRenewed(() => {
    calls++;
    return Promise.reject(new Error('no room'));
  });
  await failing();
  await failing();
  expect(calls).toBe(1);

  vi.useFakeTimers();
  let isDone = false;
  const endless = onceRenewed(() => new Promise(() => undefined));
  const waiting = (async () => {
    await endless();
    isDone = true;
  })();
  await vi.advanceTimersByTimeAsync(2900);
  expect(isDone).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(isDone).toBe(true);
  await waiting;
});
