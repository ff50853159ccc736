import { describe, expect, test } from 'vitest';
import { readEncounterFile } from './read-encounter-file.ts';
import { writeEncounterFile, writeEncounterLines } from './write-encounter-file.ts';

const chart = (id: string) => ({
  schemaVersion: 1,
  id,
  setting: 'facility',
  dateOfService: '2026-03-02',
  accessSites: [{ id: 's1', kind: 'peripheral-iv', label: 'L AC' }],
  administrations: [
    {
      id: 'a1',
      accessSiteId: 's1',
      route: 'iv-infusion',
      drug: { name: 'ceftriaxone' },
      start: '2026-03-02T10:00',
      stop: '2026-03-02T10:30',
    },
    { id: 'a2', route: 'iv-push', drug: { name: 'ondansetron' }, start: '2026-03-02T10:05' },
    { id: 'a3', route: 'other', drug: { name: 'acetaminophen' }, start: '2026-03-02T10:06' },
    { id: 'a4', route: 'im-injection', drug: { name: 'ketorolac' }, start: '2026-03-02T10:07' },
    { id: 'a5', accessSiteId: 's1', route: 'iv-push', drug: { name: 'morphine' }, status: 'not-given' },
  ],
});

const counts = { given: 5, placed: 2, unplaced: 1, notCoded: 2, unreadable: 0 };
const idsOf = (text: string, name = 'f.json') =>
  readEncounterFile(text, name).encounters.map(({ encounter }) => encounter.id);

describe('shapes of file', () => {
  test('one encounter', () => {
    const report = readEncounterFile(JSON.stringify(chart('e1'), undefined, 2), 'f.json');
    expect([
      report.encounters.map(({ encounter, source }) => [encounter.id, source]),
      report.problems,
      report.counts,
    ]).toEqual([[['e1', { file: 'f.json' }]], [], counts]);
  });
  test.each([
    ['a list', JSON.stringify([chart('e1'), chart('e2')])],
    ['a backup', JSON.stringify({ encounters: [chart('e1'), chart('e2')] })],
    ['one a line', `${JSON.stringify(chart('e1'))}\r\n\n${JSON.stringify(chart('e2'))}\n`],
    ['with a byte order mark', `\uFEFF${JSON.stringify([chart('e1'), chart('e2')])}`],
  ])('%s', (_name, text) => {
    expect(idsOf(text)).toEqual(['e1', 'e2']);
  });
  test('FHIR and encounters, one a line', () => {
    const resource = {
      resourceType: 'MedicationAdministration',
      id: 'm1',
      status: 'completed',
      medicationCodeableConcept: { text: 'cefazolin' },
      effectiveDateTime: '2026-03-02T10:00:00-05:00',
    };
    expect(idsOf(`${JSON.stringify(chart('e1'))}\n${JSON.stringify(resource)}`)).toEqual([
      'e1',
      'fhir-unknown-patient-2026-03-02',
    ]);
  });
});

describe('what is wrong', () => {
  const problemsOf = (text: string, name = 'f.json') => readEncounterFile(text, name).problems;

  test('no JSON: line and column', () => {
    expect(problemsOf('{\n  "schemaVersion": 1,\n}')).toEqual([
      { file: 'f.json', message: 'not JSON at line 3, column 1: expected a name in double quotes' },
    ]);
  });
  test('a bad line leaves the others', () => {
    const report = readEncounterFile(
      `${JSON.stringify(chart('e1'))}\n{"id":\n${JSON.stringify(chart('e3'))}`,
      'f.ndjson',
    );
    expect([report.encounters.map(({ source }) => source.line), report.problems, report.counts]).toEqual([
      [1, 3],
      [{ file: 'f.ndjson', line: 2, message: 'not JSON at line 2, column 7: the text ends too early' }],
      { given: 11, placed: 4, unplaced: 2, notCoded: 4, unreadable: 1 },
    ]);
  });
  test('a field of one encounter of a list', () => {
    const bad = {
      ...chart('e2'),
      administrations: [{ id: 'a1', route: 'iv-push', drug: { name: 'x' }, stop: 'noon' }],
    };
    expect(problemsOf(JSON.stringify([chart('e1'), bad]))).toEqual([
      {
        file: 'f.json',
        path: '[1].administrations[0].stop',
        message: 'expected a local time YYYY-MM-DDTHH:MM',
      },
    ]);
  });
  test.each(['__proto__', 'constructor', 'prototype'])('the field name %s', (key) => {
    expect(problemsOf(`{"id":"e","a":[{"${key}":{"x":1}}]}`)).toEqual([
      { file: 'f.json', path: `a[0].${key}`, message: 'this field name is not allowed' },
    ]);
  });
  test('nested too deep', () => {
    const problems = problemsOf(`${'['.repeat(65)}${']'.repeat(65)}`);
    expect(problems.map(({ message }) => message)).toEqual(['nested more than 64 levels deep']);
  });
  test('too many administrations', () => {
    const [row] = chart('e').administrations;
    const many = (id: string) => ({
      ...chart(id),
      administrations: Array.from({ length: 10_001 }, (_, n) => ({ ...row, id: String(n) })),
    });
    const report = readEncounterFile(JSON.stringify([many('e1'), many('e2')]), 'f.json');
    expect(report).toEqual({
      encounters: [],
      problems: [{ file: 'f.json', message: 'this file holds more than 20,000 administrations' }],
      counts: { given: 20_002, placed: 0, unplaced: 0, notCoded: 0, unreadable: 20_002 },
      notes: [],
    });
  });
  test('too long a line', () => {
    const report = readEncounterFile(
      `${JSON.stringify(chart('e1'))}\n"${'x'.repeat(5 * 1024 * 1024)}"`,
      'f.ndjson',
    );
    expect([report.encounters.length, report.problems]).toEqual([
      1,
      [{ file: 'f.ndjson', line: 2, message: 'this line is longer than 5 MB' }],
    ]);
  });
  test.each(['', 'null', '3', '"x"', '{}', '[]', '\u0000'])('%j', (text) => {
    expect([idsOf(text).length, problemsOf(text).length]).toEqual([0, 1]);
  });
});

test('what is written reads back the same', () => {
  const [first] = readEncounterFile(JSON.stringify(chart('e1')), 'f.json').encounters;
  const encounter = first?.encounter;
  if (encounter === undefined) throw new Error('the chart must be readable');
  const text = writeEncounterFile(encounter);
  expect(text.endsWith('}\n')).toBe(true);
  const again = [text, writeEncounterLines([encounter, { ...encounter, title: 'second' }])].map((written) =>
    readEncounterFile(written, 'f').encounters.map((imported) => imported.encounter),
  );
  expect(again).toEqual([[encounter], [encounter, { ...encounter, title: 'second' }]]);
});

test('a time zone that is none does not keep an encounter out, and is told', () => {
  const notesOf = (timeZone: string) =>
    readEncounterFile(JSON.stringify({ ...chart('e1'), timeZone }), 'f.json').encounters.map(({ notes }) => notes);
  expect(notesOf('Mars/Phobos')).toEqual([['Mars/Phobos is no time zone; America/New_York is one']]);
  expect(notesOf('America/Boise')).toEqual([[]]);
});
