import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactElement } from 'react';
import type { EncounterSummary } from '../../storage/encounter-summary.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { useWindowedRows } from '../../ui/use-windowed-rows.ts';
import type { RowSelection, RowSelectionAction } from './row-selection.ts';
import type { WorklistSort } from './sort-rows.ts';
import { WorklistHead } from './worklist-head.tsx';
import { WorklistRow } from './worklist-row.tsx';
import { actionForKey } from './worklist-keys.ts';
import styles from './worklist-table.module.css';

const headHeight = 32;

export interface WorklistTableProps {
  readonly rows: readonly EncounterSummary[];
  readonly sort: WorklistSort;
  readonly onSort: (sort: WorklistSort) => void;
  readonly selection: RowSelection;
  readonly onSelect: (action: RowSelectionAction) => void;
  readonly onOpen: (id: string) => void;
}

/** The encounters, as a grid with one tab stop: arrows move, Space marks, Enter opens. Only the rows in view are drawn. */
export function WorklistTable({
  rows,
  sort,
  onSort,
  selection,
  onSelect,
  onOpen,
}: WorklistTableProps): ReactElement {
  const id = useId();
  const isNarrow = useMediaQuery('(width < 760px)');
  const rowHeight = isNarrow ? 64 : 36;
  const head = isNarrow ? 0 : headHeight;
  const { ref, onScroll, first, end, reveal } = useWindowedRows(rows.length, rowHeight, head);
  const [now, setNow] = useState(() => Date.now());
  const activeIndex =
    selection.active === undefined ? -1 : rows.findIndex((row) => row.id === selection.active);
  const hasTakenFocus = useRef(false);

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    if (activeIndex >= 0) reveal(activeIndex);
  }, [activeIndex, reveal]);

  useEffect(() => {
    // Coming to the screen, the arrows work at once; whoever is already typing somewhere is left alone.
    if (hasTakenFocus.current) return;
    hasTakenFocus.current = true;
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.id === 'main')
      ref.current?.focus({ preventScroll: true });
  }, [ref]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - head) / rowHeight) - 1);
    const meaning = actionForKey(event, { active: selection.active, page, count: rows.length });
    if (meaning === undefined) return;
    event.preventDefault();
    if (meaning.type === 'open') onOpen(meaning.id);
    else onSelect(meaning);
  };

  const onClick = (event: MouseEvent): void => {
    // The title is a link: Ctrl-click and the middle button keep their meaning there. The box marks.
    if (!(event.target instanceof Element) || event.target.closest('a, input, label, button') !== null)
      return;
    const clicked = event.target.closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (clicked !== undefined) onOpen(clicked);
  };

  const rowId = (index: number): string => `${id}-row-${String(index)}`;
  const isActiveDrawn = activeIndex >= first && activeIndex < end;
  return (
    <div
      ref={ref}
      role="grid"
      aria-label="Encounters"
      aria-rowcount={rows.length + 1}
      aria-multiselectable
      aria-activedescendant={isActiveDrawn ? rowId(activeIndex) : undefined}
      tabIndex={0}
      className={styles.table}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => {
        const top = rows[0];
        if (event.target === event.currentTarget && activeIndex < 0 && top !== undefined)
          onSelect({ type: 'go', id: top.id });
      }}
    >
      <WorklistHead
        sort={sort}
        onSort={onSort}
        isAllMarked={rows.length > 0 && selection.marked.size === rows.length}
        isSomeMarked={selection.marked.size > 0}
        onMarkAll={() => onSelect({ type: selection.marked.size === rows.length ? 'clear' : 'mark-all' })}
      />
      <div role="rowgroup" className={styles.body} style={{ height: rows.length * rowHeight }}>
        {rows.slice(first, end).map((row, offset) => (
          <WorklistRow
            key={row.id}
            row={row}
            domId={rowId(first + offset)}
            index={first + offset}
            top={(first + offset) * rowHeight}
            isActive={row.id === selection.active}
            isMarked={selection.marked.has(row.id)}
            now={now}
            onMark={(marked, isRange) =>
              onSelect(isRange ? { type: 'mark-range', to: marked } : { type: 'toggle', id: marked })
            }
          />
        ))}
      </div>
    </div>
  );
}
