import type { MueLimit } from '../../code-sets/code-set.ts';
import type { ServiceCategory } from '../../domain/administration.ts';
import type { ServiceRole } from '../../domain/claim-line.ts';
import { INFERENCE, NCCI_ADD_ON, NCCI_MANUAL_I, NCCI_MUE, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** What a limit means. Example: "the limit is 1 a date (indicator 3): a clinical limit". */
export function limitText({ value, adjudicationIndicator }: MueLimit): string {
  if (value === 0) return `the limit is 0: not payable in this setting`;
  switch (adjudicationIndicator) {
    case 1:
      return `the limit is ${String(value)} a line (indicator 1)`;
    case 2:
      return `the limit is ${String(value)} a date (indicator 2): absolute, it cannot be appealed`;
    case 3:
      return `the limit is ${String(value)} a date (indicator 3): a clinical limit`;
  }
}

/** What to do about units beyond a limit, as a sentence. What is denied is never the patient's to pay. */
export function limitRemedy({ value, adjudicationIndicator }: MueLimit): string {
  if (value === 0) return 'Leave it off a claim to a payer that holds to these limits.';
  switch (adjudicationIndicator) {
    case 1:
      return 'Check the units against the record; truly distinct ones may stand on lines of their own with a modifier.';
    case 2:
      return `Check the units and their dates against the record; no more than ${String(value)} are paid.`;
    case 3:
      return 'Check the units against the record; where they are right, bill them all and appeal a denial with the record.';
  }
}

interface ServiceOfSite {
  readonly category: ServiceCategory;
  readonly drugKey: string | undefined;
}

export const mueLimit = defineRule({
  id: 'edits/mue-limit',
  statement:
    'Units of a code, coded or billed, are held against the unit limit of the setting: indicator 1 a line, 2 and 3 a date. A clinical limit (3) is coded and flagged, an absolute one (2) is an error; a limit of 0 means not payable in that setting, no limit listed means unknown. Denied units may not be charged to the patient. Where the policy blocks an initial beyond the limit, its further hours go with it: they go beyond a first hour that is not on the claim. Another drug at that site keeps its lines, since their primary is on the claim.',
  covers: ['R11', 'R23', 'R73', 'R74'],
  policy: { Q21: 'warn | block' },
  cites: [cite(NCCI_MUE), cite(NCCI_MANUAL_I), cite(NCCI_ADD_ON, 'a further hour is listed beside its primary service, and never alone'), cite(INFERENCE, 'that the hours of a blocked initial go with it')],
  /** Undefined when the units are within the limit. */
  decide: (units: number, limit: MueLimit | undefined): 'warning' | 'error' | undefined => {
    if (limit === undefined || units <= limit.value) return undefined;
    return limit.adjudicationIndicator === 2 || limit.value === 0 ? 'error' : 'warning';
  },
  /** Whether a unit of the same site is a further hour of an initial: of its drug, or, of hydration, whatever the fluid. */
  isFurtherHourOf: (initial: ServiceOfSite, unit: ServiceOfSite & { readonly role: ServiceRole }): boolean =>
    unit.role === 'additional-hour' && unit.category === initial.category && (unit.category === 'hydration' || unit.drugKey === initial.drugKey),
  examples: () => {
    const two = () => day().site('l').infusion('A', '8:00', '9:00').site('r', 'protocol').infusion('B', '8:00', '9:00');
    return [
      example('facility: two first hours are within 2', two(), ['96365', '96365-59'], ['!edits/mue-limit']),
      example('professional: two first hours exceed 1', two().professional(), ['96365', '96365-59'], ['edits/mue-limit']),
      example(
        'blocked by policy, another service at the first site: the first of its code stays',
        day().site('a').infusion('A', '8:00', '9:00').site('b', 'protocol').chemo('B', '8:10', '9:10').site('c', 'protocol').chemo('C', '8:20', '9:20').professional().switch('Q21', 'block'),
        ['96365-59', '96413'],
        ['edits/mue-limit'],
      ),
      example('professional, blocked by policy', two().professional().switch('Q21', 'block'), ['96365'], ['edits/mue-limit']),
      example(
        'the further hours of a blocked initial go with it; those of the first site stay',
        day().site('l').infusion('A', '8:00', '10:00').site('r', 'protocol').infusion('B', '8:00', '12:00').professional().switch('Q21', 'block'),
        ['96365', '96366'],
        ['edits/mue-limit'],
      ),
      example(
        'of every date',
        day().site('l').infusion('A', '8:00', '9:00').site('r', 'protocol').infusion('B', '20:00', '+1 2:00').professional().switch('Q21', 'block').switch('Q15', 'hour-start'),
        ['96365'],
        ['edits/mue-limit'],
      ),
      example(
        'those of hydration too, and only of that site',
        day().site('l').hydration('8:00', '10:00').site('r', 'protocol').hydration('11:00', '14:00').professional().switch('Q21', 'block'),
        ['96360', '96361'],
        ['edits/mue-limit'],
      ),
      example(
        'another drug at that site keeps its first hour and its further ones',
        day().site('l').infusion('A', '8:00', '9:00').site('r', 'protocol').infusion('B', '8:00', '12:00').infusion('C', '12:00', '14:00').professional('a1').switch('Q21', 'block'),
        ['96365', '96366', '96367'],
        ['edits/mue-limit'],
      ),
      example(
        'with a warning only, all stand',
        day().site('l').infusion('A', '8:00', '10:00').site('r', 'protocol').infusion('B', '8:00', '12:00').professional(),
        ['96365', '96366', '96365-59', '96366 x3'],
        ['edits/mue-limit'],
      ),
      example('five injections are within 5', [1, 2, 3, 4, 5].reduce((chart, hour) => chart.im('A', `${String(hour)}:00`), day()), ['96372 x5'], ['!edits/mue-limit']),
      example(
        'seven injections billed on two lines of one date',
        day().im('A', '1:00').billed('96372 x3', '96372-59 x4'),
        ['96372'],
        ['edits/mue-limit'],
      ),
      example(
        'the same on two dates',
        day().im('A', '1:00').billed('96372 x3', '96372 x4@2026-03-03'),
        ['96372'],
        ['!edits/mue-limit'],
      ),
      example(
        'a repeat push billed by a professional: limit 0',
        day().push('A', '1:00').professional('a1').billed('96374', '96376'),
        ['96374'],
        ['edits/mue-limit'],
      ),
      example(
        'drugs and supplies of a practice, billed by a professional: limit 0',
        day().infusion('A', '8:00', '9:00').professional('a1').billed('99070'),
        ['96365'],
        ['edits/mue-limit'],
      ),
      example(
        'an infusion at home, which no outpatient claim carries: limit 0',
        day().infusion('A', '8:00', '9:00').billed('99601'),
        ['96365'],
        ['edits/mue-limit'],
      ),
      example('drugs and supplies billed by a facility: limit 1', day().infusion('A', '8:00', '9:00').billed('99070'), ['96365'], ['!edits/mue-limit']),
      example('six injections exceed 5', [1, 2, 3, 4, 5, 6].reduce((chart, hour) => chart.im('A', `${String(hour)}:00`), day()), ['96372 x6'], ['edits/mue-limit']),
    ];
  },
});
