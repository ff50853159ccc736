import { sameValue } from '../../../document/same-value.ts';
import type { TimelineBar, TimelineLane } from '../../../timeline/lane.ts';
import type { TimelineModel } from './timeline-model.ts';

function shareBars(last: readonly TimelineBar[] | undefined, next: readonly TimelineBar[]): readonly TimelineBar[] {
  if (last === undefined) return next;
  const byId = new Map(last.map((bar) => [bar.id, bar]));
  const bars = next.map((bar) => {
    const known = byId.get(bar.id);
    return known !== undefined && sameValue(known, bar) ? known : bar;
  });
  return bars.length === last.length && bars.every((bar, index) => bar === last[index]) ? last : bars;
}

function shareLane(last: TimelineLane | undefined, next: TimelineLane): TimelineLane {
  const bars = shareBars(last?.bars, next.bars);
  const lane = { ...next, bars };
  return last !== undefined && bars === last.bars && sameValue({ ...last, bars: [] }, { ...lane, bars: [] }) ? last : lane;
}

/** The next model, made of the last one's bars and lanes where they are equal: what did not change is not drawn again. */
export function shareModel(last: TimelineModel | undefined, next: TimelineModel): TimelineModel {
  if (last === undefined) return next;
  const byId = new Map(last.lanes.map((lane) => [lane.id, lane]));
  const lanes = next.lanes.map((lane) => shareLane(byId.get(lane.id), lane));
  return {
    lanes: lanes.length === last.lanes.length && lanes.every((lane, index) => lane === last.lanes[index]) ? last.lanes : lanes,
    bands: sameValue(last.bands, next.bands) ? last.bands : next.bands,
  };
}
