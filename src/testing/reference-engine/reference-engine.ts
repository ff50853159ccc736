import type { Encounter } from '../../domain/encounter.ts';
import type { Policy } from '../../domain/policy.ts';
import type { CodeSet } from '../../code-sets/code-set.ts';
import { readChart } from './given-dose.ts';
import type { Chart } from './given-dose.ts';
import { injectionLines } from './injection-lines.ts';
import { intravenousLines } from './intravenous-lines.ts';
import { withModifiers } from './line-modifiers.ts';
import { drugLinesOf } from './naive-drug-lines.ts';
import type { ReferenceDrugLine } from './naive-drug-lines.ts';
import { careLines, otherRoutes } from './other-route-lines.ts';
import type { RawLine } from './raw-line.ts';

export interface ReferenceLine {
  readonly dateOfService: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
}

/** Lines merged by date, code and modifiers, sorted by them. */
export interface ReferenceResult {
  readonly lines: readonly ReferenceLine[];
  readonly drugLines: readonly ReferenceDrugLine[];
  readonly notes: readonly string[];
}

/** R14: places of service where the hospital, not the professional, gives the drugs (26 as one of its pages adds). */
const hospitalPlaces = new Set('19 21 22 23 24 25 26 31 32 34 51 52 54 61 62 65'.split(' '));

/** R14: what a professional may still report there. 96446 is incident to (PC/TC 5) and not among them. */
const physicianServices = new Set(['96405', '96406', '96440', '96450', '96542']);

function isInHospital({ encounter, isFacility }: Chart): boolean {
  if (isFacility) return false;
  if (encounter.placeOfService !== undefined) return hospitalPlaces.has(encounter.placeOfService);
  return encounter.stays.some(
    ({ kind }) => kind === 'emergency' || kind === 'observation' || kind === 'inpatient',
  );
}

const keyOf = (line: ReferenceLine): string =>
  `${line.dateOfService} ${line.code} ${line.modifiers.join(' ')}`;

/** Adds up lines of the same date, code and modifiers. */
function merged(raw: readonly RawLine[]): readonly ReferenceLine[] {
  const lines = new Map<string, ReferenceLine>();
  for (const { date, code, modifiers, units } of raw) {
    const line = { dateOfService: date, code, modifiers: [...modifiers].sort(), units };
    const same = lines.get(keyOf(line));
    lines.set(keyOf(line), same === undefined ? line : { ...same, units: same.units + units });
  }
  return [...lines.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/**
 * A second, naive implementation of the coding rules for tests: every service is a list of single minutes, counted one by one.
 * Written from the rules reference alone (R and S numbers in the comments are its), sharing nothing with the rules module.
 */
export function referenceLines(encounter: Encounter, codeSet: CodeSet, policy: Policy): ReferenceResult {
  const chart = readChart(encounter, codeSet, policy);
  const others = otherRoutes(chart);
  const services = [...intravenousLines(chart, others.infusing), ...injectionLines(chart), ...others.lines];
  const raw = [...services, ...careLines(chart, services)];
  const isHospital = isInHospital(chart);
  const own = isHospital ? raw.filter(({ code }) => physicianServices.has(code)) : raw;
  return {
    lines: merged(withModifiers(chart, own)),
    drugLines: isHospital ? [] : drugLinesOf(chart),
    notes: chart.notes,
  };
}
