import type { Setting } from '../../domain/setting.ts';
import type { Confidence } from '../../rules/citations.ts';

/** Phases in the order in which the rules run; a folder that is not named here stands at the end under its own name. */
const phases: Readonly<Record<string, string>> = {
  classify: 'Classify',
  time: 'Time and units',
  'initial-service': 'Initial service',
  'service-role': 'Roles',
  'other-routes': 'Other routes',
  lines: 'Lines',
  modifiers: 'Modifiers',
  edits: 'Edits',
  drugs: 'Drug lines',
  documentation: 'Documentation',
  outcomes: 'Outcomes',
};

/** The phase of a rule is the folder in its id. */
export const phaseOf = (ruleId: string): string => ruleId.split('/', 1)[0] ?? '';

const inWords = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('-', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const phaseName = (phase: string): string => phases[phase] ?? inWords(phase);

/** The phases of some rules, in order. */
export function phasesOf(ruleIds: readonly string[]): readonly string[] {
  const order = Object.keys(phases);
  const place = (phase: string): number => (order.includes(phase) ? order.indexOf(phase) : order.length);
  return [...new Set(ruleIds.map(phaseOf))].toSorted((a, b) => place(a) - place(b));
}

export const settingWords: Readonly<Record<Setting, string>> = { facility: 'Facility', professional: 'Professional' };

/** What the letter beside a source means. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  A: 'read in the original of CMS',
  B: 'read as a quotation or close restatement',
  C: 'contractor or payer',
  D: 'industry practice',
  E: 'our inference',
};

const thresholdUnits: Readonly<Record<string, { readonly name: string; readonly unit: string }>> = {
  infusionFrom: { name: 'An infusion from', unit: 'minutes' },
  manyLesionsFrom: { name: 'Many lesions from', unit: 'lesions' },
  maintenancePotassium: { name: 'Potassium of a maintenance fluid, up to', unit: 'mEq per litre' },
  sequentialFrom: { name: 'Sequential from a rest of', unit: 'minutes' },
  concurrentFrom: { name: 'Concurrent from a common', unit: 'minutes' },
  minimumGap: { name: 'Between two pushes, start to start, at least', unit: 'minutes' },
  reach: { name: 'Belongs to the infusion within', unit: 'minutes' },
  longRepeatFrom: { name: 'A long repeat from', unit: 'minutes' },
  minimum: { name: 'At least', unit: 'net minutes' },
  floor: { name: 'Still too little', unit: 'mL' },
  prolongedFrom: { name: 'Prolonged from', unit: 'minutes' },
  nextHourFrom: { name: 'Past the last full hour, from', unit: 'minutes' },
};

export interface Threshold {
  readonly name: string;
  readonly unit: string;
  /** Oldest first; each holds from its date of service on. */
  readonly entries: readonly { readonly from: string; readonly value: number }[];
}

interface DatedEntry {
  readonly from: string;
  readonly minutes: number;
}

function entriesOf(value: unknown): readonly DatedEntry[] | undefined {
  if (typeof value !== 'object' || value === null || !('entries' in value) || !('on' in value)) return undefined;
  return Array.isArray(value.entries) ? (value.entries as readonly DatedEntry[]) : undefined;
}

/** The dated numbers that a rule carries beside its words. */
export function thresholdsOf(rule: object): readonly Threshold[] {
  return Object.entries(rule).flatMap(([name, value]: [string, unknown]) => {
    const entries = entriesOf(value);
    if (entries === undefined) return [];
    const words = thresholdUnits[name] ?? { name: inWords(name), unit: 'minutes' };
    return [{ ...words, entries: entries.map((entry) => ({ from: entry.from, value: entry.minutes })) }];
  });
}
