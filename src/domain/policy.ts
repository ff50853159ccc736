import type { Setting } from './setting.ts';

interface SwitchDefinition {
  readonly question: string;
  /** Short value names; the first one is not necessarily the default. */
  readonly values: Readonly<Record<string, string>>;
  readonly default: string | { readonly facility: string; readonly professional: string };
}

/**
 * The questions on which published experts disagree, each with its readings and our default (rules reference §7).
 * Values are short names; the sentence beside each is what a person reads.
 */
export const policySwitches = {
  Q1: {
    question: 'A drug infusion has no stop time that can be derived',
    values: { push: 'count it as one push, flagged', 'no-code': 'report nothing', query: 'report nothing and ask the record' },
    default: { facility: 'push', professional: 'query' },
  },
  Q2: {
    question: 'A drug infusion has no start time, or neither start nor stop',
    values: { push: 'count it as one push when it is charted as given', none: 'report nothing', query: 'report nothing and ask the record' },
    default: { facility: 'push', professional: 'query' },
  },
  Q3: {
    question: 'How often the concurrent infusion may be reported',
    values: { 'per-encounter': 'once an encounter', 'per-date': 'once a calendar date' },
    default: 'per-encounter',
  },
  Q4: {
    question: 'How many common minutes make two infusions concurrent',
    values: { '16': '16 minutes', '1': 'any common minute' },
    default: '16',
  },
  Q5: {
    question: 'Two infusions overlap in part',
    values: { 'net-residual': 'take the overlap off; what remains is sequential', 'any-overlap-concurrent': 'enough overlap makes it concurrent' },
    default: 'net-residual',
  },
  Q6: {
    question: 'Two chemotherapy infusions run together',
    values: { '96549': 'the unlisted chemotherapy code, flagged', '96417': 'the sequential chemotherapy code', payer: 'report nothing and ask the payer' },
    default: '96549',
  },
  Q7: {
    question: 'The same drug is infused again',
    values: {
      sum: 'add up its minutes',
      'repeat-hour': 'each repeat of more than 30 minutes is an additional hour',
      'short-repeat-push': 'repeats of 30 minutes or less are repeat pushes, longer ones additional hours',
    },
    default: 'sum',
  },
  Q8: {
    question: 'From which push the 30 minutes of a repeat push run',
    values: { 'previous-given': 'from the previous push given', 'previous-counted': 'from the previous push that counted' },
    default: 'previous-given',
  },
  Q9: {
    question: 'An infusion was stopped within 15 minutes',
    values: { push: 'its actual minutes make it a push', infusion: 'keep the intended infusion', 'infusion-53': 'keep the intended infusion with modifier 53 (professional)' },
    default: 'push',
  },
  Q10: {
    question: 'Hydration runs in pieces',
    values: { sum: 'add up the pieces', segments: 'count only pieces of 31 minutes or more', continuous: 'count only the longest unbroken piece' },
    default: 'sum',
  },
  Q11: {
    question: 'Electrolytes in a bag of fluid',
    values: { purpose: 'the stated purpose decides', drug: 'always a drug', hydration: 'always hydration' },
    default: 'purpose',
  },
  Q12: {
    question: 'Hydration at a second site while a drug runs elsewhere',
    values: { no: 'those minutes do not count', allow: 'they count at a documented second site' },
    default: 'no',
  },
  Q13: {
    question: 'One injection dose given in several syringes',
    values: { each: 'report each, 59 from the second on', one: 'report one' },
    default: 'each',
  },
  Q14: {
    question: 'Complex biologics that are not cancer drugs',
    values: { 'class-list': 'by class of drug', 'mac-list': 'as the Medicare contractors list them', therapeutic: 'always therapeutic' },
    default: 'class-list',
  },
  Q15: {
    question: 'A service crosses midnight',
    values: { 'hour-start': 'date each hour by its start', 'start-date': 'date all of it by its start', threshold: 'date each hour by the minute that earns it' },
    default: { facility: 'hour-start', professional: 'start-date' },
  },
  Q16: {
    question: 'Minutes that ran before arrival',
    values: { exclude: 'count from arrival what is charted to have run on', 'from-arrival': 'count from arrival also a bag whose end is not charted' },
    default: 'exclude',
  },
  Q17: {
    question: 'Modifier of a second access site',
    values: { '59': '59', XS: 'XS', XU: 'XU' },
    default: '59',
  },
  Q18: {
    question: 'Modifier on the additional hours of a second site too',
    values: { no: 'no', yes: 'yes' },
    default: 'no',
  },
  Q19: {
    question: 'A stop derived from charted rate and volume',
    values: { allow: 'allowed, flagged as derived', forbid: 'not allowed' },
    default: 'allow',
  },
  Q20: {
    question: 'Hydration of 500 mL or less',
    values: { off: 'no floor', warn: 'report with a warning', block: 'do not report' },
    default: 'off',
  },
  Q21: {
    question: 'A second initial beyond the practitioner unit limit',
    values: { warn: 'report with a warning', block: 'do not report' },
    default: 'warn',
  },
  Q22: {
    question: 'Seconds in an imported time',
    values: { truncate: 'cut off', round: 'round to the minute' },
    default: 'truncate',
  },
  Q23: {
    question: 'Hydration when a pump start is the only other IV service',
    values: { 'initial-59': 'hydration is the initial, 59 where the edits ask', none: 'report nothing' },
    default: 'initial-59',
  },
  Q24: {
    question: 'An add-on drug code under a hydration initial',
    values: { forbid: 'not at the same site', allow: 'allowed' },
    default: { facility: 'forbid', professional: 'allow' },
  },
} as const satisfies Record<string, SwitchDefinition>;

export type SwitchId = keyof typeof policySwitches;
export type SwitchValue<Q extends SwitchId = SwitchId> = keyof (typeof policySwitches)[Q]['values'] & string;

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
  const values = Object.keys(policySwitches[id].values);
  return values.find((value) => slug(value) === wanted) ?? aliases[id]?.[wanted];
}
