import { useRegisterCommands } from '../../../ui/use-register-commands.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { isEditable } from './cell-request.ts';
import type { CellRequest } from './cell-request.ts';
import { newRow } from './new-row.ts';
import type { ListKeys } from './use-list-keys.ts';

export interface ListCommandsProps extends Pick<ListKeys, 'ids' | 'selection' | 'edit' | 'openForm' | 'clear' | 'fillDown'> {
  /** The cell that has the keyboard, or had it last; undefined before any had. */
  readonly at: CellRequest | undefined;
}

/** What the keys of the list do, for the palette and the shortcut sheet. Draws nothing. */
export function ListCommands({ ids, selection, at, edit, openForm, clear, fillDown }: ListCommandsProps): undefined {
  const { duplicate } = useEditCommands();
  const row = at === undefined || at.id === newRow ? undefined : at;
  const cell = row !== undefined && isEditable(row.column) ? row : undefined;
  // Without a row that had the keyboard, those that are selected: never one that nobody chose.
  const isSelection = at === undefined || selection.includes(at.id);
  const rows = ids.filter((id) => (isSelection ? selection.includes(id) : id === row?.id));
  const group = 'Administration list';
  const ofCell = { group, lacks: 'Go to a cell first', isEnabled: () => cell !== undefined };
  useRegisterCommands([
    { id: 'list.edit', title: 'Edit the cell', ...ofCell, localKeys: 'f2', gesture: 'Double-click', run: () => cell && edit(cell) },
    { id: 'list.form', title: 'Open the row in the form', ...ofCell, localKeys: 'mod+enter', isEnabled: () => row !== undefined, run: () => row && openForm(row) },
    { id: 'list.fill-down', title: 'Fill down', ...ofCell, localKeys: 'mod+d', run: () => cell && fillDown(cell.column, rows, ids[ids.indexOf(cell.id) - 1]) },
    { id: 'list.clear', title: 'Empty the cell', ...ofCell, localKeys: 'backspace', run: () => cell && clear(cell) },
    { id: 'list.more-rows', title: 'Select more rows', group, localKeys: 'shift+arrowdown', gesture: 'Shift + click', isEnabled: () => false, run: () => undefined },
    { id: 'list.duplicate', title: 'Duplicate the rows', group, localKeys: 'mod+shift+d', lacks: 'Select a row first', isEnabled: () => rows.length > 0, run: () => duplicate(rows) },
    { id: 'list.new', title: 'Add a row', group, localKeys: 'mod+end', run: () => edit({ id: newRow, column: 'drug' }) },
  ]);
  return undefined;
}
