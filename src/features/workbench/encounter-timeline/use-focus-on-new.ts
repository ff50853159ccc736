import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { TimelineHandle } from '../../../timeline/view/timeline-props.ts';
import { useWorkbench } from '../workbench-context.ts';

/**
 * Bars that were duplicated, copied or pasted while the keyboard was among the bars get it: what is moved next is the copy, not
 * what it was made of.
 */
export function useFocusOnNew(handle: RefObject<TimelineHandle | null>, root: RefObject<HTMLElement | null>): void {
  const { store } = useWorkbench();
  useEffect(() => {
    let last = store.getState().history.present;
    return store.subscribe(({ selection, history }, before) => {
      const { past, present } = history;
      if (selection === before.selection || present === last) return;
      last = present;
      const known = new Set(past.at(-1)?.document.administrations.map(({ id }) => id));
      const [first] = selection;
      if (first === undefined || selection.some((id) => known.has(id))) return;
      const held = root.current?.querySelector('[data-tl-bar]:focus') ?? undefined;
      if (held !== undefined) handle.current?.focusBar(first);
    });
  }, [store, handle, root]);
}
