import type { CodeSet } from '../../code-sets/code-set.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import { isInfusion, nameOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import type { ClaimLine } from '../../domain/claim-line.ts';
import type { AdministrationReading, CodedEncounter } from '../../domain/coded-encounter.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { FactPath } from '../../domain/fact-path.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';
import type { WhyNotReason } from '../../domain/why-not.ts';
import { inpatientStay } from '../classify/inpatient-stay.ts';
import { kindsOf } from '../code-encounter.ts';
import { additionalHours } from '../time/additional-hours.ts';
import { oneDose } from '../time/one-dose.ts';
import { pauses } from '../time/pauses.ts';
import { preArrival } from '../time/pre-arrival.ts';
import { namedIn } from './named-in.ts';

/** A coded encounter as a question about a code looks at it. */
export interface ChartView {
  readonly encounter: Encounter;
  readonly coded: CodedEncounter;
  readonly codeSet: CodeSet;
  readonly policy: Policy;
}

/** `infusion.therapeutic` of `infusion.therapeutic.initial`. */
export const familyOf = (concept: Concept): string => concept.slice(0, concept.lastIndexOf('.'));

/** A line that an administration supports, and what it gives to it. */
export interface SupportedLine {
  readonly line: ClaimLine;
  readonly concept: Concept;
  readonly ruleId: string;
  /** Minutes that count, those past the last full hour among them: they were charted and ran, and only earned nothing. */
  readonly minutes: number | undefined;
  /** Minutes that it ran at all, those among them that another service took. */
  readonly ran: number | undefined;
}

/** One administration with its reading and the lines it supports. */
export interface Charted {
  readonly id: AdministrationId;
  readonly name: string;
  /** Told apart from others of its name by its start. */
  readonly fullName: string;
  readonly administration: Administration;
  readonly reading: AdministrationReading;
  /** Same text = same drug or same mix. */
  readonly drugKey: string;
  /** Same text = same access site, as the claim reads them. */
  readonly site: string;
  /** The rule that read its category. */
  readonly readBy: string | undefined;
  readonly lines: readonly SupportedLine[];
}

/** Minutes in which it hung and did not run for this claim, or that a bag of its own drug counts. */
const idle: ReadonlySet<string> = new Set([pauses.id, preArrival.id, inpatientStay.id, oneDose.id]);

export function chartedOf({ encounter, coded, codeSet, policy }: ChartView): readonly Charted[] {
  const kinds = kindsOf(encounter, codeSet, policy);
  return encounter.administrations.flatMap((administration): Charted[] => {
    const { id, accessSiteId, route } = administration;
    const reading = coded.administrations.get(id);
    if (reading === undefined) return [];
    const lines = coded.lines.flatMap((line): SupportedLine[] => {
      const concept = codeSet.conceptOf.get(line.code);
      const support = line.supportedBy.find((part) => part.administrationId === id);
      if (concept === undefined || support === undefined) return [];
      const { ruleId, minutesCounted, minutesDiscarded } = support;
      const withThose = (isAdded: (discardedBy: string) => boolean): number | undefined =>
        minutesCounted === undefined ? undefined : minutesDiscarded.reduce((sum, part) => (isAdded(part.ruleId) ? sum + part.minutes : sum), minutesCounted);
      return [{ line, concept, ruleId, minutes: withThose((by) => by === additionalHours.id), ran: withThose((by) => !idle.has(by)) }];
    });
    const place = coded.accessSites.findIndex(({ accessSiteIds }) => accessSiteIds.some((site) => site === accessSiteId));
    const site = route === 'iv-infusion' || route === 'iv-push' ? `vein ${String(Math.max(0, place))}` : (accessSiteId ?? '');
    return [{ id, name: nameOf(administration), fullName: namedIn(encounter, administration), administration, reading, drugKey: kinds.get(id)?.drugKey ?? id, site, readBy: kinds.get(id)?.readBy, lines }];
  });
}

/** Whether it stands on a line of a family, e.g. `push.` or `infusion.`. */
export const isOn = ({ lines }: Charted, family: string): boolean => lines.some(({ concept }) => concept.startsWith(family));

export const isProlonged = ({ lines }: Charted): boolean => lines.some(({ concept }) => concept.includes('prolonged-pump'));

/** Some administrations of one drug at one site as one: what it is called, and its minutes. */
export interface Run {
  readonly name: string;
  readonly parts: readonly Charted[];
  readonly minutes: number;
}

export const idsOf = (parts: readonly Charted[]): readonly AdministrationId[] => parts.map(({ id }) => id);

/** The names of some administrations; with a start where the chart has more of one name. */
export function namesOf(parts: readonly Charted[], all: readonly Charted[]): string {
  const isWhole = all.every((other) => parts.includes(other) || parts.every(({ name }) => name !== other.name));
  return isWhole ? [...new Set(parts.map(({ name }) => name))].join(', ') : (parts[0]?.fullName ?? '');
}

const ranMinutes = ({ lines }: Charted): number => lines.reduce((sum, { ran }) => sum + (ran ?? 0), 0);

/** Doses with known times: bags of one drug at one site that touch, with the minutes they ran together. */
export function runsOf(charted: readonly Charted[]): readonly Run[] {
  const timed = charted.filter(({ administration, lines }) => isInfusion(administration) && administration.start !== undefined && lines.some(({ ran }) => ran !== undefined));
  const runs: { parts: Charted[]; key: string; stop: number }[] = [];
  for (const one of [...timed].sort((a, b) => (a.administration.start ?? 0) - (b.administration.start ?? 0))) {
    const { start = 0, stop } = one.administration;
    const end = stop ?? Math.max(start, ...[...one.reading.counted, ...one.reading.discarded].map(({ to }) => to));
    const key = `${one.drugKey} ${one.site} ${String(isProlonged(one))}`;
    const open = runs.findLast((run) => run.key === key && oneDose.decide(run.stop, start));
    if (open === undefined) runs.push({ parts: [one], key, stop: end });
    else {
      open.parts.push(one);
      open.stop = Math.max(open.stop, end);
    }
  }
  return runs.map(({ parts }) => ({ name: namesOf(parts, charted), parts, minutes: parts.reduce((sum, one) => sum + ranMinutes(one), 0) }));
}

export const timesOf = (ids: readonly AdministrationId[]): readonly FactPath[] => ids.flatMap((id) => [administrationFact(id, 'start'), administrationFact(id, 'stop')]);

export function because(rule: { readonly id: string }, says: string, ids: readonly AdministrationId[] = [], more: { readonly facts?: readonly FactPath[]; readonly minutesShort?: number } = {}): WhyNotReason {
  return {
    ruleId: rule.id,
    says,
    administrationIds: ids,
    facts: more.facts ?? timesOf(ids),
    ...(more.minutesShort === undefined ? {} : { minutesShort: more.minutesShort }),
  };
}
