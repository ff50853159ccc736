import ArrowIcon from '@mui/icons-material/ArrowDownwardOutlined';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactElement } from 'react';
import type { AdministrationId } from '../../../domain/ids.ts';
import { administrationId } from '../../../domain/ids.ts';
import { useMediaQuery } from '../../../ui/use-media-query.ts';
import { useCoveredCoding } from '../covered-coding.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { useEditor, useShownEncounter, useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import { cellMove } from './cell-move.ts';
import { editableColumns, listColumns, narrowColumns } from './cell-request.ts';
import type { CellRequest, ListColumn } from './cell-request.ts';
import { EmptyList } from './empty-list.tsx';
import { ListRowView } from './list-row.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import { listRows } from './list-row-model.ts';
import type { ListRow, SortOrder } from './list-row-model.ts';
import styles from './administration-list.module.css';

export interface AdministrationListProps {
  /** A cell that another panel asks for: its editor opens. */
  readonly request: CellRequest | undefined;
  readonly onRequestDone: () => void;
}

interface Editing extends CellRequest {
  readonly typed: string | undefined;
}

const names: Readonly<Record<ListColumn, string>> = {
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

const nextOrder: Readonly<Record<SortOrder, SortOrder>> = { ascending: 'descending', descending: 'charted', charted: 'ascending' };

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
  const { remove } = useEditCommands();
  const columns = useMediaQuery('(width < 640px)') ? narrowColumns : listColumns;
  const [order, setOrder] = useState<SortOrder>('ascending');
  const [active, setActive] = useState<CellRequest>();
  const [editing, setEditing] = useState<Editing>();
  const wantsFocus = useRef(false);
  const table = useRef<HTMLTableElement>(null);
  const sorted = useMemo(() => listRows(encounter, coding, order), [encounter, coding, order]);
  // A row that is being edited, or dragged on the timeline, keeps its place until that is over.
  const [held, setHeld] = useState<readonly AdministrationId[]>();
  const isHolding = editing !== undefined;
  if (!isHolding && held !== undefined) setHeld(undefined);
  const rows = useMemo(() => (held === undefined ? sorted : inOrder(sorted, held)), [sorted, held]);
  const stop = active !== undefined && rows.some(({ id }) => id === active.id) ? active : firstCell(rows);

  const edit = useCallback(
    (cell: CellRequest, typed?: string) => {
      setActive(cell);
      if (!editableColumns.has(cell.column)) {
        places.openForm({ kind: 'edit', id: cell.id, field: cell.column === 'route' ? 'route' : 'drug' });
        return;
      }
      const administration = store.getState().history.present.document.administrations.find(({ id }) => id === cell.id);
      if (cell.column === 'dose' && administration?.components !== undefined) {
        places.openForm({ kind: 'edit', id: cell.id, field: 'drug' });
        return;
      }
      setHeld((last) => last ?? rows.map(({ id }) => id));
      setEditing({ ...cell, typed });
    },
    [places, rows, store],
  );
  useEffect(() => {
    if (request === undefined) return;
    onRequestDone();
    edit(request);
    table.current?.querySelector(`tr[data-row="${CSS.escape(request.id)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [request, onRequestDone, edit]);

  useEffect(() => {
    if (!wantsFocus.current || stop === undefined || editing !== undefined) return;
    wantsFocus.current = false;
    const cell = table.current?.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(stop.id)}"] td[data-column="${stop.column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const go = useCallback(
    (to: CellRequest | undefined): void => {
      if (to === undefined) return;
      wantsFocus.current = true;
      setActive({ ...to });
      store.getState().select([to.id]);
    },
    [store],
  );
  const latest = useRef({ rows, columns, active });
  useEffect(() => {
    latest.current = { rows, columns, active };
  });
  const onDone = useCallback(
    (next: 'stay' | 'down' | 'right' | 'left' | 'leave') => {
      setEditing(undefined);
      const { rows: now, columns: columnsNow, active: at } = latest.current;
      if (next === 'leave' || at === undefined) return;
      if (next === 'stay') go(at);
      else go(cellMove(now, columnsNow, at, { down: 'ArrowDown', right: 'ArrowRight', left: 'ArrowLeft' }[next], false));
    },
    [go],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = cellAt(event.target);
    if (at === undefined || event.altKey) return;
    const isControl = event.ctrlKey || event.metaKey;
    const to = cellMove(rows, columns, at, event.key, isControl);
    if (to !== undefined) go(to);
    else if (event.key === 'Enter' || event.key === 'F2') edit(at);
    else if (event.key === 'Delete' && !isControl) {
      const neighbour = cellMove(rows, columns, at, rows.at(-1)?.id === at.id ? 'ArrowUp' : 'ArrowDown', false);
      remove(selection.includes(at.id) ? selection : [at.id]);
      if (neighbour !== undefined) go(neighbour);
    } else if (!isControl && /^\d$/.test(event.key) && (at.column === 'start' || at.column === 'stop' || at.column === 'dose')) edit(at, event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent): void => {
    const at = cellAt(event.target);
    if (at === undefined || editing?.id === at.id) return;
    setActive(at);
    const { select } = store.getState();
    if (event.ctrlKey || event.metaKey) select(selection.includes(at.id) ? selection.filter((id) => id !== at.id) : [...selection, at.id]);
    else if (selection.length === 1 && selection[0] === at.id && editableColumns.has(at.column)) edit(at);
    else select([at.id]);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const at = cellAt(event.target);
    if (at !== undefined && editing === undefined) edit(at);
  };
  const add = useCallback(() => places.openForm({ kind: 'new', from: { route: 'iv-infusion' } }), [places]);
  const pasteRecord = useCallback(() => places.openMarPaste(''), [places]);
  const count = encounter.administrations.length;
  return (
    <section className={styles.panel} aria-label="Administrations">
      <ListToolbar count={count} onAdd={add} onPasteRecord={pasteRecord} />
      {count === 0 ? (
        <EmptyList />
      ) : (
        <div className={styles.scroller}>
          {/* The keys and clicks of a grid belong to its cells; the handlers stand once on the table. */}
          <table ref={table} role="grid" aria-label="Administrations" aria-rowcount={count + 1} className={styles.table} onKeyDown={onKeyDown} onClick={onClick} onDoubleClick={onDoubleClick}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className={styles[column]} {...(column === 'start' && order !== 'charted' ? { 'aria-sort': order } : {})}>
                    {column === 'start' ? (
                      <button type="button" className={styles.sort} data-order={order} title={`Sorted: ${order}`} onClick={() => setOrder(nextOrder[order])}>
                        {names[column]}
                        <ArrowIcon aria-hidden />
                      </button>
                    ) : (
                      names[column]
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <ListRowView
                  key={row.id}
                  row={row}
                  index={index}
                  columns={columns}
                  isSelected={selection.includes(row.id)}
                  tabStop={stop?.id === row.id ? stop.column : undefined}
                  editing={editing?.id === row.id ? editing : undefined}
                  onDone={onDone}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function firstCell(rows: readonly ListRow[]): CellRequest | undefined {
  const first = rows[0];
  return first === undefined ? undefined : { id: first.id, column: 'drug' };
}

/** Rows in an earlier order; new ones come last. */
function inOrder(rows: readonly ListRow[], ids: readonly AdministrationId[]): readonly ListRow[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows.toSorted((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length));
}
