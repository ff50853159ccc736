import type { Container } from '../../domain/drug.ts';
import { JW_JZ, cite } from '../citations.ts';
import { day, drugExample } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import { conversionRefusal, convert, floorUnits } from './unit-conversion.ts';

export type DiscardDecision =
  | { readonly kind: 'none-stated' }
  | { readonly kind: 'multi-dose' }
  | { readonly kind: 'mixed' }
  | { readonly kind: 'nothing-discarded' }
  | { readonly kind: 'discarded'; readonly units: number }
  | { readonly kind: 'too-little-opened' }
  | { readonly kind: 'refused'; readonly reason: string };

const opened = (amount: number, size: number, count: number, singleDose = true) =>
  day().push('doxorubicin', '8:00', { drug: { name: 'doxorubicin', hcpcs: 'J9000' }, category: 'chemotherapy', dose: { amount, unit: 'mg' }, containers: [{ amount: size, unit: 'mg', count, singleDose }] });

const twice = (second: readonly Container[] | undefined) =>
  day()
    .push('doxorubicin', '8:00', { drug: { name: 'doxorubicin', hcpcs: 'J9000' }, category: 'chemotherapy', dose: { amount: 30, unit: 'mg' }, containers: [{ amount: 40, unit: 'mg', count: 1, singleDose: true }] })
    .push('doxorubicin', '9:00', { drug: { name: 'doxorubicin', hcpcs: 'J9000' }, category: 'chemotherapy', dose: { amount: 30, unit: 'mg' }, ...(second === undefined ? {} : { containers: second }) });

export const discardedDrug = defineRule({
  id: 'drugs/discarded-drug',
  statement: 'Of single-dose containers, whole units that were opened and not given stand on a line of their own with JW; when none remain the line carries JZ. Only the smallest set that covers the dose counts as opened. Multi-dose containers carry neither, and what was opened is never guessed: where it is charted for some of the doses of a line only, neither is written, which is flagged.',
  covers: ['R72'],
  cites: [cite(JW_JZ)],
  /** @param amount given, in the billing unit's measure; @param units given, rounded up */
  decide: (containers: readonly Container[] | undefined, amount: number, units: number, unitAmount: number, unit: string): DiscardDecision => {
    if (containers === undefined || containers.length === 0 || containers.some((container) => container.singleDose === undefined)) return { kind: 'none-stated' };
    if (containers.every((container) => container.singleDose === false)) return { kind: 'multi-dose' };
    if (containers.some((container) => container.singleDose === false)) return { kind: 'mixed' };
    let total = 0;
    for (const container of containers) {
      const size = convert(container.amount, container.unit, unit);
      if (size === undefined) return { kind: 'refused', reason: conversionRefusal(container.unit, unit) };
      total += size * container.count;
    }
    if (total < amount - 1e-9) return { kind: 'too-little-opened' };
    const left = floorUnits(total / unitAmount) - units;
    return left > 0 ? { kind: 'discarded', units: left } : { kind: 'nothing-discarded' };
  },
  examples: () => [
    drugExample('30 of 40 mg, unit 10 mg', opened(30, 20, 2), ['J9000 x3', 'J9000-JW']),
    drugExample('7 of 10 mg: the rounded unit covers the vial', opened(7, 10, 1), ['J9000-JZ']),
    drugExample('31 of 40 mg: 9 mg are less than a unit', opened(31, 40, 1), ['J9000-JZ x4']),
    drugExample('all of it', opened(40, 20, 2), ['J9000-JZ x4']),
    drugExample('Medicare, nothing charted of what was opened', day().push('doxorubicin', '8:00', { drug: { name: 'doxorubicin', hcpcs: 'J9000' }, category: 'chemotherapy', dose: { amount: 30, unit: 'mg' } }).with({ payer: 'medicare' }), ['J9000 x3'], ['drugs/discarded-drug']),
    drugExample('Medicare, a multi-dose vial', opened(30, 40, 1, false).with({ payer: 'medicare' }), ['J9000 x3'], ['!drugs/discarded-drug']),
    drugExample('a multi-dose vial', opened(30, 40, 1, false), ['J9000 x3']),
    drugExample('two doses, the vial of one is charted, whoever pays', twice(undefined), ['J9000 x6'], ['drugs/discarded-drug']),
    drugExample('two doses, the vial of each is charted', twice([{ amount: 40, unit: 'mg', count: 1, singleDose: true }]), ['J9000 x6', 'J9000-JW x2'], ['!drugs/discarded-drug']),
    drugExample('more given than opened', opened(50, 40, 1), ['J9000 x5'], ['drugs/discarded-drug']),
  ],
});
