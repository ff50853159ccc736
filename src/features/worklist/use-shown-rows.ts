import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { EncounterSummary } from '../../storage/encounter-summary.ts';
import { filterRows } from './filter-rows.ts';
import { selectRows, withoutGone } from './row-selection.ts';
import type { RowSelectionAction } from './row-selection.ts';
import { sortRows } from './sort-rows.ts';
import { useWorklistView } from './worklist-view.ts';

/** The rows as filtered and sorted, and the selection among them: what is not shown is not marked. */
export function useShownRows(stored: readonly EncounterSummary[]) {
  const { filter, sort, selection } = useWorklistView();
  const rows = useMemo(() => sortRows(filterRows(stored, filter), sort), [stored, filter, sort]);
  const ids = useMemo(() => rows.map((row): string => row.id), [rows]);
  const lastIndex = useRef(0);

  useEffect(() => {
    const active = useWorklistView.getState().selection.active;
    const at = active === undefined ? -1 : ids.indexOf(active);
    if (at >= 0) lastIndex.current = at;
  }, [ids, selection.active]);

  useEffect(() => {
    if (ids.length === 0) return;
    const heir = ids[Math.min(lastIndex.current, ids.length - 1)];
    useWorklistView.setState((view) => ({ selection: withoutGone(view.selection, new Set(ids), heir) }));
  }, [ids]);

  const select = useCallback(
    (action: RowSelectionAction) =>
      useWorklistView.setState((view) => ({ selection: selectRows(view.selection, action, ids) })),
    [ids],
  );
  return { rows, filter, sort, selection, select };
}
