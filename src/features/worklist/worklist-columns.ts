import type { SortColumn } from './sort-rows.ts';

/** The columns in order, with their headings. */
export const worklistColumns: readonly {
  readonly column: SortColumn;
  readonly heading: string;
  readonly isNumber?: true;
}[] = [
  { column: 'title', heading: 'Encounter' },
  { column: 'dateOfService', heading: 'Date of service' },
  { column: 'setting', heading: 'Setting' },
  { column: 'status', heading: 'Status' },
  { column: 'findings', heading: 'Findings' },
  { column: 'administrations', heading: 'Given', isNumber: true },
  { column: 'updatedAt', heading: 'Last edit', isNumber: true },
];
