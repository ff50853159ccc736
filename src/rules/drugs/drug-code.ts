import type { DrugEntry } from '../../code-sets/code-set.ts';
import type { IsoDate } from '../../domain/clock-time.ts';
import { INFERENCE, JW_JZ, cite } from '../citations.ts';
import { day, drugExample } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export type CodeProblem = { readonly kind: 'ended'; readonly says: string } | { readonly kind: 'not-yet'; readonly says: string };

export const drugCode = defineRule({
  id: 'drugs/drug-code',
  statement: 'A drug line needs a code that is valid on its date: an ended code is flagged with its successors, and a drug without a code has no line.',
  covers: ['R73'],
  cites: [cite(JW_JZ), cite(INFERENCE)],
  decide: (drug: DrugEntry, date: IsoDate): CodeProblem | undefined => {
    if (drug.validTo !== undefined && date > drug.validTo) {
      const next = drug.successors === undefined || drug.successors.length === 0 ? 'no successor is listed' : `use ${drug.successors.join(', ')}`;
      return { kind: 'ended', says: `${drug.hcpcs} ended on ${drug.validTo}; ${next}` };
    }
    if (drug.validFrom !== undefined && date < drug.validFrom) return { kind: 'not-yet', says: `${drug.hcpcs} is valid from ${drug.validFrom} on` };
    return undefined;
  },
  examples: () => {
    const vancomycin = (hcpcs: string, date: string) =>
      day().infusion('vancomycin', '8:00', '9:00', { drug: { name: 'vancomycin', hcpcs }, dose: { amount: 1000, unit: 'mg' } }).with({ dateOfService: date as never });
    return [
      drugExample('an ended code is flagged', vancomycin('J3370', '2026-03-02'), ['J3370 x2'], ['drugs/drug-code']),
      drugExample('on its last day it is not', vancomycin('J3370', '2025-06-30'), ['J3370 x2'], ['!drugs/drug-code']),
      drugExample('a successor before its first day', vancomycin('J3373', '2025-06-30'), ['J3373 x100'], ['drugs/drug-code']),
      drugExample('no code, no line', day().push('A', '8:00', { dose: { amount: 1, unit: 'mg' } }), []),
    ];
  },
});
