import { useCallback, useMemo, useRef, useState } from 'react';
import type { AdministrationId } from '../../../domain/ids.ts';
import { newAdministrationId } from '../../../document/new-administration-id.ts';
import { useUndoToast } from '../../../ui/use-undo-toast.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import { cellCommand } from './cell-command.ts';
import type { CellEditorProps } from './cell-editor-props.ts';
import { isEditable } from './cell-request.ts';
import type { CellRequest, EditableColumn, ListColumn } from './cell-request.ts';
import { copyCell, timesProblem, withCell } from './cell-values.ts';
import { blankAdministration, newRow } from './new-row.ts';

export interface EditedCell {
  readonly id: AdministrationId;
  readonly column: EditableColumn;
  readonly typed: string | undefined;
}

export interface ListEditing {
  readonly editing: EditedCell | undefined;
  /** Opens the editor of a cell, or the form where a cell cannot say it. */
  readonly open: (cell: CellRequest, typed?: string) => void;
  readonly close: () => void;
  readonly commit: CellEditorProps['onCommit'];
  /** The row that naming a drug in the empty row has just made; told once. */
  readonly takeAdded: () => AdministrationId | undefined;
  readonly openForm: (cell: CellRequest) => void;
  /** Empties a cell. */
  readonly clear: (cell: CellRequest) => void;
  /** The value of the first row's cell in all the others; with one row, that of the row above it. */
  readonly fillDown: (column: ListColumn, rows: readonly AdministrationId[], above: AdministrationId | undefined) => void;
}

const formField = { drug: 'drug', route: 'route', site: 'accessSiteId', start: 'start', stop: 'stop', dose: 'dose', category: 'category', minutes: 'pauses', role: 'drug', finding: 'drug' } as const;

/** Edits of the list's cells, each by the command that the timeline and the form use too. */
export function useListEditing(): ListEditing {
  const { store, codeSet } = useWorkbench();
  const places = useWorkbenchPlaces();
  const { show } = useUndoToast();
  const [editing, setEditing] = useState<EditedCell>();
  const added = useRef<AdministrationId>(undefined);
  const context = useCallback(() => ({ encounter: store.getState().history.present.document, drugs: codeSet.drugs }), [store, codeSet]);
  const commit = useCallback<CellEditorProps['onCommit']>(
    (administration, column, text) => {
      const { encounter } = context();
      if (administration.id === newRow) {
        if (text.trim() === '') return undefined;
        const blank = blankAdministration(newAdministrationId(encounter), encounter.accessSites);
        const read = withCell('drug', text, blank, context());
        if (!read.ok) return read.error;
        const done = store.getState().run({ type: 'add-administrations', administrations: [read.value] });
        if (done.ok) added.current = blank.id;
        return done.ok ? undefined : done.error.message;
      }
      const before = encounter.administrations.find(({ id }) => id === administration.id) ?? administration;
      const read = withCell(column, text, before, context());
      if (!read.ok) return read.error;
      const command = cellCommand(column, before, read.value);
      if (command === undefined) return undefined;
      const done = store.getState().run(command);
      return done.ok ? undefined : done.error.message;
    },
    [store, context],
  );
  return useMemo(() => {
    const find = (id: AdministrationId) => context().encounter.administrations.find((one) => one.id === id);
    const openForm = ({ id, column }: CellRequest): void =>
      places.openForm(id === newRow ? { kind: 'new', from: { route: 'iv-infusion' } } : { kind: 'edit', id, field: formField[column] });
    return {
      editing,
      takeAdded: () => {
        const id = added.current;
        added.current = undefined;
        return id;
      },
      commit,
      openForm,
      open: (cell, typed) => {
        const isMix = find(cell.id)?.components !== undefined && (cell.column === 'dose' || cell.column === 'drug');
        if (!isEditable(cell.column) || isMix) return openForm(cell);
        setEditing({ id: cell.id, column: cell.column, typed });
      },
      close: () => setEditing(undefined),
      clear: ({ id, column }) => {
        const administration = find(id);
        if (administration === undefined || !isEditable(column) || column === 'drug' || column === 'route') return;
        const problem = commit(administration, column, '');
        if (problem !== undefined) show({ message: problem });
      },
      fillDown: (column, ids, above) => {
        if (!isEditable(column)) return;
        const top = ids.length > 1 ? ids[0] : above;
        const rest = ids.length > 1 ? ids.slice(1) : ids;
        const source = top === undefined ? undefined : find(top);
        if (source === undefined) return;
        const administrations = rest.flatMap((id) => {
          const to = find(id);
          return to === undefined ? [] : [copyCell(column, source, to)];
        });
        const wrong = administrations.map(timesProblem).find((problem) => problem !== undefined);
        if (wrong !== undefined) return show({ message: `Not filled down. ${wrong}` });
        if (administrations.length === 0) return;
        const done = store.getState().run({ type: 'put-administrations', administrations });
        if (!done.ok) show({ message: done.error.message });
      },
    };
  }, [store, context, commit, places, show, editing]);
}
