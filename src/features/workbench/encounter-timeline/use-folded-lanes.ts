import { useCallback, useMemo, useState } from 'react';
import type { TimelineLane } from '../../../timeline/lane.ts';

const foldedOf = new WeakMap<TimelineLane, TimelineLane>();

/** The same folded lane for the same lane, so that it is not drawn again. */
function folded(lane: TimelineLane): TimelineLane {
  const known = foldedOf.get(lane) ?? { ...lane, isFolded: true };
  foldedOf.set(lane, known);
  return known;
}

export interface FoldedLanes {
  readonly lanes: readonly TimelineLane[];
  readonly fold: (laneId: string, isFolded: boolean) => void;
  /** Folds every lane that has bars, or opens all when none is left to fold. */
  readonly foldAll: () => void;
}

/** Which lanes are folded away: a way of looking, kept as long as the encounter is open. */
export function useFoldedLanes(lanes: readonly TimelineLane[]): FoldedLanes {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const fold = useCallback((laneId: string, isFolded: boolean) => {
    setIds((last) => new Set(isFolded ? [...last, laneId] : [...last].filter((id) => id !== laneId)));
  }, []);
  const shown = useMemo(() => (ids.size === 0 ? lanes : lanes.map((lane) => (ids.has(lane.id) ? folded(lane) : lane))), [lanes, ids]);
  const foldAll = useCallback(() => {
    const foldable = lanes.filter(({ bars }) => bars.length > 0).map(({ id }) => id);
    setIds((last) => (foldable.every((id) => last.has(id)) ? new Set() : new Set(foldable)));
  }, [lanes]);
  return { lanes: shown, fold, foldAll };
}
