import type { SwitchId, SwitchValue } from './policy.ts';

interface SwitchWords<Q extends SwitchId> {
  readonly question: string;
  /** What each value says. */
  readonly values: Readonly<Record<SwitchValue<Q>, string>>;
}

/** The questions of the policy and their readings, as a person reads them. Apart from the switches, because coding a claim needs no words. */
export const policyWords: { readonly [Q in SwitchId]: SwitchWords<Q> } = {
  Q1: {
    question: 'A drug infusion has no stop time that can be derived',
    values: { push: 'count it as one push, flagged', 'no-code': 'report nothing', query: 'report nothing and ask the record' },
  },
  Q2: {
    question: 'A drug infusion has no start time, or neither start nor stop',
    values: { push: 'count it as one push when it is charted as given', none: 'report nothing', query: 'report nothing and ask the record' },
  },
  Q3: {
    question: 'How often the concurrent infusion may be reported',
    values: { 'per-encounter': 'once an encounter', 'per-date': 'once a calendar date' },
  },
  Q4: {
    question: 'How many common minutes make two infusions concurrent',
    values: { '16': '16 minutes', '1': 'any common minute' },
  },
  Q5: {
    question: 'Two infusions overlap in part',
    values: { 'net-residual': 'take the overlap off; what remains is sequential', 'any-overlap-concurrent': 'enough overlap makes it concurrent' },
  },
  Q6: {
    question: 'Two chemotherapy infusions run together',
    values: { '96549': 'the unlisted chemotherapy code, flagged', '96417': 'the sequential chemotherapy code', payer: 'report nothing and ask the payer' },
  },
  Q7: {
    question: 'The same drug is infused again',
    values: {
      sum: 'add up its minutes',
      'repeat-hour': 'each repeat of more than 30 minutes is an additional hour',
      'short-repeat-push': 'repeats of 30 minutes or less are repeat pushes, longer ones additional hours',
    },
  },
  Q8: {
    question: 'From which push the 30 minutes of a repeat push run',
    values: { 'previous-given': 'from the previous push given', 'previous-counted': 'from the previous push that counted' },
  },
  Q9: {
    question: 'An infusion was stopped within 15 minutes',
    values: { push: 'its actual minutes make it a push', infusion: 'keep the intended infusion', 'infusion-53': 'keep the intended infusion with modifier 53 (professional)' },
  },
  Q10: {
    question: 'Hydration runs in pieces',
    values: { sum: 'add up the pieces', segments: 'count only pieces of 31 minutes or more', continuous: 'count only the longest unbroken piece' },
  },
  Q11: {
    question: 'Electrolytes in a bag of fluid',
    values: { purpose: 'the stated purpose decides', drug: 'always a drug', hydration: 'always hydration' },
  },
  Q12: {
    question: 'Hydration at a second site while a drug runs elsewhere',
    values: { no: 'those minutes do not count', allow: 'they count at a documented second site' },
  },
  Q13: {
    question: 'One injection dose given in several syringes',
    values: { each: 'report each, 59 from the second on', one: 'report one' },
  },
  Q14: {
    question: 'Complex biologics that are not cancer drugs',
    values: { 'class-list': 'by class of drug', 'mac-list': 'as the Medicare contractors list them', therapeutic: 'always therapeutic' },
  },
  Q15: {
    question: 'A service crosses midnight',
    values: { 'hour-start': 'date each hour by its start', 'start-date': 'date all of it by its start', threshold: 'date each hour by the minute that earns it' },
  },
  Q16: {
    question: 'Minutes that ran before arrival',
    values: { exclude: 'count from arrival what is charted to have run on', 'from-arrival': 'count from arrival also a bag whose end is not charted' },
  },
  Q17: {
    question: 'Modifier of a second access site',
    values: { '59': '59', XS: 'XS', XU: 'XU' },
  },
  Q18: {
    question: 'Modifier on the additional hours of a second site too',
    values: { no: 'no', yes: 'yes' },
  },
  Q19: {
    question: 'A stop derived from charted rate and volume',
    values: { allow: 'allowed, flagged as derived', forbid: 'not allowed' },
  },
  Q20: {
    question: 'Hydration of 500 mL or less',
    values: { off: 'no floor', warn: 'report with a warning', block: 'do not report' },
  },
  Q21: {
    question: 'A second initial beyond the practitioner unit limit',
    values: { warn: 'report with a warning', block: 'do not report' },
  },
  Q22: {
    question: 'Seconds in an imported time',
    values: { truncate: 'cut off', round: 'round to the minute' },
  },
  Q23: {
    question: 'Hydration when a pump start is the only other IV service',
    values: { 'initial-59': 'hydration is the initial, 59 where the edits ask', none: 'report nothing' },
  },
  Q24: {
    question: 'An add-on drug code under a hydration initial',
    values: { forbid: 'not at the same site', allow: 'allowed' },
  },
};

/** The sentence of one value; the value itself where it has none. */
export const wordsOfValue = (id: SwitchId, value: string): string => (policyWords[id].values as Readonly<Record<string, string>>)[value] ?? value;
