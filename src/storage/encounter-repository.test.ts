import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isoDate } from '../domain/clock-time.ts';
import type { Encounter } from '../domain/encounter.ts';
import { accessSiteId, administrationId, encounterId } from '../domain/ids.ts';
import type { EncounterRepository } from './encounter-repository.ts';
import { createMemoryEncounterRepository } from './memory-encounter-repository.ts';
import { openTab } from './open-tab.ts';
import type { Tab } from './open-tab.ts';
import { createMemorySurroundings } from './store/memory-surroundings.ts';

const encounter: Encounter = {
  id: encounterId('e1'),
  title: 'Sepsis',
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [{ id: accessSiteId('s1'), kind: 'port' }],
  administrations: [{ id: administrationId('a1'), route: 'iv-push', drug: { name: 'morphine' }, start: 620 }],
};
const created = { encounter, savedWith: '2026-q4', findings: { errors: 1, warnings: 2 } };
const missing = encounterId('none');
const damaged = { schemaVersion: 1, savedWith: '', document: { id: 'bad' }, workflow: { revision: 1 } };

let clock = 0;
const now = () => clock;
const instant = (ms: number) => new Date(ms).toISOString();

interface Store {
  readonly repository: EncounterRepository;
  /** Puts something into the store behind the repository's back. */
  readonly plant: (id: string, saved: unknown) => Promise<unknown>;
}

let tab: Tab;

const planting = (repository: EncounterRepository): Store => ({
  repository,
  plant: (id, saved) => repository.restore({ id: encounterId(id), saved, summary: undefined }),
});

const stores: readonly [string, () => Store][] = [
  ['memory', () => planting(createMemoryEncounterRepository({ now }))],
  ['IndexedDB', () => planting(tab.repository)],
];

beforeEach(() => {
  clock = 1000;
  vi.stubGlobal('indexedDB', new IDBFactory());
  tab = openTab(createMemorySurroundings(), now);
});
afterEach(() => tab.close());

