import type { DrugEntry } from '../../code-sets/code-set.ts';
import type { IsoDate } from '../../domain/clock-time.ts';
import type { Setting } from '../../domain/setting.ts';
import { HCPCS_TABLE, INFERENCE, JW_JZ, cite } from '../citations.ts';
import { day, drugExample } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export type CodeProblem = { readonly kind: 'ended'; readonly says: string } | { readonly kind: 'not-yet'; readonly says: string } | { readonly kind: 'facility-only'; readonly says: string };

export const drugCode = defineRule({
  id: 'drugs/drug-code',
  statement: 'A drug line, computed or billed, needs a code that is valid on its date: an ended code is flagged with its successors, a C code on a professional claim is flagged as one of facilities, and a drug without a code has no line.',
  covers: ['R73'],
  cites: [cite(JW_JZ), cite(HCPCS_TABLE, 'C codes: outpatient departments of hospitals'), cite(INFERENCE)],
  decide: (drug: DrugEntry, date: IsoDate, setting: Setting): CodeProblem | undefined => {
    if (drug.validTo !== undefined && date > drug.validTo) {
      const next = drug.successors === undefined || drug.successors.length === 0 ? 'no successor is listed' : `use ${drug.successors.length === 1 ? '' : 'one of '}${drug.successors.join(', ')}`;
      return { kind: 'ended', says: `${drug.hcpcs} ended on ${drug.validTo}; ${next}` };
    }
    if (drug.validFrom !== undefined && date < drug.validFrom) return { kind: 'not-yet', says: `${drug.hcpcs} is valid from ${drug.validFrom} on` };
    if (setting === 'professional' && drug.hcpcs.startsWith('C')) return { kind: 'facility-only', says: `${drug.hcpcs} is for facilities only` };
    return undefined;
  },
  examples: () => {
    const vancomycin = (hcpcs: string, date: string) =>
      day().infusion('vancomycin', '8:00', '9:00', { drug: { name: 'vancomycin', hcpcs }, dose: { amount: 1000, unit: 'mg' } }).with({ dateOfService: date as never });
    return [
      drugExample('an ended code is flagged', vancomycin('J3370', '2026-03-02'), ['J3370 x2'], ['drugs/drug-code']),
      drugExample('on its last day it is not', vancomycin('J3370', '2025-06-30'), ['J3370 x2'], ['!drugs/drug-code']),
      drugExample('a successor before its first day', vancomycin('J3373', '2025-06-30'), ['J3373 x100'], ['drugs/drug-code']),
      drugExample('a code of facilities on a professional claim', day().push('aprepitant', '8:00', { drug: { name: 'aprepitant', hcpcs: 'C9145' }, dose: { amount: 32, unit: 'mg' } }).professional('a1'), ['C9145 x32'], ['drugs/drug-code']),
      drugExample('and on that of a facility', day().push('aprepitant', '8:00', { drug: { name: 'aprepitant', hcpcs: 'C9145' }, dose: { amount: 32, unit: 'mg' } }), ['C9145 x32'], ['!drugs/drug-code']),
      drugExample('an ended code that was billed', day().push('A', '8:00').billed('J3370 x2'), [], ['drugs/drug-code']),
      drugExample('billed on its last day', day().push('A', '8:00').with({ dateOfService: '2025-06-30' as never, billed: [{ code: 'J3370' as never, modifiers: [], units: 2 }] }), [], ['!drugs/drug-code']),
      drugExample('no code, no line', day().push('A', '8:00', { dose: { amount: 1, unit: 'mg' } }), []),
    ];
  },
});
