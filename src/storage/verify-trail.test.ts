import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { isoDate } from '../domain/clock-time.ts';
import { encounterId } from '../domain/ids.ts';
import { openTab } from './open-tab.ts';
import { createMemorySurroundings } from './store/memory-surroundings.ts';
import { verifyTrail } from './verify-trail.ts';

const created = (id: string) => ({
  encounter: {
    id: encounterId(id),
    title: '',
    setting: 'facility' as const,
    dateOfService: isoDate('2026-03-02'),
    stays: [],
    accessSites: [],
    administrations: [],
  },
  savedWith: '',
});

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('creations, edits, deletions and their undoing lead to what is stored', async () => {
  const tab = openTab(createMemorySurroundings());
  await tab.repository.create([created('e1'), created('e2')]);
  const removed = await tab.repository.remove(encounterId('e1'));
  if (removed === undefined) throw new Error('nothing was removed');
  await tab.repository.restore(removed);
  await tab.repository.duplicate(encounterId('e2'));
  await tab.repository.remove(encounterId('e2'));
  expect(await verifyTrail(tab.control)).toEqual({
    isIntact: true,
    entries: 6,
    encounters: 2,
    lastHash: (await tab.trail.read(6, 1))[0]?.hash,
  });
  await tab.close();
});

/** Each tab adds a word of its own to what it has read, and reads again when another was first. */
async function addWord(tab: ReturnType<typeof openTab>, word: string): Promise<void> {
  for (;;) {
    const opened = await tab.repository.open(encounterId('e1'));
    if (opened.status !== 'ok') throw new Error(opened.status);
    const { record } = opened;
    const title = `${record.document.title ?? ''} ${word}`.trim();
    const saved = await tab.repository.save(
      { ...record, document: { ...record.document, title } },
      record.workflow.revision,
    );
    if (saved.status === 'saved') return;
  }
}

test(
  'whatever the order in which two tabs write, no acknowledged edit is lost',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', 'c') }), {
          maxLength: 8,
        }),
        async (scheduler, words) => {
          vi.stubGlobal('indexedDB', new IDBFactory());
          const surroundings = createMemorySurroundings();
          const tabs = [openTab(surroundings), openTab(surroundings)] as const;
          await tabs[0].repository.create([created('e1')]);
          const acknowledged: string[] = [];
          const scheduled = words.map((word, index) =>
            scheduler.schedule(Promise.resolve(word)).then(async (one) => {
              await addWord(tabs[index % 2] ?? tabs[0], one);
              acknowledged.push(one);
              // Another encounter, written at the same time, must not get into the way.
              await tabs[(index + 1) % 2]?.repository.create([created(`o${String(index)}`)]);
              return one;
            }),
          );
          await scheduler.waitAll();
          await Promise.all(scheduled);
          const opened = await tabs[1].repository.open(encounterId('e1'));
          const title = opened.status === 'ok' ? (opened.record.document.title ?? '') : '';
          expect(
            title
              .split(' ')
              .filter(Boolean)
              .toSorted((a, b) => (a < b ? -1 : 1)),
          ).toEqual(acknowledged.toSorted((a, b) => (a < b ? -1 : 1)));
          expect(await verifyTrail(tabs[0].control)).toMatchObject({ isIntact: true });
          await Promise.all(tabs.map((tab) => tab.close()));
        },
      ),
      { numRuns: process.env['NIGHTLY'] === undefined ? 25 : 1000 },
    );
  },
  process.env['NIGHTLY'] === undefined ? 30_000 : 1_800_000,
);