describe.each(stores)('encounters in %s', (_name, makeStore) => {
  async function filled() {
    const store = makeStore();
    await store.repository.create([created]);
    const opened = await store.repository.open(encounter.id);
    if (opened.status !== 'ok') throw new Error(opened.status);
    return { ...store, record: opened.record };
  }

  const rowOfFirst = {
    id: 'e1',
    title: 'Sepsis',
    setting: 'facility',
    dateOfService: '2026-03-02',
    status: 'draft',
    findings: { errors: 1, warnings: 2 },
    administrationCount: 1,
    updatedAt: instant(1000),
    revision: 1,
  };

  test('what is created can be listed and opened', async () => {
    const { repository, record } = await filled();
    expect(await repository.list()).toStrictEqual([rowOfFirst]);
    expect(record).toStrictEqual({
      document: encounter,
      savedWith: '2026-q4',
      workflow: { status: 'draft', createdAt: instant(1000), updatedAt: instant(1000), revision: 1 },
    });
  });

  test('taken ids give way, within one import too', async () => {
    const { repository } = await filled();
    const made = await repository.create([
      created,
      { ...created, encounter: { ...encounter, id: encounterId('e2') } },
      created,
    ]);
    expect(made.map(({ id }) => id)).toEqual(['e1-2', 'e2', 'e1-3']);
    const opened = await repository.open(encounterId('e1-3'));
    expect(opened.status === 'ok' && opened.record.document.id).toBe('e1-3');
  });

  test('what is not there is missing', async () => {
    const { repository } = await filled();
    expect(await repository.open(missing)).toEqual({ status: 'missing' });
    expect(await repository.duplicate(missing)).toEqual({ status: 'missing' });
    expect(await repository.remove(missing)).toBeUndefined();
  });

  test('a save counts up and keeps the findings unless there are new ones', async () => {
    const { repository, record } = await filled();
    clock = 2000;
    const renamed = { ...record, document: { ...encounter, title: 'Other' } };
    expect(await repository.save(renamed, 1)).toEqual({
      status: 'saved',
      revision: 2,
      updatedAt: instant(2000),
    });
    const row = { ...rowOfFirst, title: 'Other', revision: 2, updatedAt: instant(2000) };
    expect(await repository.list()).toStrictEqual([row]);
    await repository.save(renamed, 2, { errors: 0, warnings: 0 });
    expect(await repository.list()).toStrictEqual([
      { ...row, revision: 3, findings: { errors: 0, warnings: 0 } },
    ]);
    const opened = await repository.open(encounter.id);
    expect(opened).toStrictEqual({
      status: 'ok',
      record: { ...renamed, workflow: { ...record.workflow, revision: 3, updatedAt: instant(2000) } },
    });
  });

  test('of two saves on one revision, also at the same time, one wins and the other hears of it', async () => {
    const { repository, record } = await filled();
    const titled = (title: string) => ({ ...record, document: { ...encounter, title } });
    const results = await Promise.all([
      repository.save(titled('first'), 1),
      repository.save(titled('second'), 1),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['saved', 'conflict']);
    expect(results[1]).toEqual({ status: 'conflict', currentRevision: 2 });
    expect((await repository.list()).map(({ title }) => title)).toEqual(['first']);
  });

  test('a save does not bring back what was removed, nor overwrite a newer form', async () => {
    const { repository, record, plant } = await filled();
    await repository.remove(encounter.id);
    expect(await repository.save(record, 1)).toEqual({ status: 'conflict', currentRevision: undefined });
    await plant('e1', { schemaVersion: 2, workflow: { revision: 1 } });
    expect(await repository.save(record, 1)).toEqual({ status: 'conflict', currentRevision: undefined });
  });

  test('a duplicate is a draft of its own', async () => {
    const { repository, record } = await filled();
    await repository.save({ ...record, workflow: { ...record.workflow, status: 'audited' } }, 1);
    clock = 3000;
    const row = { ...rowOfFirst, id: 'e1-2', title: 'Copy of Sepsis', updatedAt: instant(3000) };
    expect(await repository.duplicate(encounter.id)).toStrictEqual({ status: 'created', summary: row });
    expect((await repository.list()).map(({ id, status }) => [id, status])).toEqual([
      ['e1-2', 'draft'],
      ['e1', 'audited'],
    ]);
  });

  test('a removal can be undone, unless the id was taken since', async () => {
    const { repository, record } = await filled();
    const removed = await repository.remove(encounter.id);
    if (removed === undefined) throw new Error('nothing was removed');
    expect(await repository.list()).toEqual([]);
    expect(await repository.restore(removed)).toBe(true);
    expect(await repository.open(encounter.id)).toStrictEqual({ status: 'ok', record });
    expect(await repository.list()).toStrictEqual([rowOfFirst]);
    expect(await repository.restore(removed)).toBe(false);
  });

  test('a record that does not read is kept, told with its path, and hides nothing else', async () => {
    const { repository, plant } = await filled();
    await plant('bad', damaged);
    const opened = await repository.open(encounterId('bad'));
    if (opened.status !== 'unreadable') throw new Error(opened.status);
    expect(opened.problem.path).toBe('workflow.status');
    expect(JSON.parse(opened.problem.raw)).toEqual(damaged);
    expect(await repository.listUnreadable()).toEqual([opened.problem]);
    expect((await repository.list()).map(({ id }) => id)).toEqual(['e1']);
    expect(await repository.duplicate(encounterId('bad'))).toEqual(opened);
    const removed = await repository.remove(encounterId('bad'));
    expect(removed?.saved).toEqual(damaged);
  });

  test('a record under another id does not read, and one without a row of the list gets one', async () => {
    const { repository, plant } = await filled();
    const removed = await repository.remove(encounter.id);
    await plant('e7', removed?.saved);
    expect(await repository.listUnreadable()).toMatchObject([{ id: 'e7', path: 'document.id' }]);
    await plant('e1', removed?.saved);
    const { findings: _, ...row } = rowOfFirst;
    expect(await repository.list()).toStrictEqual([row]);
  });
});
