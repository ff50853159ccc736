import type { Interval } from '../../base/interval.ts';

/**
 * Rows in which nothing overlaps, by time and into the topmost row that is free; each row is sorted.
 * Things that only touch share a row. As few rows as possible.
 *
 * The rows are gone through from the top, but where none can be free: a lane has few of them, and a heap took several times as long.
 */
export function stackRows<T extends Interval>(items: readonly T[]): readonly (readonly T[])[] {
  const byTime = [...items].sort((a, b) => a.from - b.from || b.to - a.to);
  const rows: T[][] = [];
  const busyUntil: number[] = [];
  /** No row is free before. */
  let soonest = Infinity;
  for (const item of byTime) {
    let row = rows.length;
    if (soonest <= item.from) {
      row = busyUntil.findIndex((until) => until <= item.from);
      if (row < 0) {
        row = rows.length;
        soonest = Infinity;
        for (const until of busyUntil) soonest = Math.min(soonest, until);
      }
    }
    soonest = Math.min(soonest, item.to);
    busyUntil[row] = item.to;
    (rows[row] ??= []).push(item);
  }
  return rows;
}
