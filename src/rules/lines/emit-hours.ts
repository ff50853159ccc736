import { totalMinutes } from '../../base/interval.ts';
import type { Certainty } from '../../base/known.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import type { ServiceCategory } from '../../domain/administration.ts';
import type { DiscardedMinutes, LosingCandidate, ModifierReason, ServiceRole } from '../../domain/claim-line.ts';
import type { AccessSiteId, AdministrationId } from '../../domain/ids.ts';
import { additionalHours } from '../time/additional-hours.ts';
import { dateOfUnit } from '../time/date-of-unit.ts';
import { sliceStretches } from '../time/doses.ts';
import { discard, minutesText } from '../work.ts';
import type { Edges, OwnedStretch, Sequence, Steps, UnitSupport, Work } from '../work.ts';

export interface TimedService {
  /** Stretches that count, by piece (dose), in order of time. */
  readonly pieces: readonly (readonly OwnedStretch[])[];
  /** Net minutes from which the first unit is earned: 16, or 31 for hydration. */
  readonly firstFrom: number;
  /** Units of the service; the first is `first`, the others `hour`. */
  readonly units: number;
  /** Absent when this part of a service earns only further hours. */
  readonly first?: Concept | undefined;
  readonly hour: Concept;
  readonly role: ServiceRole;
  readonly category: ServiceCategory;
  readonly sequence?: Sequence | undefined;
  readonly accessSiteId?: AccessSiteId | undefined;
  readonly status: Certainty;
  readonly ruleId: string;
  readonly trace: Steps;
  readonly losingCandidates?: readonly LosingCandidate[] | undefined;
  readonly modifiers?: readonly ModifierReason[] | undefined;
  readonly discarded: (id: AdministrationId) => readonly DiscardedMinutes[];
  /** Ids that support the service although none of their minutes count. */
  readonly ids: readonly AdministrationId[];
}

const startAndStop: Edges = ['start', 'stop'];

/** Each bag once, in the order given. */
function idsOf(slice: readonly OwnedStretch[], more: readonly AdministrationId[], tail: readonly OwnedStretch[]): readonly AdministrationId[] {
  const ids = new Set<AdministrationId>();
  for (const { id } of slice) ids.add(id);
  for (const id of more) ids.add(id);
  for (const { id } of tail) ids.add(id);
  return [...ids];
}

function supportsOf(work: Work, service: TimedService, slice: readonly OwnedStretch[], tail: readonly OwnedStretch[], isFirst: boolean): UnitSupport[] {
  // A bag that ran past the last hour only: its minutes were charted, and what became of them is said.
  const ids = idsOf(slice, isFirst ? service.ids : [], tail);
  const result: UnitSupport[] = [];
  for (const id of ids) {
    const counted = ids.length === 1 ? slice : slice.filter((stretch) => stretch.id === id);
    const discarded: DiscardedMinutes[] = isFirst ? [...service.discarded(id)] : [];
    for (const stretch of tail) {
      if (stretch.id === id) discarded.push(discard(work, stretch, additionalHours, `not more than ${minutesText(additionalHours.nextHourFrom.on(work.date) - 1)} past the last full hour`));
    }
    result.push({
      id,
      minutesCounted: totalMinutes(counted),
      counted,
      discarded,
      edges: startAndStop,
    });
  }
  return result;
}

/** Writes the units of a service that is counted by the hour, each on its date, with the minutes that earned it. */
export function emitHours(work: Work, service: TimedService): void {
  const [only] = service.pieces;
  const flat = only !== undefined && service.pieces.length === 1 ? only : service.pieces.flat();
  const minutes = totalMinutes(flat);
  const nextFrom = additionalHours.nextHourFrom.on(work.date);
  for (let unit = 0; unit < service.units; unit++) {
    const isFirst = unit === 0 && service.first !== undefined;
    const isLast = unit === service.units - 1;
    const lo = unit * 60;
    const { date, ruleId: dateRule } = dateOfUnit(work, {
      pieces: service.pieces,
      stretches: flat,
      hourStart: Math.min(lo, Math.max(0, minutes - 1)),
      earned: Math.min(unit === 0 ? service.firstFrom - 1 : lo + nextFrom - 1, Math.max(0, minutes - 1)),
    });
    const slice = sliceStretches(flat, lo, lo + 60);
    const tail = isLast ? sliceStretches(flat, lo + 60, minutes) : [];
    work.units.push({
      concept: isFirst ? service.first : service.hour,
      role: isFirst ? service.role : 'additional-hour',
      category: service.category,
      date,
      sequence: service.sequence,
      accessSiteId: service.accessSiteId,
      status: service.status,
      ruleId: service.ruleId,
      supports: supportsOf(work, service, slice, tail, unit === 0),
      trace: date === work.date ? service.trace : () => [...service.trace(), { ruleId: dateRule, says: `dated ${date}` }],
      losingCandidates: unit === 0 ? service.losingCandidates : undefined,
      modifiers: unit === 0 ? service.modifiers : undefined,
      lineKey: undefined,
    });
  }
}
