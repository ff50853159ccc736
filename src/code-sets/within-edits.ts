/**
 * True when some beginning of `text` is at most `edits` slips from `typed`: a letter missing, added, wrong,
 * or two neighbours swapped. Matching a beginning lets a person find a drug before its name is typed out.
 * Example: `cefria` is one slip from a beginning of `ceftriaxone`.
 */
export function isWithinEdits(typed: string, text: string, edits: number): boolean {
  if (text.length < typed.length - edits) return false;
  const width = Math.min(text.length, typed.length + edits);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, i) => i);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= width; j++) {
      const isSame = typed.charCodeAt(i - 1) === text.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap =
        i > 1 &&
        j > 1 &&
        typed.charCodeAt(i - 1) === text.charCodeAt(j - 2) &&
        typed.charCodeAt(i - 2) === text.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > edits) return false;
    beforeLast = last;
    last = row;
  }
  return last.some((cost) => cost <= edits);
}
