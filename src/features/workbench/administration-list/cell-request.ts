import type { AdministrationId } from '../../../domain/ids.ts';

export const listColumns = ['drug', 'route', 'site', 'start', 'stop', 'minutes', 'dose', 'category', 'role', 'finding'] as const;
export type ListColumn = (typeof listColumns)[number];

/** The columns for which a narrow screen has room; the form has the rest. */
export const narrowColumns: readonly ListColumn[] = ['drug', 'start', 'stop', 'role', 'finding'];

export const editableColumns = ['drug', 'route', 'site', 'start', 'stop', 'dose', 'category'] as const;
/** Columns whose cells open an editor; the others only show, and open the form. */
export type EditableColumn = (typeof editableColumns)[number];

export const isEditable = (column: ListColumn): column is EditableColumn => (editableColumns as readonly ListColumn[]).includes(column);

export const columnNames: Readonly<Record<ListColumn, string>> = {
  drug: 'Drug',
  route: 'Route',
  site: 'Site',
  start: 'Start',
  stop: 'Stop',
  minutes: 'Min',
  dose: 'Dose',
  category: 'Category',
  role: 'Role',
  finding: 'Findings',
};

/** Asks the list to open the editor of a cell. */
export interface CellRequest {
  readonly id: AdministrationId;
  readonly column: ListColumn;
  /** What was typed in it when the chart was left. */
  readonly typed?: string | undefined;
}
