import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterOpeningMs, createStoreWriter } from './store-writer.ts';
import { emptyHead } from './store-schema.ts';
import type { WrittenChanges } from './write-changes.ts';
import type { WriterMessage, WriterRequest, WriterStore } from './writer-messages.ts';

/** A thread that a test speaks for. */
class SpokenFor extends EventTarget {
  readonly asked: WriterRequest[] = [];
  readonly terminate = vi.fn<() => void>();
  postMessage(request: WriterRequest): void {
    this.asked.push(request);
  }
  say(message: WriterMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const store: WriterStore = { generation: 3, key: {} as CryptoKey };
const at = (seq: number): WrittenChanges => ({ outcome: 'written', head: { ...emptyHead, seq } });

function begun() {
  const threads: SpokenFor[] = [];
  const writer = createStoreWriter(() => {
    const thread = new SpokenFor();
    threads.push(thread);
    return thread as unknown as Worker;
  });
  const here = vi.fn<() => Promise<WrittenChanges>>(async () => at(1));
  const write = writer.writer(store, here);
  const thread = (index = 0): SpokenFor => {
    const found = threads[index];
    if (found === undefined) throw new Error('no thread');
    return found;
  };
  vi.advanceTimersByTime(afterOpeningMs);
  return { writer, here, write, thread };
}

test('a thread is made once a store has opened; until it has the store open too, writing is done here', async () => {
  const { here, write, thread } = begun();
  expect(thread().asked).toEqual([{ kind: 'open', store }]);
  expect(await write(emptyHead, [])).toEqual(at(1));
  expect(here).toHaveBeenCalledOnce();
});

test('then each write is handed over on the spot, and answered in order', async () => {
  const { here, write, thread } = begun();
  thread().say({ kind: 'ready' });
  const first = write(emptyHead, []);
  const second = write(at(1).head, []);
  expect(thread().asked.slice(1)).toMatchObject([
    { kind: 'write', basedOn: { seq: 0 } },
    { kind: 'write', basedOn: { seq: 1 } },
  ]);
  thread().say({ kind: 'written', written: at(1) });
  thread().say({ kind: 'failure', name: 'QuotaExceededError', message: 'full' });
  expect(await first).toEqual(at(1));
  await expect(second).rejects.toMatchObject({ name: 'QuotaExceededError', message: 'full' });
  expect(here).not.toHaveBeenCalled();
});

test('what is under way when the store is closed ends as with a connection that is cut, and another thread is made', async () => {
  const { writer, write, thread } = begun();
  thread().say({ kind: 'ready' });
  const cut = write(emptyHead, []);
  writer.end();
  await expect(cut).rejects.toMatchObject({ name: 'InvalidStateError' });
  expect(thread().terminate).toHaveBeenCalledOnce();
  await write(emptyHead, []);
  thread(1).say({ kind: 'ready' });
  const again = write(emptyHead, []);
  thread(1).say({ kind: 'written', written: at(7) });
  expect(await again).toEqual(at(7));
});

test('a store that is closed before that gets none, and a first write does not wait for it', async () => {
  const start = vi.fn<() => Worker>(() => new SpokenFor() as unknown as Worker);
  const writer = createStoreWriter(start);
  const write = writer.writer(store, async () => at(1));
  writer.end();
  vi.advanceTimersByTime(afterOpeningMs);
  expect(start).not.toHaveBeenCalled();
  expect(await write(emptyHead, [])).toEqual(at(1));
  expect(start).toHaveBeenCalledOnce();
});

test('a thread that does not start is done without', async () => {
  const { writer, here, write, thread } = begun();
  thread().dispatchEvent(new Event('error', { cancelable: true }));
  expect(await write(emptyHead, [])).toEqual(at(1));
  writer.copied(4);
  expect(here).toHaveBeenCalledOnce();
  expect(() => thread(1)).toThrow('no thread');
});

test('it hears how far the second copy has come', () => {
  const { writer, thread } = begun();
  writer.copied(1);
  thread().say({ kind: 'ready' });
  writer.copied(2);
  expect(thread().asked.slice(1)).toEqual([{ kind: 'copied', seq: 2 }]);
});
