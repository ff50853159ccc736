import { useRegisterCommands } from '../../../ui/use-register-commands.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { isEditable } from './cell-request.ts';
import type { CellRequest } from './cell-request.ts';
import { newRow } from './new-row.ts';
import type { ListKeys } from './use-list-keys.ts';

export interface ListCommandsProps extends Pick<ListKeys, 'ids' | 'selection' | 'edit' | 'openForm' | 'clear' | 'fillDown'> {
  /** The cell that has the keyboard, or had it last. */
  readonly at: CellRequest;
}

/** What the keys of the list do, for the palette and the shortcut sheet. Draws nothing. */
export function ListCommands({ ids, selection, at, edit, openForm, clear, fillDown }: ListCommandsProps): undefined {
  const { duplicate } = useEditCommands();
  const isRow = at.id !== newRow;
  const rows = selection.includes(at.id) ? ids.filter((id) => selection.includes(id)) : ids.filter((id) => id === at.id && isRow);
  const canEdit = (): boolean => isRow && isEditable(at.column);
  const hasRow = (): boolean => isRow;
  const group = 'Administration list';
  useRegisterCommands([
    { id: 'list.edit', title: 'Edit the cell', group, localKeys: 'f2', gesture: 'Double-click', isEnabled: canEdit, run: () => edit(at) },
    { id: 'list.form', title: 'Open the row in the form', group, localKeys: 'mod+enter', isEnabled: hasRow, run: () => openForm(at) },
    { id: 'list.fill-down', title: 'Fill down', group, localKeys: 'mod+d', isEnabled: canEdit, run: () => fillDown(at.column, rows, ids[ids.indexOf(at.id) - 1]) },
    { id: 'list.clear', title: 'Empty the cell', group, localKeys: 'backspace', isEnabled: canEdit, run: () => clear(at) },
    { id: 'list.more-rows', title: 'Select more rows', group, localKeys: 'shift+arrowdown', gesture: 'Shift + click', isEnabled: () => false, run: () => undefined },
    { id: 'list.duplicate', title: 'Duplicate the rows', group, localKeys: 'mod+shift+d', isEnabled: hasRow, run: () => duplicate(rows) },
    { id: 'list.new', title: 'Add a row', group, localKeys: 'mod+end', run: () => edit({ id: newRow, column: 'drug' }) },
  ]);
  return undefined;
}
