import type { TimelineBar, TimelineLane } from '../../src/timeline/lane.ts';

const tones = ['blue', 'purple', 'teal', 'amber', 'rose', 'grey'] as const;

/** A small generator with a seed: the same chart in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/**
 * Lanes with bars spread evenly over some days: three in four run, one in four is a point, a few have an unknown stop.
 * @param laneCount how many lanes
 * @param barCount how many bars in all
 * @param days over how many days they lie
 */
export function syntheticLanes(laneCount: number, barCount: number, days: number): readonly TimelineLane[] {
  const next = chance(7);
  const perLane = Math.ceil(barCount / laneCount);
  const slot = (days * 1440) / perLane;
  let made = 0;
  return Array.from({ length: laneCount }, (_, lane) => {
    const bars: TimelineBar[] = [];
    for (let index = 0; index < perLane && made < barCount; index++, made++) {
      const start = Math.floor(index * slot + next() * slot * 0.5);
      const kind = made % 4;
      const length = Math.max(5, Math.floor(slot * (0.2 + next() * 0.6)));
      bars.push({
        id: `b${made}`,
        start,
        ...(kind === 3 ? {} : made % 97 === 0 ? { openStop: true } : { stop: start + length }),
        label: `Bar ${made}`,
        badges: kind === 3 ? ['PUSH'] : ['INIT'],
        tone: tones[made % tones.length] ?? 'blue',
        ariaLabel: `Bar ${made}, minute ${start}`,
      });
    }
    return { id: `lane${lane}`, label: `Lane ${lane + 1}`, bars, canMove: true };
  });
}
