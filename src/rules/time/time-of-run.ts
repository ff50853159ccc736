import type { Interval } from '../../base/interval.ts';
import { intersect, subtract, union } from '../../base/interval.ts';
import { isInfusion, nameOf } from '../../domain/administration.ts';
import type { Administration, InfusionAdministration } from '../../domain/administration.ts';
import type { DiscardedMinutes } from '../../domain/claim-line.ts';
import { timeOfDay } from '../../domain/clock-time.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import { impossibleTimes } from '../documentation/impossible-times.ts';
import { addFinding, chosen, discard } from '../work.ts';
import type { RunTime, Work } from '../work.ts';
import { inpatientStay } from '../classify/inpatient-stay.ts';
import { derivedStop } from './derived-stop.ts';
import { pauses } from './pauses.ts';
import { preArrival } from './pre-arrival.ts';

interface Times {
  readonly start?: number | undefined;
  readonly stop?: number | undefined;
  readonly run?: RunTime;
  /** Present when it ran, and not one minute of it is this claim's. */
  readonly outside?: { readonly rule: { readonly id: string }; readonly reason: string };
}

function pausesOf(work: Work, administration: InfusionAdministration, start: number, stop: number): readonly Interval[] {
  if (administration.pauses === undefined || administration.pauses.length === 0) return [];
  const inside: Interval[] = [];
  for (const pause of administration.pauses) {
    if (pause.stop <= pause.start || pause.start < start || pause.stop > stop) {
      addFinding(work, impossibleTimes, 'error', `${nameOf(administration)}: the pause ${timeOfDay(pause.start)}–${timeOfDay(pause.stop)} does not lie inside the infusion.`, [
        administrationFact(administration.id, 'pauses'),
      ]);
    }
    const from = Math.max(start, pause.start);
    const to = Math.min(stop, pause.stop);
    if (from < to) inside.push({ from, to });
  }
  return union(inside);
}

/** The stop that counts: charted, or derived where the chart and the policy allow it. A stop before its start is none. */
function stopThatCounts(work: Work, administration: Administration): { stop?: number; isAssumed: boolean } {
  const { start, stop, evidence } = administration;
  if (impossibleTimes.decide(administration) !== undefined) return { isAssumed: false };
  const isDerived = evidence?.stop === 'derived-from-volume';
  if (isDerived && chosen(work, 'Q19') !== 'allow') return { isAssumed: false };
  if (stop !== undefined) return { stop, isAssumed: isDerived || evidence?.stop === 'still-running-note' };
  if (!isDerived || start === undefined || !isInfusion(administration)) return { isAssumed: false };
  const derived = derivedStop.stopOf(administration, start);
  return derived === undefined ? { isAssumed: false } : { stop: derived, isAssumed: true };
}

function flagImpossible(work: Work, administration: Administration): void {
  const problem = impossibleTimes.decide(administration);
  if (problem === undefined) return;
  addFinding(work, impossibleTimes, 'error', `${nameOf(administration)}: ${problem}.`, [administrationFact(administration.id, 'stop')], [
    { kind: 'focus', label: 'Correct the times from the record', fact: administrationFact(administration.id, 'stop') },
  ]);
}

/** True when nothing of it was given after arrival: it ended by then, or began before and nobody charted how long it ran. */
export function isBeforeArrival(work: Work, administration: Administration, arrival: number): boolean {
  const { start } = administration;
  if (start !== undefined && start >= arrival) return false;
  if (!isInfusion(administration)) return start !== undefined;
  const { stop } = stopThatCounts(work, administration);
  if (stop !== undefined) return stop <= arrival;
  return start !== undefined && !preArrival.isTakenToRunOn(chosen(work, 'Q16'));
}

const asItIs = (minute: number): number => minute;

/**
 * When an administration ran, in elapsed minutes: pauses, minutes before arrival and after admission taken out.
 * @param admission wall-clock minute of an inpatient admission
 */
export function timeOfRun(work: Work, administration: Administration, admission: number | undefined): Times {
  const { start } = administration;
  flagImpossible(work, administration);
  const { stop, isAssumed } = stopThatCounts(work, administration);
  const toElapsed = work.clockChange?.toElapsed ?? asItIs;
  const arrival = preArrival.decide(work.encounter);
  // A bag without an end that came with the patient was taken over at arrival (Q16).
  const isTakenOver = start !== undefined && stop === undefined && isInfusion(administration);
  const begun = isTakenOver ? Math.max(start, arrival ?? start) : start;
  const times: Times = {
    start: begun === undefined ? undefined : toElapsed(begun),
    stop: stop === undefined ? undefined : toElapsed(stop),
  };
  if (start === undefined || stop === undefined || !isInfusion(administration)) return times;
  if (isAssumed) {
    addFinding(work, derivedStop, 'info', `${nameOf(administration)}: the stop ${timeOfDay(stop)} is ${administration.evidence?.stop === 'still-running-note' ? 'that of a note that it still ran' : 'derived'}, not charted.`, [administrationFact(administration.id, 'stop')]);
  }
  if (stop === start) {
    addFinding(work, impossibleTimes, 'warning', `${nameOf(administration)} is charted as an infusion of no minutes; it counts as a push.`, [administrationFact(administration.id, 'stop')]);
  }
  const discarded: DiscardedMinutes[] = [];
  const from = toElapsed(arrival === undefined ? start : Math.min(stop, Math.max(start, arrival)));
  const to = toElapsed(admission === undefined ? stop : Math.max(start, Math.min(stop, admission)));
  const elapsed = { from: toElapsed(start), to: toElapsed(stop) };
  if (from > elapsed.from) discarded.push(discard(work, { from: elapsed.from, to: from }, preArrival, 'ran before arrival'));
  if (to < elapsed.to) discarded.push(discard(work, { from: to, to: elapsed.to }, inpatientStay, 'ran during the inpatient stay'));
  const charted = pausesOf(work, administration, start, stop);
  const paused = charted.length === 0 ? charted : charted.map((pause) => ({ from: toElapsed(pause.from), to: toElapsed(pause.to) }));
  const ours = from < to ? [{ from, to }] : [];
  // Of a pause across arrival or admission, only our part: no minute is lost twice.
  for (const pause of intersect(paused, ours)) discarded.push(discard(work, pause, pauses, 'paused'));
  const stretches = subtract(ours, paused);
  if (stretches.length === 0) {
    if (from > elapsed.from) return { ...times, outside: { rule: preArrival, reason: 'nothing of it ran after arrival' } };
    const isAllPaused = subtract([elapsed], paused).length === 0;
    if (to < elapsed.to && !isAllPaused) return { ...times, outside: { rule: inpatientStay, reason: 'nothing of it ran before the admission' } };
    if (isAllPaused && stop > start) {
      addFinding(work, impossibleTimes, 'warning', `${nameOf(administration)} is charted as paused all the time it was hung; it counts as a push.`, [administrationFact(administration.id, 'pauses')]);
    }
  }
  // A bag taken over while it was paused begins, for this hospital, when it runs again; the same at its end.
  const first = from > elapsed.from ? (stretches[0]?.from ?? from) : from;
  const last = to < elapsed.to ? (stretches.at(-1)?.to ?? to) : to;
  return {
    start: first,
    stop: last,
    run: {
      start: first,
      stop: last,
      stretches,
      discarded,
      status: isAssumed ? 'assumed' : 'complete',
    },
  };
}
