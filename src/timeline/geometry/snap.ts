/** What a dragged edge may stick to, besides whole minutes: edges of other bars, sorted, in whole minutes. */
export interface SnapTargets {
  readonly edges: readonly number[];
  readonly toleranceMinutes: number;
}

/** Index of the first value that is not below `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nearestEdge(minute: number, targets: SnapTargets): number | undefined {
  const index = lowerBound(targets.edges, minute);
  let best: number | undefined;
  for (const edge of [targets.edges[index - 1], targets.edges[index]]) {
    if (edge === undefined || Math.abs(edge - minute) > targets.toleranceMinutes) continue;
    if (best === undefined || Math.abs(edge - minute) < Math.abs(best - minute)) best = edge;
  }
  return best;
}

const whole = (minute: number): number => Math.round(minute) + 0;

/** The neighbour's edge within reach, else the nearest whole minute. Never anything else. */
export function snapMinute(minute: number, targets: SnapTargets): number {
  return nearestEdge(minute, targets) ?? whole(minute);
}

/** The whole number of minutes by which to shift `edges`, so that one of them may land on a neighbour's edge. */
export function snapShift(edges: readonly number[], byMinutes: number, targets: SnapTargets): number {
  let best: number | undefined;
  for (const edge of edges) {
    const target = nearestEdge(edge + byMinutes, targets);
    if (target === undefined) continue;
    const shift = target - edge;
    if (best === undefined || Math.abs(shift - byMinutes) < Math.abs(best - byMinutes)) best = shift;
  }
  return best ?? whole(byMinutes);
}
