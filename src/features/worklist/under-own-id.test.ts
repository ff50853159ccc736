import { expect, test } from 'vitest';
import { exportedEncounter, exportedTogether } from '../../document/exported-encounter.ts';
import { isOwnEncounterId, newEncounterId } from '../../document/new-encounter-id.ts';
import { isoDate } from '../../domain/clock-time.ts';
import { encounterId } from '../../domain/ids.ts';
import { createMemoryEncounterRepository } from '../../storage/memory-encounter-repository.ts';
import { filterRows, noFilter } from './filter-rows.ts';
import { importedAgain } from './imported-again.ts';
import { underOwnId } from './under-own-id.ts';

const created = (id: string) => ({
  encounter: {
    id: encounterId(id),
    setting: 'facility' as const,
    dateOfService: isoDate('2026-03-02'),
    stays: [],
    accessSites: [],
    administrations: [],
  },
  savedWith: '',
});

test('an imported id is kept with the work, is found, and is given back; the address has one made here', async () => {
  const repository = createMemoryEncounterRepository();
  const [summary] = await repository.create([underOwnId(created('MRN 0012345'))]);
  if (summary === undefined) throw new Error('nothing was created');
  expect(isOwnEncounterId(summary.id)).toBe(true);
  const find = async (text: string) => filterRows(await repository.list(), { ...noFilter, text });
  expect(await find('mrn 0012345')).toHaveLength(1);
  expect(await find('mrn 0012346')).toEqual([]);

  const opened = await repository.open(summary.id);
  if (opened.status !== 'ok') throw new Error(opened.status);
  await repository.save(opened.record, 1);
  const saved = await repository.open(summary.id);
  if (saved.status !== 'ok') throw new Error(saved.status);
  const { document, workflow } = saved.record;
  expect(workflow).toMatchObject({ revision: 2, importedAs: 'MRN 0012345' });
  expect(exportedEncounter(document, workflow.importedAs)).toEqual(created('MRN 0012345').encounter);
});

test('an id that was made by a copy of this program stays, so that a file comes home under it', () => {
  for (const id of [newEncounterId(), `${newEncounterId()}-2`]) {
    expect(underOwnId(created(id))).toEqual(created(id));
  }
  for (const id of ['', '12345', 'jane-doe', `${newEncounterId()} Jane`, `mrn-${newEncounterId()}`])
    expect(isOwnEncounterId(encounterId(id))).toBe(false);
});

test('what is imported a second time stands beside the first, is told, and only one of them leaves under the id of the file', async () => {
  const repository = createMemoryEncounterRepository();
  const bring = async (ids: readonly string[]) => {
    const before = await repository.list();
    const stored = await repository.create(ids.map((id) => underOwnId(created(id))));
    return importedAgain(stored, ids, before).map((id) => stored.findIndex((one) => one.id === id));
  };
  expect(await bring(['visit 1', 'visit 2'])).toEqual([]);
  expect(await bring(['visit 3', 'visit 2'])).toEqual([1]);
  expect(await bring(['visit 4', 'visit 4'])).toEqual([1]);

  const all = await repository.list();
  const own = all.find(({ importedAs }) => importedAs === 'visit 1')?.id ?? '';
  expect(await bring([own])).toEqual([0]);

  const exported = exportedTogether(
    all.map(({ id, importedAs }) => ({ encounter: created(id).encounter, importedAs })),
  );
  const ids = exported.map(({ id }) => id);
  expect(new Set(ids).size).toBe(6);
  expect(ids).toEqual(expect.arrayContaining(['visit 1', 'visit 2', 'visit 3', 'visit 4']));
});
