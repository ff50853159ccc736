import { isInfusion } from '../../domain/administration.ts';
import type { Administration, InfusionAdministration } from '../../domain/administration.ts';
import type { TimeWindow } from '../../domain/claim-outcomes.ts';
import { minutesPerDay } from '../../domain/clock-time.ts';
import type { ClockMinute } from '../../domain/clock-time.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { Policy } from '../../domain/policy.ts';
import { chartedStatus } from '../classify/charted-status.ts';
import { inherentService } from '../classify/inherent-service.ts';
import { derivedStop } from '../time/derived-stop.ts';

/** One time of one administration that the record does not prove. */
export interface UnknownTime {
  readonly administration: Administration;
  readonly edge: 'start' | 'stop';
  readonly state: 'missing' | 'assumed';
  readonly assumedAt?: ClockMinute;
  readonly window: TimeWindow;
  /** True when the other edge of the same administration is unknown too: only together do they say anything. */
  readonly isPaired: boolean;
}

interface Visit {
  readonly arrival: number | undefined;
  readonly departure: number | undefined;
}

const pick = (values: readonly (number | undefined)[], choose: (...of: number[]) => number): number | undefined => {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : choose(...known);
};

const visitOf = ({ stays }: Encounter): Visit => ({
  arrival: pick(stays.map((stay) => stay.start), Math.min),
  departure: pick(stays.map((stay) => stay.stop), Math.max),
});

const after = (from: number, words: string, { departure }: Visit): TimeWindow =>
  departure !== undefined && departure > from
    ? { from, to: departure, because: `from ${words} to the end of the stay` }
    : { from, to: from + minutesPerDay, because: `the 24 hours from ${words}` };

const before = (to: number, { arrival }: Visit): TimeWindow =>
  arrival !== undefined && arrival < to
    ? { from: arrival, to, because: 'from the arrival to its stop' }
    : { from: to - minutesPerDay, to, because: 'the 24 hours before its stop' };

const anywhere = ({ arrival, departure }: Visit): TimeWindow =>
  arrival !== undefined && departure !== undefined && arrival < departure
    ? { from: arrival, to: departure, because: 'the whole stay' }
    : { from: 0, to: minutesPerDay - 1, because: 'the whole date of service' };

/** A stop that is derived, or of which a note says only that it was not yet reached. */
function assumedStop(administration: InfusionAdministration, visit: Visit, mayDerive: boolean): UnknownTime | undefined {
  const { start, stop, evidence } = administration;
  if (start === undefined || (stop !== undefined && stop < start)) return undefined;
  const common = { administration, edge: 'stop', state: 'assumed', isPaired: false } as const;
  if (evidence?.stop === 'still-running-note' && stop !== undefined) {
    return { ...common, assumedAt: stop, window: after(stop, 'the note that it was still running', visit) };
  }
  if (evidence?.stop !== 'derived-from-volume' || !mayDerive) return undefined;
  const assumedAt = stop ?? derivedStop.stopOf(administration, start);
  return assumedAt === undefined ? undefined : { ...common, assumedAt, window: after(start, 'its start', visit) };
}

function ofInfusion(administration: InfusionAdministration, visit: Visit, mayDerive: boolean): readonly UnknownTime[] {
  const assumed = assumedStop(administration, visit, mayDerive);
  if (assumed !== undefined) return [assumed];
  const { start } = administration;
  // By far the most common.
  if (start !== undefined && administration.stop !== undefined && administration.evidence === undefined) return [];
  const stop = administration.evidence?.stop === 'derived-from-volume' && !mayDerive ? undefined : administration.stop;
  const missing = (edge: 'start' | 'stop', window: TimeWindow, isPaired: boolean): UnknownTime => ({ administration, edge, state: 'missing', window, isPaired });
  if (start !== undefined) return stop === undefined ? [missing('stop', after(start, 'its start', visit), false)] : [];
  if (stop !== undefined) return [missing('start', before(stop, visit), false)];
  return [missing('start', anywhere(visit), true), missing('stop', anywhere(visit), true)];
}

const routesWithOrder: ReadonlySet<string> = new Set(['iv-push', 'im-injection', 'sc-injection']);

/**
 * Every time that the record does not prove, with the times it can have: within the stay where the stay is charted,
 * else within 24 hours. Starts of pushes and injections are among them; what is not coded is not.
 */
export function unknownTimes(encounter: Encounter, policy: Policy): readonly UnknownTime[] {
  const visit = visitOf(encounter);
  const unknown: UnknownTime[] = [];
  for (const administration of encounter.administrations) {
    if (chartedStatus.decide(administration) !== undefined || inherentService.decide(administration) !== undefined) continue;
    if (isInfusion(administration)) unknown.push(...ofInfusion(administration, visit, policy.switches.Q19 === 'allow'));
    else if (administration.start === undefined && routesWithOrder.has(administration.route)) unknown.push({ administration, edge: 'start', state: 'missing', window: anywhere(visit), isPaired: false });
  }
  return unknown;
}

/** The encounter as it would be with a time in place of an unknown one. */
export function withTime(encounter: Encounter, { administration, edge }: UnknownTime, at: ClockMinute): Encounter {
  return {
    ...encounter,
    administrations: encounter.administrations.map((other) =>
      other.id === administration.id ? { ...other, [edge]: at, ...(edge === 'stop' ? { evidence: { stop: 'charted' } } : {}) } : other,
    ),
  };
}
