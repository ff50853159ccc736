import type { ClaimOutcomes } from '../../../domain/claim-outcomes.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import type { BarMark, TimelineLane } from '../../../timeline/lane.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import type { TimelineModel } from '../encounter-timeline/timeline-model.ts';
import { linesBeyond, linesText } from './outcome-words.ts';

/** Marks at the minutes at which an unknown time begins to mean another claim, by administration. */
export function outcomeMarks(outcomes: ClaimOutcomes, dateOfService: IsoDate): ReadonlyMap<string, readonly BarMark[]> {
  const marks = new Map<string, readonly BarMark[]>();
  for (const { fact, ranges, certain } of outcomes.facts) {
    if (fact.of !== 'administration') continue;
    const field = fact.field === 'start' ? 'start' : 'stop';
    const own = ranges.slice(1).map(({ from, lines }) => ({
      minute: from,
      label: `A ${field} from ${formatClock(from)} on would mean ${linesText(linesBeyond(lines, certain), dateOfService)}`,
    }));
    marks.set(fact.id, [...(marks.get(fact.id) ?? []), ...own]);
  }
  return marks;
}

/**
 * Puts marks on the bars of a chart. A bar or lane without any stays the same object, and a lane that is given twice is
 * answered with the same object twice, so that a drag draws only what it touches.
 */
export function createMarker(marks: ReadonlyMap<string, readonly BarMark[]>): (model: TimelineModel) => TimelineModel {
  const marked = new WeakMap<TimelineLane, TimelineLane>();
  const mark = (lane: TimelineLane): TimelineLane => {
    const known = marked.get(lane);
    if (known !== undefined) return known;
    const next = lane.bars.some((bar) => marks.has(bar.id))
      ? { ...lane, bars: lane.bars.map((bar) => (marks.has(bar.id) ? { ...bar, marks: [...(bar.marks ?? []), ...(marks.get(bar.id) ?? [])] } : bar)) }
      : lane;
    marked.set(lane, next);
    return next;
  };
  return (model) => (marks.size === 0 ? model : { ...model, lanes: model.lanes.map(mark) });
}
