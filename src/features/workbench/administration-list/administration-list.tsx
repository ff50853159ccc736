import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MouseEvent, ReactElement } from 'react';
import type { AdministrationId } from '../../../domain/ids.ts';
import { administrationId } from '../../../domain/ids.ts';
import { deferred } from '../../../ui/deferred.ts';
import { useMediaQuery } from '../../../ui/use-media-query.ts';
import { useRegisterCommands } from '../../../ui/use-register-commands.ts';
import { useCoveredCoding } from '../covered-coding.ts';
import { useEditor, useShownEncounter, useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import { cellMove, rowRange } from './cell-move.ts';
import type { CellExit } from './cell-editor-props.ts';
import { isEditable, listColumns, narrowColumns } from './cell-request.ts';
import type { CellRequest } from './cell-request.ts';
import { EmptyList } from './empty-list.tsx';
import { ListHead } from './list-head.tsx';
import { ListRowView } from './list-row.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import { listRows } from './list-row-model.ts';
import type { ListRow, SortOrder } from './list-row-model.ts';
import { newRow } from './new-row.ts';
import { NewRowView } from './new-row-view.tsx';
import { useCellsPaste } from './use-cells-paste.ts';
import { useListClipboard } from './use-list-clipboard.ts';
import { useListEditing } from './use-list-editing.ts';
import { useListKeys } from './use-list-keys.ts';
import styles from './administration-list.module.css';

const ListCommands = deferred(async () => (await import('./list-commands.tsx')).ListCommands);
const CellsPasteDialog = deferred(async () => (await import('./cells-paste-dialog.tsx')).CellsPasteDialog);

export interface AdministrationListProps {
  /** A cell that another panel asks for: its editor opens. */
  readonly request: CellRequest | undefined;
  readonly onRequestDone: () => void;
}

const exitKeys = { down: 'ArrowDown', right: 'ArrowRight', left: 'ArrowLeft' } as const;

function cellAt(target: EventTarget): CellRequest | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : undefined;
  const row = cell?.closest<HTMLElement>('tr[data-row]');
  const column = listColumns.find((one) => one === cell?.dataset['column']);
  return column === undefined || row?.dataset['row'] === undefined ? undefined : { id: administrationId(row.dataset['row']), column };
}

