/** One stretch of whole numbers, both ends in it, over which a function has one value. */
export interface ConstantRange<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/**
 * Finds the ranges over which a function of a whole number is constant.
 * Exact when between two neighbouring `kinks` equal values at both ends mean an equal value between them:
 * the caller names every point where a quantity changes its slope or two quantities meet.
 * @param sign equal only when two values are
 * @param nextChange foretells where the value next changes after `low`; a wrong guess costs time, never an answer
 */
export function constantRanges<T>(
  from: number,
  to: number,
  kinks: readonly number[],
  evaluate: (at: number) => T,
  sign: (value: T) => string | number,
  nextChange: (low: T, from: number, high: T, to: number) => number | undefined = () => undefined,
): readonly ConstantRange<T>[] {
  const known = new Map<number, { value: T; sign: string | number }>();
  const at = (point: number) => {
    let entry = known.get(point);
    if (entry === undefined) {
      const value = evaluate(point);
      entry = { value, sign: sign(value) };
      known.set(point, entry);
    }
    return entry;
  };
  const points = [...new Set([from, ...kinks.filter((kink) => kink > from && kink < to), to])].sort((a, b) => a - b);
  const starts = new Set([from]);
  let lastStart = from;
  // Hours repeat: unless something better is known, 60 after the last change is tried before halving.
  const search = (low: number, high: number): void => {
    let a = low;
    while (at(a).sign !== at(high).sign) {
      const guess = nextChange(at(a).value, a, at(high).value, high) ?? lastStart + 60;
      let left = a;
      let right = high;
      if (guess - 1 >= left && guess <= right && at(guess - 1).sign === at(a).sign) {
        left = guess - 1;
        if (at(guess).sign !== at(a).sign) right = guess;
      }
      while (right - left > 1) {
        const middle = Math.floor((left + right) / 2);
        if (at(middle).sign === at(a).sign) left = middle;
        else right = middle;
      }
      starts.add(right);
      lastStart = right;
      a = right;
    }
  };
  for (let i = 0; i + 1 < points.length; i++) {
    const high = points[i + 1] as number;
    search(points[i] as number, high);
    // Only the values that are asked for again are kept: dozens of whole claims at once would burden the memory.
    for (const point of known.keys()) if (point !== high && !starts.has(point)) known.delete(point);
  }
  const inOrder = [...starts];
  return inOrder.map((start, index) => ({ from: start, to: (inOrder[index + 1] ?? to + 1) - 1, value: at(start).value }));
}

/** Neighbouring ranges with equal values as one; the value of the first stands for them. */
export function joinEqual<T>(
  ranges: readonly ConstantRange<T>[],
  sign: (value: T) => string,
): readonly ConstantRange<T>[] {
  const joined: { readonly range: ConstantRange<T>; readonly sign: string }[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    const own = sign(range.value);
    if (last?.sign === own) joined[joined.length - 1] = { range: { ...last.range, to: range.to }, sign: own };
    else joined.push({ range, sign: own });
  }
  return joined.map(({ range }) => range);
}
