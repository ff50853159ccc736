import { expect, test } from 'vitest';
import type { EncounterFile } from '../domain/encounter-file.ts';
import { fieldPathName, fieldValueText } from './field-path-name.ts';

const document = {
  schemaVersion: 1,
  id: 'e1',
  setting: 'facility',
  dateOfService: '2026-03-02',
  accessSites: [{ id: 's1', kind: 'peripheral-iv', label: 'L AC' }],
  administrations: [{ id: 'a1', route: 'iv-push', drug: { name: 'morphine' } }],
} as EncounterFile;

test.each([
  [['document', 'administrations', '#a1', 'stop'], 'morphine: stop'],
  [['document', 'administrations', '#a9'], 'administration a9'],
  [['accessSites', '#s1', 'label'], 'L AC: label'],
  [['document', 'accessSites', '#'], 'order of access sites'],
  [['workflow', 'status'], 'status'],
  [['document', 'dateOfService'], 'date of service'],
  [[], 'whole encounter'],
])('%j is called %s', (path, name) => {
  expect(fieldPathName(path, [undefined, document])).toBe(name);
});

test.each([
  ['2026-03-02T10:05', '2026-03-02 10:05'],
  [undefined, '–'],
  [[], 'none'],
  [
    { id: 'a1', drug: { name: 'morphine' }, start: '2026-03-02T10:05' },
    'drug morphine, start 2026-03-02 10:05',
  ],
])('%j is written %s', (value, text) => {
  expect(fieldValueText(value)).toBe(text);
});

test('a site is called by its label, in a field and within an administration', () => {
  expect(fieldValueText('s1', 'accessSiteId', [undefined, document])).toBe('L AC');
  expect(fieldValueText({ route: 'iv-push', accessSiteId: 's1' }, undefined, [document])).toBe(
    'route IV push, access site L AC',
  );
  expect(fieldValueText('s9', 'accessSiteId', [document])).toBe('s9');
  expect(fieldValueText('s1', 'title', [document])).toBe('s1');
});

test.each([
  ['2026-03-02T10:05', 'stop', '10:05'],
  ['2026-03-03T00:30', 'stop', '2026-03-03 00:30'],
  [{ amount: 1, unit: 'g' }, 'dose', '1 g'],
  [[{ amount: 100, unit: 'mg', count: 4, singleDose: true }], 'containers', '100 mg, count 4, single dose yes'],
  ['iv-infusion', 'route', 'IV infusion'],
  [{ name: 'morphine', hcpcs: 'J2270' }, 'drug', 'morphine, J2270'],
  ['peripheral-iv', 'kind', 'peripheral IV'],
  ['iv-infusion', 'note', 'iv-infusion'],
  [['a1', 's1', 'a9'], '#', 'morphine; L AC; a9'],
  [true, 'earlierEncounterSameDay', 'yes'],
])('%j of %s is written as a coder reads it: %s', (value, field, text) => {
  expect(fieldValueText(value, field, [undefined, document])).toBe(text);
});
