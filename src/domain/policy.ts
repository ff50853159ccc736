import type { Setting } from './setting.ts';

interface SwitchDefinition {
  /** Short value names; the first one is not necessarily the default. */
  readonly values: readonly string[];
  readonly default: string | { readonly facility: string; readonly professional: string };
}

/**
 * The questions on which published experts disagree, each with its readings and our default (rules reference §7).
 * Values are short names; what a person reads of them stands in `policy-words.ts`, which only screens that show it load.
 */
export const policySwitches = {
  Q1: { values: ['push', 'no-code', 'query'], default: { facility: 'push', professional: 'query' } },
  Q2: { values: ['push', 'none', 'query'], default: { facility: 'push', professional: 'query' } },
  Q3: { values: ['per-encounter', 'per-date'], default: 'per-encounter' },
  Q4: { values: ['1', '16'], default: '16' },
  Q5: { values: ['net-residual', 'any-overlap-concurrent'], default: 'net-residual' },
  Q6: { values: ['96417', '96549', 'payer'], default: '96549' },
  Q7: { values: ['sum', 'repeat-hour', 'short-repeat-push'], default: 'sum' },
  Q8: { values: ['previous-given', 'previous-counted'], default: 'previous-given' },
  Q9: { values: ['push', 'infusion', 'infusion-53'], default: 'push' },
  Q10: { values: ['sum', 'segments', 'continuous'], default: 'sum' },
  Q11: { values: ['purpose', 'drug', 'hydration'], default: 'purpose' },
  Q12: { values: ['no', 'allow'], default: 'no' },
  Q13: { values: ['each', 'one'], default: 'each' },
  Q14: { values: ['class-list', 'mac-list', 'therapeutic'], default: 'class-list' },
  Q15: { values: ['hour-start', 'start-date', 'threshold'], default: { facility: 'hour-start', professional: 'start-date' } },
  Q16: { values: ['exclude', 'from-arrival'], default: 'exclude' },
  Q17: { values: ['59', 'XS', 'XU'], default: '59' },
  Q18: { values: ['no', 'yes'], default: 'no' },
  Q19: { values: ['allow', 'forbid'], default: 'allow' },
  Q20: { values: ['off', 'warn', 'block'], default: 'off' },
  Q21: { values: ['warn', 'block'], default: 'warn' },
  Q22: { values: ['truncate', 'round'], default: 'truncate' },
  Q23: { values: ['initial-59', 'none'], default: 'initial-59' },
  Q24: { values: ['forbid', 'allow'], default: { facility: 'forbid', professional: 'allow' } },
} as const satisfies Record<string, SwitchDefinition>;

export type SwitchId = keyof typeof policySwitches;
export type SwitchValue<Q extends SwitchId = SwitchId> = (typeof policySwitches)[Q]['values'][number];

export const switchIds = Object.keys(policySwitches) as readonly SwitchId[];

/** A policy as a file or a person names it: only what differs from the default. */
export interface PolicySelection {
  readonly id: string;
  readonly switches?: { readonly [Q in SwitchId]?: SwitchValue<Q> };
}

/** Every switch answered. */
export interface Policy {
  readonly id: string;
  readonly switches: { readonly [Q in SwitchId]: SwitchValue<Q> };
}

function defaultsOf(setting: Setting): Policy['switches'] {
  const switches: Record<string, string> = {};
  for (const id of switchIds) {
    const fallback: SwitchDefinition['default'] = policySwitches[id].default;
    switches[id] = typeof fallback === 'string' ? fallback : fallback[setting];
  }
  return switches as Policy['switches'];
}

const defaultSwitches: Readonly<Record<Setting, Policy['switches']>> = { facility: defaultsOf('facility'), professional: defaultsOf('professional') };

/** The defaults of a setting with the chosen values on top. */
export function resolvePolicy(setting: Setting, selection?: PolicySelection): Policy {
  const defaults = defaultSwitches[setting];
  if (selection === undefined) return { id: 'default', switches: defaults };
  const switches: Record<string, string> = { ...defaults };
  for (const id of switchIds) {
    const chosen = selection.switches?.[id];
    if (chosen !== undefined) switches[id] = chosen;
  }
  return { id: selection.id, switches: switches as Policy['switches'] };
}

/** Switches at which two policies differ, in order. */
export const differingSwitches = (a: Policy, b: Policy): readonly SwitchId[] => switchIds.filter((id) => a.switches[id] !== b.switches[id]);

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const aliases: { readonly [Q in SwitchId]?: Readonly<Record<string, string>> } = {
  Q5: { 'any-overlap': 'any-overlap-concurrent' },
  Q7: { 'each-repeat-30-96366': 'repeat-hour', 'repeats-30-96376': 'short-repeat-push' },
  Q9: { 'infusion-53-p-only': 'infusion-53' },
  Q10: { 'segments-31': 'segments', 'continuous-bag-only': 'continuous' },
  Q11: { 'always-drug': 'drug', 'always-hydration': 'hydration' },
  Q12: { 'allow-96360-59': 'allow' },
  Q14: { 'therapeutic-only': 'therapeutic' },
  Q15: { 'all-on-start-date': 'start-date', 'threshold-date': 'threshold' },
  Q16: { 'count-from-arrival-when-still-running': 'from-arrival', 'count-from-arrival': 'from-arrival' },
  Q23: { '96360-59': 'initial-59' },
};

/** Reads a value name leniently as to case and punctuation ("no code" = "no-code"); undefined when there is no such value. */
export function readSwitchValue(id: SwitchId, text: string): string | undefined {
  const wanted = slug(text);
  const values: readonly string[] = policySwitches[id].values;
  return values.find((value) => slug(value) === wanted) ?? aliases[id]?.[wanted];
}
