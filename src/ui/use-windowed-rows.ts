import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { visibleRows } from './visible-rows.ts';

export interface WindowedRows {
  /** Goes on the scrolling element. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  /** First row to draw, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** Brings a row fully into view. */
  readonly reveal: (index: number) => void;
}

/**
 * Draws only the rows in view of a list of equal rows.
 * @param rowHeight in px
 * @param headHeight px that a sticky heading takes of the scrolling element
 */
export function useWindowedRows(count: number, rowHeight: number, headHeight: number): WindowedRows {
  const ref = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const measure = useCallback(() => {
    const element = ref.current;
    if (element === null) return;
    setView((last) => {
      // A step of a few rows is enough: the rows drawn beyond the edge cover what lies between.
      const top = Math.floor(element.scrollTop / (rowHeight * 4)) * rowHeight * 4;
      const height = element.clientHeight;
      return last.top === top && last.height === height ? last : { top, height };
    });
  }, [rowHeight]);

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);

  const reveal = useCallback(
    (index: number) => {
      const element = ref.current;
      if (element === null) return;
      const top = index * rowHeight;
      const room = element.clientHeight - headHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room;
    },
    [rowHeight, headHeight],
  );

  return { ref, onScroll: measure, reveal, ...visibleRows(view, rowHeight, count) };
}
