import type { CodeSet } from '../../code-sets/code-set.ts';
import { isInfusion } from '../../domain/administration.ts';
import type { Administration, InfusionAdministration } from '../../domain/administration.ts';
import type { ClaimLine } from '../../domain/claim-line.ts';
import { minutesPerDay } from '../../domain/clock-time.ts';
import type { FactOutcomes } from '../../domain/coded-encounter.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { Policy } from '../../domain/policy.ts';
import { chartedStatus } from '../classify/charted-status.ts';
import { inherentService } from '../classify/inherent-service.ts';
import { codeLines } from '../code-encounter.ts';
import { constantRanges } from './break-points.ts';

type MissingEdge = { readonly administration: InfusionAdministration; readonly edge: 'start' | 'stop'; readonly from: number; readonly to: number };

const departure = (encounter: Encounter): number | undefined =>
  encounter.stays.reduce<number | undefined>((last, stay) => (stay.stop === undefined ? last : Math.max(last ?? -Infinity, stay.stop)), undefined);

const arrival = (encounter: Encounter): number | undefined =>
  encounter.stays.reduce<number | undefined>((first, stay) => (stay.start === undefined ? first : Math.min(first ?? Infinity, stay.start)), undefined);

const isDerivable = (administration: Administration): boolean => administration.evidence?.stop === 'derived-from-volume';

/** Infusions with exactly one unknown edge, and the times it can have: within the stay, else within 24 hours. */
function missingEdges(encounter: Encounter): readonly MissingEdge[] {
  return encounter.administrations.flatMap((administration): MissingEdge[] => {
    if (!isInfusion(administration) || isDerivable(administration)) return [];
    if (chartedStatus.decide(administration) !== undefined || inherentService.decide(administration) !== undefined) return [];
    const { start, stop } = administration;
    if (start !== undefined && stop === undefined) {
      const last = departure(encounter);
      return [{ administration, edge: 'stop', from: start, to: last !== undefined && last > start ? last : start + minutesPerDay }];
    }
    if (start === undefined && stop !== undefined) {
      const first = arrival(encounter);
      return [{ administration, edge: 'start', from: first !== undefined && first < stop ? first : stop - minutesPerDay, to: stop }];
    }
    return [];
  });
}

/**
 * Minutes at which some quantity of the claim may change its slope as the edge moves: every charted time, those
 * times with the reach of a push, and the edge positions at which this infusion is as long as another one.
 */
function kinksOf(encounter: Encounter, { administration, edge }: MissingEdge): readonly number[] {
  const kinks: number[] = [];
  const anchor = (edge === 'stop' ? administration.start : administration.stop) as number;
  const lengths = new Map<string, number>();
  for (const other of encounter.administrations) {
    for (const time of [other.start, other.stop]) {
      if (time === undefined) continue;
      kinks.push(time - 31, time - 30, time - 1, time, time + 1, time + 30, time + 31);
    }
    if (!isInfusion(other)) continue;
    for (const pause of other.pauses ?? []) kinks.push(pause.start, pause.stop);
    if (other.start === undefined || other.stop === undefined || other === administration) continue;
    const paused = (other.pauses ?? []).reduce((sum, pause) => sum + pause.stop - pause.start, 0);
    const name = other.drug?.hcpcs ?? other.drug?.name ?? other.id;
    lengths.set(name, (lengths.get(name) ?? 0) + other.stop - other.start - paused);
  }
  const own = lengths.get(administration.drug?.hcpcs ?? administration.drug?.name ?? administration.id) ?? 0;
  for (const length of lengths.values()) {
    for (const wanted of [length, length - own]) {
      const at = edge === 'stop' ? anchor + wanted : anchor - wanted;
      kinks.push(at - 1, at, at + 1);
    }
  }
  return kinks;
}

function withEdge(encounter: Encounter, { administration, edge }: MissingEdge, at: number): Encounter {
  return {
    ...encounter,
    administrations: encounter.administrations.map((other) => (other === administration ? { ...administration, [edge]: at } : other)),
  };
}

const signature = (lines: readonly ClaimLine[]): string =>
  lines.map((line) => `${line.dateOfService} ${line.code}-${line.modifiers.join('-')} ${String(line.units)} ${line.accessSiteId ?? ''}`).join('|');

/**
 * For each infusion with one unknown time: every claim that time could lead to, as ranges of it. Other unknown times
 * stay unknown. Never a suggestion of a time.
 */
export function outcomesOf(encounter: Encounter, codeSet: CodeSet, policy: Policy): readonly FactOutcomes[] {
  return missingEdges(encounter).map((missing) => ({
    fact: administrationFact(missing.administration.id, missing.edge),
    ranges: constantRanges(
      missing.from,
      missing.to,
      kinksOf(encounter, missing),
      (at) => codeLines(withEdge(encounter, missing, at), codeSet, policy),
      signature,
    ).map(({ from, to, value }) => ({ from, to, lines: value })),
  }));
}