/** The encounter as a table: everything that the timeline shows, edited in place by the same commands. */
export function AdministrationList({ request, onRequestDone }: AdministrationListProps): ReactElement {
  const { store } = useWorkbench();
  const encounter = useShownEncounter();
  const coding = useCoveredCoding();
  const selection = useEditor((state) => state.selection);
  const places = useWorkbenchPlaces();
  const columns = useMediaQuery('(width < 640px)') ? narrowColumns : listColumns;
  const [order, setOrder] = useState<SortOrder | undefined>({ column: 'start', direction: 'ascending' });
  const [active, setActive] = useState<CellRequest>();
  const anchor = useRef<AdministrationId>(undefined);
  const wantsFocus = useRef(false);
  const panel = useRef<HTMLElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const { editing, open, close, commit, takeAdded, openForm, clear, fillDown } = useListEditing();
  const { paste, asked, accept, cancel } = useCellsPaste();
  const sorted = useMemo(() => listRows(encounter, coding, order), [encounter, coding, order]);
  // A row that is being edited keeps its place until that is over.
  const [held, setHeld] = useState<readonly AdministrationId[]>();
  if (editing === undefined && held !== undefined) setHeld(undefined);
  const rows = useMemo(() => (held === undefined ? sorted : inOrder(sorted, held)), [sorted, held]);
  const ids = useMemo(() => [...rows.map(({ id }) => id), newRow], [rows]);
  const stop: CellRequest = active !== undefined && ids.includes(active.id) && columns.includes(active.column) ? active : { id: ids[0] ?? newRow, column: 'drug' };

  const edit = useCallback(
    (cell: CellRequest, typed?: string) => {
      // What is typed in another cell and cannot be read is not dropped for this one.
      const unread = table.current?.querySelector<HTMLElement>('input[aria-invalid="true"]');
      if (unread) return unread.focus();
      setActive(cell);
      setHeld((last) => last ?? rows.map(({ id }) => id));
      open(cell, typed);
    },
    [open, rows],
  );
  useEffect(() => {
    if (request === undefined) return;
    onRequestDone();
    edit({ id: request.id, column: request.column }, request.typed);
    table.current?.querySelector(`tr[data-row="${CSS.escape(request.id)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [request, onRequestDone, edit]);

  useEffect(() => {
    if (!wantsFocus.current || editing !== undefined) return;
    wantsFocus.current = false;
    const cell = table.current?.querySelector<HTMLElement>(
      `tr[data-row="${CSS.escape(stop.id)}"] td[data-column="${stop.id === newRow ? 'drug' : stop.column}"]`,
    );
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const latest = useRef({ ids, columns, active });
  useEffect(() => {
    latest.current = { ids, columns, active };
  });
  // Never another function while a bar is dragged: every row would be drawn anew with each move.
  const go = useCallback(
    (to: CellRequest | undefined, isExtending = false): void => {
      if (to === undefined) return;
      wantsFocus.current = true;
      setActive({ ...to });
      const { select } = store.getState();
      if (isExtending && anchor.current !== undefined) return select(rowRange(latest.current.ids, anchor.current, to.id).filter((id) => id !== newRow));
      anchor.current = to.id;
      select(to.id === newRow ? [] : [to.id]);
    },
    [store],
  );
  useRegisterCommands([
    { id: 'list.focus', title: 'Go to the administration list', group: 'Workbench', shortcut: 'shift+l', run: () => go(stop) },
  ]);
  const onDone = useCallback(
    (exit: CellExit) => {
      close();
      const { ids: now, columns: columnsNow, active: at } = latest.current;
      if (exit === 'leave' || at === undefined) return;
      // Naming a drug in the empty row goes on with the route of what it has made.
      const made = takeAdded();
      if (made !== undefined) return go({ id: made, column: columnsNow.includes('route') ? 'route' : 'start' });
      if (exit === 'stay' || at.id === newRow) go(at);
      else go(cellMove(now, columnsNow, at, exitKeys[exit], false));
    },
    [close, go, takeAdded],
  );
  const onKeyDown = useListKeys({ ids, columns, selection, cellAt, go, edit, openForm, clear, fillDown });
  const onClick = (event: MouseEvent): void => {
    const at = cellAt(event.target);
    if (at === undefined || editing !== undefined) return;
    const { select } = store.getState();
    if (at.id === newRow) return edit({ id: newRow, column: 'drug' });
    setActive(at);
    if (event.shiftKey && anchor.current !== undefined) return select(rowRange(ids, anchor.current, at.id).filter((id) => id !== newRow));
    if (event.ctrlKey || event.metaKey) {
      anchor.current = at.id;
      return select(selection.includes(at.id) ? selection.filter((id) => id !== at.id) : [...selection, at.id]);
    }
    anchor.current = at.id;
    if (selection.length === 1 && selection[0] === at.id && isEditable(at.column)) edit(at);
    else select([at.id]);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const at = cellAt(event.target);
    if (at !== undefined && editing === undefined) edit(at);
  };
  const onCells = (text: string, target: EventTarget): void => paste(text, cellAt(target) ?? stop, ids.slice(0, -1), columns);
  const clipboard = useRef({ rows, columns, selection, onCells });
  useEffect(() => {
    clipboard.current = { rows, columns, selection, onCells };
  });
  useListClipboard(panel, clipboard);
  const add = useCallback(() => places.openForm({ kind: 'new', from: { route: 'iv-infusion' } }), [places]);
  const pasteRecord = useCallback(() => places.openMarPaste(''), [places]);
  const count = encounter.administrations.length;
  return (
    <section ref={panel} className={styles.panel} aria-label="Administrations">
      <ListToolbar count={count} onAdd={add} onPasteRecord={pasteRecord} />
      <div className={styles.scroller}>
        {/* The keys and clicks of a grid belong to its cells; the handlers stand once on the table. */}
        <table
          ref={table}
          role="grid"
          aria-label="Administrations"
          aria-multiselectable
          aria-rowcount={count + 2}
          className={styles.table}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
        >
          <ListHead columns={columns} order={order} onOrder={setOrder} />
          <tbody>
            {rows.map((row, index) => (
              <ListRowView
                key={row.id}
                row={row}
                index={index}
                columns={columns}
                isSelected={selection.includes(row.id)}
                tabStop={stop.id === row.id ? stop.column : undefined}
                editing={editing?.id === row.id ? editing : undefined}
                onCommit={commit}
                onDone={onDone}
              />
            ))}
            <NewRowView
              index={rows.length}
              columns={columns}
              isTabStop={stop.id === newRow}
              editing={editing?.id === newRow ? editing : undefined}
              onCommit={commit}
              onDone={onDone}
            />
          </tbody>
        </table>
        {count === 0 && <EmptyList />}
      </div>
      <Suspense>
        <ListCommands ids={ids} selection={selection} at={stop === active ? stop : undefined} edit={edit} openForm={openForm} clear={clear} fillDown={fillDown} />
      </Suspense>
      <Suspense>{asked !== undefined && <CellsPasteDialog paste={asked} onAccept={accept} onClose={cancel} />}</Suspense>
    </section>
  );
}

/** Rows in an earlier order; new ones come last. */
function inOrder(rows: readonly ListRow[], ids: readonly AdministrationId[]): readonly ListRow[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows.toSorted((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length));
}
