import type { AdministrationId } from '../../../domain/ids.ts';

export const listColumns = ['drug', 'route', 'site', 'start', 'stop', 'minutes', 'dose', 'category', 'role', 'finding'] as const;
export type ListColumn = (typeof listColumns)[number];

/** The columns for which a narrow screen has room; the form has the rest. */
export const narrowColumns: readonly ListColumn[] = ['drug', 'start', 'stop', 'role', 'finding'];

/** Columns whose cells open an editor; the others open the form, or only show. */
export const editableColumns: ReadonlySet<ListColumn> = new Set<ListColumn>(['site', 'start', 'stop', 'dose', 'category']);

/** Asks the list to open the editor of a cell. */
export interface CellRequest {
  readonly id: AdministrationId;
  readonly column: ListColumn;
}
