import { create } from 'zustand';
import { noFilter } from './filter-rows.ts';
import type { WorklistFilter } from './filter-rows.ts';
import { nothingSelected } from './row-selection.ts';
import type { RowSelection } from './row-selection.ts';
import { newestFirst } from './sort-rows.ts';
import type { WorklistSort } from './sort-rows.ts';

/** How the list is looked at. It outlives the screen, so that coming back from an encounter finds the same place. */
export interface WorklistView {
  readonly filter: WorklistFilter;
  readonly sort: WorklistSort;
  readonly selection: RowSelection;
}

/** Kept in memory alone: a search may hold a name, and addresses end up in the browser's history. */
export const useWorklistView = create<WorklistView>()(() => ({
  filter: noFilter,
  sort: newestFirst,
  selection: nothingSelected,
}));
