import { workflowStatuses } from '../../document/workflow.ts';
import type { EncounterSummary } from '../../storage/encounter-summary.ts';
import { untitled } from './status-names.ts';

export const sortColumns = [
  'title',
  'dateOfService',
  'setting',
  'status',
  'findings',
  'administrations',
  'updatedAt',
] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface WorklistSort {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

export const newestFirst: WorklistSort = { column: 'updatedAt', isDescending: true };

/** Made when first needed: that takes longer than sorting. */
let collator: Intl.Collator | undefined;
function compareWords(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return collator.compare(a, b);
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One error weighs more than any number of warnings; an encounter that was never coded weighs least. */
const weight = ({ findings }: EncounterSummary): number =>
  findings === undefined ? -1 : findings.errors * 1e6 + findings.warnings;
const titleOf = (row: EncounterSummary): string => (row.title === '' ? untitled : row.title);

const comparers: Readonly<Record<SortColumn, (a: EncounterSummary, b: EncounterSummary) => number>> = {
  title: (a, b) => compareWords(titleOf(a), titleOf(b)),
  dateOfService: (a, b) => text(a.dateOfService, b.dateOfService),
  setting: (a, b) => text(a.setting, b.setting),
  status: (a, b) => workflowStatuses.indexOf(a.status) - workflowStatuses.indexOf(b.status),
  findings: (a, b) => weight(a) - weight(b),
  administrations: (a, b) => a.administrationCount - b.administrationCount,
  updatedAt: (a, b) => text(a.updatedAt, b.updatedAt),
};

/** A sorted copy; equal rows stand newest first, then by id, so that the order never flickers. */
export function sortRows(rows: readonly EncounterSummary[], sort: WorklistSort): readonly EncounterSummary[] {
  const compare = comparers[sort.column];
  const sign = sort.isDescending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(a, b) || text(b.updatedAt, a.updatedAt) || text(a.id, b.id));
}

const beginsDescending: ReadonlySet<SortColumn> = new Set([
  'dateOfService',
  'findings',
  'administrations',
  'updatedAt',
]);

/** What a click on a heading means: the same column turns round; numbers and times begin with the largest. */
export const nextSort = (sort: WorklistSort, column: SortColumn): WorklistSort => ({
  column,
  isDescending: sort.column === column ? !sort.isDescending : beginsDescending.has(column),
});
