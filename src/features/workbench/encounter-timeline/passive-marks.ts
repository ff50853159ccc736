import { nthMinute, subtract, union } from '../../../base/interval.ts';
import type { Interval } from '../../../base/interval.ts';
import { sameValue } from '../../../document/same-value.ts';
import { isInfusion } from '../../../domain/administration.ts';
import type { Administration, ChartedCategory } from '../../../domain/administration.ts';
import type { CodedEncounter } from '../../../domain/coded-encounter.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { EditIntent } from '../../../timeline/intent.ts';
import type { BarEdge, PassiveMark } from '../../../timeline/lane.ts';
import { otherLaneId } from './timeline-lane-id.ts';

/**
 * Minutes at which a count of running minutes is commonly read, for the eye only: nothing snaps to them, and the claim is made by the
 * rules, which hold their own dated numbers.
 */
const firstReading = { drug: 16, hydration: 31 } as const;
const secondReading = 91;
const hour = 60;
const most = 12;

/** What of a gesture decides which ticks there are: an edge of a bar, or where a drawn bar begins. */
export type Gesture =
  | { readonly kind: 'edge'; readonly barId: string; readonly edge: BarEdge }
  | { readonly kind: 'new'; readonly from: number; readonly isRunning: boolean };

/** The gesture that an intent belongs to; the last one when it is still the same, so that nothing is drawn anew. */
export function nextGesture(last: Gesture | undefined, intent: EditIntent): Gesture | undefined {
  const next = gestureOf(intent);
  return next !== undefined && last !== undefined && sameValue(last, next) ? last : next;
}

function gestureOf(intent: EditIntent): Gesture | undefined {
  if (intent.kind === 'set-edge') return { kind: 'edge', barId: intent.barId, edge: intent.edge };
  if (intent.kind === 'create') return { kind: 'new', from: intent.from, isRunning: intent.laneId !== otherLaneId };
  return undefined;
}

/** Minutes at which a count is read, the first and then every hour. */
function readingsOf(category: ChartedCategory | undefined): readonly number[] {
  const first = category === 'hydration' ? firstReading.hydration : firstReading.drug;
  return [first, ...Array.from({ length: most }, (_, n) => secondReading + n * hour)];
}

const labelled = (minute: number, minutes: number): PassiveMark => ({ minute, label: `${String(minutes)} min` });

/** Ticks to look at while the stop of an infusion is dragged, counted from its start without its pauses. */
function marksOfStop(start: number, pauses: readonly Interval[], readings: readonly number[]): readonly PassiveMark[] {
  const reach = most * hour + secondReading + (pauses.at(-1)?.to ?? 0) - (pauses.at(0)?.from ?? 0);
  const running = subtract([{ from: start, to: start + reach }], pauses);
  return readings.flatMap((minutes) => {
    const last = nthMinute(running, minutes - 1);
    return last === undefined ? [] : [labelled(last + 1, minutes)];
  });
}

/** The same while the start is dragged: time runs back from the stop. */
function marksOfStart(stop: number, pauses: readonly Interval[], readings: readonly number[]): readonly PassiveMark[] {
  const mirrored = union(pauses.map(({ from, to }) => ({ from: -to, to: -from })));
  return marksOfStop(-stop, mirrored, readings).map(({ minute, label }) => ({ minute: -minute, label }));
}

/** Ticks to look at while an edge of an infusion is dragged. */
export function passiveMarks(administration: Administration, edge: BarEdge, category: ChartedCategory | undefined): readonly PassiveMark[] {
  const { start, stop } = administration;
  if (!isInfusion(administration) || category === 'not-coded') return [];
  const pauses = union((administration.pauses ?? []).map((pause) => ({ from: pause.start, to: pause.stop })));
  const readings = readingsOf(category);
  if (edge === 'stop') return start === undefined ? [] : marksOfStop(start, pauses, readings);
  return stop === undefined ? [] : marksOfStart(stop, pauses, readings);
}

/** The ticks of a gesture; none when it is about no length of time. */
export function marksOfGesture(gesture: Gesture | undefined, encounter: Encounter, coding: CodedEncounter | undefined): readonly PassiveMark[] {
  if (gesture === undefined) return [];
  if (gesture.kind === 'new') return gesture.isRunning ? marksOfStop(gesture.from, [], readingsOf(undefined)) : [];
  const administration = encounter.administrations.find(({ id }) => id === gesture.barId);
  if (administration === undefined) return [];
  return passiveMarks(administration, gesture.edge, coding?.administrations.get(administration.id)?.category ?? administration.category);
}
