import { describe, expect, test } from 'vitest';
import { encodeEncounter } from '../domain/encode-encounter.ts';
import { dayInTheEd } from './commands/day-in-the-ed.ts';
import { decodeEncounterRecord, encodeEncounterRecord, startEncounterRecord } from './encounter-record.ts';
import type { EncounterRecord } from './encounter-record.ts';
import { savedSamples } from './saved-samples.ts';

const signed: EncounterRecord = {
  document: dayInTheEd,
  savedWith: '2026-q4',
  workflow: {
    status: 'signed-off',
    createdAt: '2026-03-03T08:00:00.000Z',
    updatedAt: '2026-03-03T09:00:00.000Z',
    revision: 7,
    signedOff: {
      at: '2026-03-03T09:00:00.000Z',
      release: '2026-q4',
      policyId: 'default',
      lines: [{ dateOfService: '2026-03-02', code: '96365', modifiers: [], units: 1 }],
    },
  },
};

test('a record is read back as itself', () => {
  const read = decodeEncounterRecord(JSON.parse(JSON.stringify(encodeEncounterRecord(signed))));
  expect(read).toStrictEqual({ ok: true, value: signed });
});

test('a first record is a draft at revision 1', () => {
  const at = '2026-03-03T08:00:00.000Z';
  expect(startEncounterRecord(dayInTheEd, '', at)).toStrictEqual({
    document: dayInTheEd,
    savedWith: '',
    workflow: { status: 'draft', createdAt: at, updatedAt: at, revision: 1 },
  });
});

describe('what does not read says why and where', () => {
  const saved = encodeEncounterRecord(signed);
  const problem = (input: unknown) => {
    const read = decodeEncounterRecord(input);
    return read.ok ? undefined : read.error;
  };

  test.each([
    [
      { ...saved, schemaVersion: 2 },
      'schemaVersion',
      'this version of the saved form is not known here; version 1 is',
    ],
    [{ ...saved, extra: 1 }, 'extra', 'unknown field'],
    [
      { ...saved, document: { ...encodeEncounter(dayInTheEd), dateOfService: '2026-13-01' } },
      'document.dateOfService',
      'expected a calendar date YYYY-MM-DD',
    ],
  ])('%#', (input, path, message) => {
    expect(problem(input)).toEqual({ path, message });
  });

  test('a damaged workflow', () => {
    expect(problem({ ...saved, workflow: { ...saved.workflow, revision: 0 } })?.path).toBe(
      'workflow.revision',
    );
  });

  test('things that are no record at all', () => {
    for (const input of [undefined, null, 'text', 3, []]) expect(problem(input)).toBeDefined();
  });
});

test.each(savedSamples)('a record as version $version wrote it still opens', ({ saved, record }) => {
  expect(decodeEncounterRecord(JSON.parse(saved))).toStrictEqual({ ok: true, value: record });
});
