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
import { additionalHours } from '../time/additional-hours.ts';

/** A coded encounter as a question about a code looks at it. */
export interface ChartView {
  readonly encounter: Encounter;
  readonly coded: CodedEncounter;
  readonly codeSet: CodeSet;
  readonly policy: Policy;
}

/** `infusion.therapeutic` of `infusion.therapeutic.initial`. */
export const familyOf = (concept: Concept): string => concept.slice(0, concept.lastIndexOf('.'));

/** One administration with its reading and the lines it supports. */
export interface Charted {
  readonly id: AdministrationId;
  readonly name: string;
  readonly administration: Administration;
  readonly reading: AdministrationReading;
  readonly lines: readonly { readonly line: ClaimLine; readonly concept: Concept; readonly minutes: number | undefined }[];
}

export function chartedOf({ encounter, coded, codeSet }: ChartView): readonly Charted[] {
  return encounter.administrations.flatMap((administration): Charted[] => {
    const reading = coded.administrations.get(administration.id);
    if (reading === undefined) return [];
    const lines = coded.lines.flatMap((line) => {
      const concept = codeSet.conceptOf.get(line.code);
      const support = line.supportedBy.find((part) => part.administrationId === administration.id);
      if (concept === undefined || support === undefined) return [];
      // Minutes past the last full hour were charted and ran; they only earned nothing.
      const tail = support.minutesDiscarded.reduce((sum, part) => (part.ruleId === additionalHours.id ? sum + part.minutes : sum), 0);
      return [{ line, concept, minutes: support.minutesCounted === undefined ? undefined : support.minutesCounted + tail }];
    });
    return [{ id: administration.id, name: nameOf(administration), administration, reading, lines }];
  });
}

/** Minutes an administration gives to lines of a family, e.g. `infusion.therapeutic`. */
export const minutesFor = (charted: Charted, family: string): number =>
  charted.lines.reduce((sum, { concept, minutes }) => (concept.startsWith(family) ? sum + (minutes ?? 0) : sum), 0);

/** Charted minutes of an infusion, pauses taken out; undefined when a time is missing. */
export function chartedMinutes({ administration }: Charted): number | undefined {
  if (!isInfusion(administration) || administration.start === undefined || administration.stop === undefined) return undefined;
  const paused = (administration.pauses ?? []).reduce((sum, pause) => sum + pause.stop - pause.start, 0);
  return administration.stop - administration.start - paused;
}

/** Same drug, as a person reads it: the code, else the name. */
export const drugNameOf = ({ administration }: Charted): string => administration.drug?.hcpcs ?? nameOf(administration).toLowerCase();

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
