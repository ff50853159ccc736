import type { KeyboardEvent } from 'react';
import type { AdministrationId } from '../../../domain/ids.ts';
import { isTypingTarget } from '../../../ui/is-typing-target.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { useWorkbench } from '../workbench-context.ts';
import { cellMove } from './cell-move.ts';
import { isEditable } from './cell-request.ts';
import type { CellRequest, ListColumn } from './cell-request.ts';
import { newRow } from './new-row.ts';
import type { ListEditing } from './use-list-editing.ts';

export interface ListKeys extends Pick<ListEditing, 'openForm' | 'clear' | 'fillDown'> {
  /** Rows top to bottom, the empty one last. */
  readonly ids: readonly AdministrationId[];
  readonly columns: readonly ListColumn[];
  readonly selection: readonly AdministrationId[];
  readonly cellAt: (target: EventTarget) => CellRequest | undefined;
  readonly go: (to: CellRequest | undefined, isExtending?: boolean) => void;
  readonly edit: (cell: CellRequest, typed?: string) => void;
}

const headOf = (target: EventTarget): HTMLButtonElement | undefined =>
  (target instanceof Element ? target.closest<HTMLButtonElement>('button[data-head]') : undefined) ?? undefined;

/** The keys of the list, as in a spreadsheet; those it does not know go on to the shortcuts of the workbench. */
export function useListKeys(list: ListKeys): (event: KeyboardEvent) => void {
  const { store } = useWorkbench();
  const { remove, duplicate } = useEditCommands();
  const { ids, columns, selection, cellAt, go, edit, openForm, clear, fillDown } = list;

  const inHead = (event: KeyboardEvent, head: HTMLButtonElement): boolean => {
    const at = columns.findIndex((column) => column === head.dataset['head']);
    if (event.key === 'ArrowDown') go({ id: ids[0] ?? newRow, column: columns[at] ?? 'drug' });
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const next = columns[at + (event.key === 'ArrowLeft' ? -1 : 1)];
      head.closest('tr')?.querySelector<HTMLElement>(`button[data-head="${next ?? ''}"]`)?.focus();
    } else return false;
    return true;
  };

  const withControl = (key: string, event: KeyboardEvent, at: CellRequest): boolean => {
    if (key === 'enter') openForm(at);
    else if (key === 'a') store.getState().select(ids.slice(0, -1));
    else if (key === 'd' && event.shiftKey) duplicate(rowsFor(at));
    else if (key === 'd') {
      const above = ids[ids.indexOf(at.id) - 1];
      fillDown(at.column, inOrderOf(rowsFor(at)), above);
    } else return false;
    return true;
  };
  const rowsFor = ({ id }: CellRequest): readonly AdministrationId[] => (id === newRow ? [] : selection.includes(id) ? selection : [id]);
  const inOrderOf = (wanted: readonly AdministrationId[]): readonly AdministrationId[] => ids.filter((id) => wanted.includes(id));

  const removeRows = (at: CellRequest): void => {
    const gone = rowsFor(at);
    if (gone.length === 0) return;
    const rest = ids.filter((id) => !gone.includes(id));
    const next = rest[Math.min(ids.indexOf(at.id), rest.length - 1)];
    remove(gone);
    if (next !== undefined) go({ id: next, column: at.column });
  };

  const toggle = ({ id }: CellRequest): void => {
    if (id === newRow) return;
    store.getState().select(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id]);
  };

  const plainKey = (event: KeyboardEvent, at: CellRequest): boolean => {
    const { key } = event;
    if (key === 'Enter' || key === 'F2') edit(at);
    else if (key === 'Delete') removeRows(at);
    else if (key === 'Backspace') clear(at);
    else if (key === ' ') toggle(at);
    else if (/^[\p{L}\p{N}+]$/u.test(key) && isEditable(at.column)) edit(at, key);
    else return false;
    return true;
  };

  return (event) => {
    if (isTypingTarget(event.target)) return;
    const head = headOf(event.target);
    if (head !== undefined) {
      if (!inHead(event, head)) return;
    } else {
      const at = cellAt(event.target);
      if (at === undefined || event.altKey) return;
      const isControl = event.ctrlKey || event.metaKey;
      const to = cellMove(ids, columns, at, event.key, isControl);
      if (event.key === 'ArrowUp' && !event.shiftKey && at.id === ids[0]) {
        const column = at.id === newRow ? 'drug' : at.column;
        event.currentTarget.querySelector<HTMLElement>(`button[data-head="${column}"]`)?.focus();
      } else if (to !== undefined) go(to, event.shiftKey);
      else if (isControl ? !withControl(event.key.toLowerCase(), event, at) : !plainKey(event, at)) return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
