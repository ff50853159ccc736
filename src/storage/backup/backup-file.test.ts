import { expect, it } from 'vitest';
import { err, ok } from '../../base/result.ts';
import { encodeEncounterRecord, startEncounterRecord } from '../../document/encounter-record.ts';
import { isoDate } from '../../domain/clock-time.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { encounterId } from '../../domain/ids.ts';
import { summarise } from '../encounter-summary.ts';
import { readBackup, writeBackup } from './backup-file.ts';

const at = '2026-11-23T10:00:00.000Z';
const encounter: Encounter = {
  id: encounterId('e1'),
  title: 'Cellulitis',
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [],
  administrations: [],
};
const record = startEncounterRecord(encounter, '2026Q4', at);
const saved = encodeEncounterRecord(record);
const findings = { errors: 1, warnings: 2 };

it('puts back exactly what was backed up, the unreadable too', () => {
  const text = writeBackup([{ saved, findings }], [{ id: 'broken', raw: '{"odd":true}' }], at);
  expect(readBackup(JSON.parse(text))).toEqual(
    ok({
      records: [
        { id: 'e1', saved, summary: summarise(record, findings) },
        { id: 'broken', saved: { odd: true }, summary: undefined },
      ],
      problems: [],
    }),
  );
});

it('keeps the good records and names the field of a bad one', () => {
  const bad = { ...saved, document: { ...saved.document, setting: 'kitchen' } };
  const text = writeBackup(
    [
      { saved, findings: undefined },
      { saved: bad, findings: undefined },
    ],
    [],
    at,
  );
  const read = readBackup(JSON.parse(text));
  expect(read.ok && read.value.records.map(({ id }) => id)).toEqual(['e1']);
  expect(read.ok && read.value.problems.map(({ path }) => path)).toEqual(['encounters[1].setting']);
});

it('refuses a file that is no backup', () => {
  const other = readBackup(saved.document);
  expect(other.ok).toBe(false);
  const cut = JSON.parse(writeBackup([{ saved, findings }], [], at)) as Record<string, unknown>;
  expect(readBackup({ ...cut, envelopes: [] })).toEqual(
    err({ path: 'envelopes', message: 'This backup is damaged: 1 encounters have 0 envelopes.' }),
  );
});
