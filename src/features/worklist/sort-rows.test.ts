import { expect, it } from 'vitest';
import { encounterId } from '../../domain/ids.ts';
import type { EncounterSummary } from '../../storage/encounter-summary.ts';
import { newestFirst, nextSort, sortRows } from './sort-rows.ts';
import type { WorklistSort } from './sort-rows.ts';

const row = (
  id: string,
  title: string,
  dateOfService: string,
  second: number,
  rest: Partial<EncounterSummary> = {},
): EncounterSummary => ({
  id: encounterId(id),
  title,
  dateOfService,
  setting: 'facility',
  status: 'draft',
  administrationCount: 0,
  updatedAt: `2026-11-23T10:00:0${String(second)}.000Z`,
  revision: 1,
  ...rest,
});

const rows = [
  row('b', 'case 2', '2026-03-01', 2, { findings: { errors: 0, warnings: 9 } }),
  row('c', 'Chest pain', '2026-03-02', 1, { findings: { errors: 1, warnings: 0 }, status: 'ready' }),
  row('a', 'Case 10', '2026-03-02', 3),
];
const order = (sort: WorklistSort) => sortRows(rows, sort).map(({ id }) => id);

it('sorts titles as a person counts, and equal dates newest first', () => {
  expect(order({ column: 'title', isDescending: false })).toEqual(['b', 'a', 'c']);
  expect(order({ column: 'dateOfService', isDescending: true })).toEqual(['a', 'c', 'b']);
  expect(order(newestFirst)).toEqual(['a', 'b', 'c']);
});

it('puts one error before any number of warnings, and what was never coded last', () => {
  expect(order({ column: 'findings', isDescending: true })).toEqual(['c', 'b', 'a']);
});

it('sorts by the order of the work', () => {
  expect(order({ column: 'status', isDescending: true })).toEqual(['c', 'a', 'b']);
});

it('turns a column round on the second click, and begins with the most findings', () => {
  expect(nextSort(newestFirst, 'updatedAt')).toEqual({ column: 'updatedAt', isDescending: false });
  expect(nextSort(newestFirst, 'title')).toEqual({ column: 'title', isDescending: false });
  expect(nextSort(newestFirst, 'findings')).toEqual({ column: 'findings', isDescending: true });
});
