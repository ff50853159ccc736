/** Which row the keyboard is on and which rows are marked, by encounter id. */
export interface RowSelection {
  readonly active: string | undefined;
  readonly marked: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | undefined;
}

export type RowSelectionAction =
  | { readonly type: 'move'; readonly by: number; readonly isExtending: boolean }
  | { readonly type: 'go'; readonly id: string }
  | { readonly type: 'toggle'; readonly id: string }
  | { readonly type: 'mark-range'; readonly to: string }
  | { readonly type: 'mark-all' }
  | { readonly type: 'clear' };

export const nothingSelected: RowSelection = { active: undefined, marked: new Set(), anchor: undefined };

function rangeOf(ids: readonly string[], a: string | undefined, b: string): readonly string[] {
  const from = a === undefined ? -1 : ids.indexOf(a);
  const to = ids.indexOf(b);
  if (to < 0) return [];
  return from < 0 ? [b] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** @param ids the encounters in the order shown */
export function selectRows(
  state: RowSelection,
  action: RowSelectionAction,
  ids: readonly string[],
): RowSelection {
  switch (action.type) {
    case 'move': {
      const at = state.active === undefined ? -1 : ids.indexOf(state.active);
      const next =
        ids[
          at < 0
            ? action.by > 0
              ? 0
              : ids.length - 1
            : Math.max(0, Math.min(ids.length - 1, at + action.by))
        ];
      if (next === undefined) return state;
      if (!action.isExtending) return { ...state, active: next, anchor: next };
      const anchor = state.anchor ?? state.active ?? next;
      return { active: next, anchor, marked: new Set(rangeOf(ids, anchor, next)) };
    }
    case 'go':
      return { ...state, active: action.id, anchor: action.id };
    case 'toggle': {
      const marked = new Set(state.marked);
      if (!marked.delete(action.id)) marked.add(action.id);
      return { active: action.id, anchor: action.id, marked };
    }
    case 'mark-range':
      return {
        ...state,
        active: action.to,
        marked: new Set([...state.marked, ...rangeOf(ids, state.anchor, action.to)]),
      };
    case 'mark-all':
      return { ...state, marked: new Set(ids) };
    case 'clear':
      return { ...state, marked: new Set() };
  }
}

/** Drops what is no longer shown; the active row falls to `heir`, its neighbour. */
export function withoutGone(
  state: RowSelection,
  ids: ReadonlySet<string>,
  heir: string | undefined,
): RowSelection {
  const isActiveGone = state.active !== undefined && !ids.has(state.active);
  const marked = [...state.marked].filter((id) => ids.has(id));
  if (!isActiveGone && marked.length === state.marked.size) return state;
  const active = isActiveGone ? heir : state.active;
  return { active, anchor: active, marked: new Set(marked) };
}
