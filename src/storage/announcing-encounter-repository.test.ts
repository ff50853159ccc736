import { expect, test } from 'vitest';
import { startEncounterRecord } from '../document/encounter-record.ts';
import { isoDate } from '../domain/clock-time.ts';
import { encounterId } from '../domain/ids.ts';
import { announcingEncounterRepository } from './announcing-encounter-repository.ts';
import { createMemoryEncounterRepository } from './memory-encounter-repository.ts';

test('tells what was written, and nothing when nothing was', async () => {
  const told: (readonly string[])[] = [];
  const repository = announcingEncounterRepository(createMemoryEncounterRepository(), {
    announce: (change) => told.push(change.of === 'encounters' ? change.ids : []),
  });
  const id = encounterId('e1');
  const dateOfService = isoDate('2026-03-02');
  const encounter = {
    id,
    setting: 'facility',
    dateOfService,
    stays: [],
    accessSites: [],
    administrations: [],
  } as const;
  const record = startEncounterRecord(encounter, '', '2026-11-23T10:00:00.000Z');

  await repository.remove(id);
  await repository.save(record, 1);
  await repository.duplicate(id);
  expect(told).toEqual([]);

  await repository.create([{ encounter, savedWith: '' }]);
  await repository.save(record, 1);
  await repository.duplicate(id);
  const removed = await repository.remove(id);
  if (removed !== undefined) await repository.restore(removed);
  if (removed !== undefined) await repository.restore(removed);
  expect(told).toEqual([['e1'], ['e1'], ['e1-2'], ['e1'], ['e1']]);
});
