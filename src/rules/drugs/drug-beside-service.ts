import type { ModifierIndicator } from '../../code-sets/code-set.ts';
import { NCCI_PTP, cite } from '../citations.ts';
import { day, drugExample } from '../example.ts';
import { defineRule } from '../define-rule.ts';

const heparin = (hcpcs: string, amount: number) => ({ drug: { name: 'heparin', hcpcs }, dose: { amount, unit: 'units' } });

export const drugBesideService = defineRule({
  id: 'drugs/drug-beside-service',
  statement:
    'The code of a drug can itself be column 2 of an edit pair, as heparin is beside an infusion for a professional, because it mostly flushes the line. A computed drug line that is such a column 2 stands and is flagged: what flushed or locked the line is not billed, and what treated the patient carries 59.',
  covers: ['R67', 'R78'],
  cites: [cite(NCCI_PTP, 'practitioner pairs of J1642 and J1644, indicator 1')],
  /** Whether a drug is column 2 of a pair; the tables have none of indicator 0. */
  decide: (indicator: ModifierIndicator | undefined): boolean => indicator !== undefined,
  examples: () => {
    const id = 'drugs/drug-beside-service';
    const drip = () => day().infusion('heparin', '8:00', '9:00', heparin('J1644', 5000));
    return [
      drugExample('a heparin drip in an office', drip().professional('a1'), ['J1644 x5'], [id]),
      drugExample('in a facility it is in no pair', drip(), ['J1644 x5'], [`!${id}`]),
      drugExample('under the skin beside an infusion of that date', day().infusion('A', '8:00', '9:00').give('sc-injection', 'heparin', { start: '9:00' }, heparin('J1644', 5000)).professional('a1'), ['J1644 x5'], [id]),
      drugExample('on the next date', day().infusion('A', '8:00', '9:00').give('sc-injection', 'heparin', { start: '+1 9:00' }, heparin('J1644', 5000)).professional('a1'), ['J1644 x5'], [`!${id}`]),
      drugExample('under the skin alone', day().give('sc-injection', 'heparin', { start: '9:00' }, heparin('J1644', 5000)).professional('a1'), ['J1644 x5'], [`!${id}`]),
    ];
  },
});
