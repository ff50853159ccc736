import { putInOrder } from './order.ts';

/** Half-open stretch of whole minutes: `from` is in it, `to` is not; its length is `to - from`. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

export const lengthOf = (interval: Interval): number => Math.max(0, interval.to - interval.from);

/** Sum of the lengths of disjoint intervals, in minutes. */
export function totalMinutes(intervals: readonly Interval[]): number {
  let sum = 0;
  for (const interval of intervals) sum += lengthOf(interval);
  return sum;
}

const byFrom = (a: Interval, b: Interval): number => a.from - b.from;

/** Sorted, disjoint union; stretches that touch become one. Example: [0,10) ∪ [10,15) = [0,15). */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  if (intervals.length === 1 && intervals[0] !== undefined) return lengthOf(intervals[0]) > 0 ? intervals : [];
  const sorted = putInOrder(intervals.filter((interval) => interval.to > interval.from), byFrom);
  const result: Interval[] = [];
  for (const next of sorted) {
    const last = result[result.length - 1];
    if (last !== undefined && next.from <= last.to) {
      if (next.to > last.to) result[result.length - 1] = { from: last.from, to: next.to };
    } else {
      result.push(next);
    }
  }
  return result;
}

/** What two sorted, disjoint lists share. Example: [0,10) ∩ [5,20) = [5,10). */
export function intersect(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] as Interval;
    const right = b[j] as Interval;
    const from = Math.max(left.from, right.from);
    const to = Math.min(left.to, right.to);
    if (from < to) result.push({ from, to });
    if (left.to < right.to) i++;
    else j++;
  }
  return result;
}

/** What is in `a` and not in `b`, both sorted and disjoint. Example: [0,60) − [20,30) = [0,20), [30,60). */
export function subtract(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  if (b.length === 0) return a;
  const result: Interval[] = [];
  for (const whole of a) {
    let from = whole.from;
    for (const cut of b) {
      if (cut.to <= from || cut.from >= whole.to) continue;
      if (cut.from > from) result.push({ from, to: cut.from });
      from = Math.max(from, cut.to);
    }
    if (from < whole.to) result.push({ from, to: whole.to });
  }
  return result;
}

/** The minute in which the `n`-th minute (from 0) of sorted, disjoint intervals begins; undefined past the end. */
export function nthMinute(intervals: readonly Interval[], n: number): number | undefined {
  let left = n;
  for (const interval of intervals) {
    const length = interval.to - interval.from;
    if (left < length) return interval.from + left;
    left -= length;
  }
  return undefined;
}
