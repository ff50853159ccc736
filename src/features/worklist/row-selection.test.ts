import { describe, expect, it } from 'vitest';
import { nothingSelected, selectRows, withoutGone } from './row-selection.ts';
import type { RowSelectionAction } from './row-selection.ts';

const ids = ['a', 'b', 'c', 'd'];
const after = (...actions: readonly RowSelectionAction[]) => {
  const state = actions.reduce((before, action) => selectRows(before, action, ids), nothingSelected);
  return { active: state.active, marked: [...state.marked] };
};

describe('selectRows', () => {
  it('moves from the first or the last row and stops at the ends', () => {
    expect(after({ type: 'move', by: 1, isExtending: false })).toEqual({ active: 'a', marked: [] });
    expect(after({ type: 'move', by: -1, isExtending: false })).toEqual({ active: 'd', marked: [] });
    expect(after({ type: 'go', id: 'c' }, { type: 'move', by: 10, isExtending: false })).toEqual({
      active: 'd',
      marked: [],
    });
  });

  it('marks from where the extension began, and shrinks back', () => {
    const down: RowSelectionAction = { type: 'move', by: 1, isExtending: true };
    const up: RowSelectionAction = { type: 'move', by: -1, isExtending: true };
    expect(after({ type: 'go', id: 'b' }, down, down)).toEqual({ active: 'd', marked: ['b', 'c', 'd'] });
    expect(after({ type: 'go', id: 'b' }, down, down, up, up, up)).toEqual({
      active: 'a',
      marked: ['a', 'b'],
    });
  });

  it('toggles one, adds a range, marks all and clears', () => {
    expect(after({ type: 'toggle', id: 'b' }, { type: 'toggle', id: 'b' })).toEqual({
      active: 'b',
      marked: [],
    });
    expect(after({ type: 'toggle', id: 'a' }, { type: 'mark-range', to: 'c' })).toEqual({
      active: 'c',
      marked: ['a', 'b', 'c'],
    });
    expect(after({ type: 'mark-all' })).toEqual({ active: undefined, marked: ids });
    expect(after({ type: 'mark-all' }, { type: 'clear' })).toEqual({ active: undefined, marked: [] });
  });
});

it('hands the active row to its neighbour when it goes', () => {
  const state = { active: 'b', anchor: 'b', marked: new Set(['b', 'c']) };
  expect(withoutGone(state, new Set(['a', 'c', 'd']), 'c')).toEqual({
    active: 'c',
    anchor: 'c',
    marked: new Set(['c']),
  });
  expect(withoutGone(state, new Set(ids), 'c')).toBe(state);
});
