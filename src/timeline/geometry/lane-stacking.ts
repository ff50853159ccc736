import type { Interval } from '../../base/interval.ts';
import { minHeap } from './min-heap.ts';

/**
 * Rows in which nothing overlaps, by time and into the topmost row that is free; each row is sorted.
 * Things that only touch share a row. As few rows as possible; O(n log n).
 */
export function stackRows<T extends Interval>(items: readonly T[]): readonly (readonly T[])[] {
  const byTime = [...items].sort((a, b) => a.from - b.from || b.to - a.to);
  const rows: T[][] = [];
  const busy = minHeap<{ readonly row: number; readonly to: number }>((entry) => entry.to);
  const free = minHeap<number>((row) => row);
  for (const item of byTime) {
    for (let next = busy.peek(); next !== undefined && next.to <= item.from; next = busy.peek()) {
      free.push(next.row);
      busy.pop();
    }
    const row = free.pop() ?? rows.length;
    (rows[row] ??= []).push(item);
    busy.push({ row, to: item.to });
  }
  return rows;
}
