import type { Container } from '../../domain/drug.ts';
import { JW_JZ, cite } from '../citations.ts';
import { day, drugExample } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import { convert } from './unit-conversion.ts';

/** Containers of one size, in the billing unit's measure. */
export interface VialCount {
  readonly size: number;
  readonly count: number;
}

/** More sizes or counts than any chart has; beyond it nothing is said. */
const mostSets = 20_000;

const opened = (amount: number, ...vials: readonly (readonly [size: number, count: number])[]) =>
  day().push('doxorubicin', '8:00', {
    drug: { name: 'doxorubicin', hcpcs: 'J9000' },
    category: 'chemotherapy',
    dose: { amount, unit: 'mg' },
    containers: vials.map(([size, count]) => ({ amount: size, unit: 'mg', count, singleDose: true })),
  });

export const smallestVialSet = defineRule({
  id: 'drugs/smallest-vial-set',
  statement: 'What is discarded counts from the smallest set of single-dose containers that covers the dose; when fewer or smaller ones of the sizes opened would have covered it, that is flagged, and what was opened beyond them is no waste that can be billed: nothing is then said to have been used up either. Sizes that were not opened are not guessed.',
  covers: ['R72'],
  cites: [cite(JW_JZ)],
  /**
   * The smallest set of the sizes that were opened, fewest containers among equals; undefined when what was opened is
   * no larger, when units do not convert, or when it is not a matter of single-dose containers.
   * @param amount given, in `unit`
   */
  decide: (containers: readonly Container[], amount: number, unit: string): readonly VialCount[] | undefined => {
    if (containers.some((container) => container.singleDose !== true)) return undefined;
    const sizes = new Set<number>();
    let total = 0;
    for (const container of containers) {
      const size = convert(container.amount, container.unit, unit);
      if (size === undefined) return undefined;
      sizes.add(size);
      total += size * container.count;
    }
    const largestFirst = [...sizes].sort((a, b) => b - a);
    const covers = (size: number): number => Math.ceil(amount / size - 1e-9);
    if (largestFirst.slice(0, -1).reduce((sets, size) => sets * (covers(size) + 1), 1) > mostSets) return undefined;
    let best: { total: number; count: number; counts: readonly number[] } | undefined;
    const search = (index: number, sum: number, counts: readonly number[]): void => {
      const size = largestFirst[index];
      if (size === undefined) return;
      const enough = Math.max(0, Math.ceil((amount - sum) / size - 1e-9));
      const isLast = index === largestFirst.length - 1;
      for (let count = isLast ? enough : 0; count <= enough; count++) {
        const next = [...counts, count];
        if (!isLast) {
          search(index + 1, sum + count * size, next);
          continue;
        }
        const found = { total: sum + count * size, count: next.reduce((all, one) => all + one, 0), counts: next };
        if (best === undefined || found.total < best.total - 1e-9 || (found.total < best.total + 1e-9 && found.count < best.count)) best = found;
      }
    };
    search(0, 0, []);
    if (best === undefined || best.total > total - 1e-9) return undefined;
    return best.counts.flatMap((count, index) => (count === 0 ? [] : [{ size: largestFirst[index] as number, count }]));
  },
  examples: () => {
    const id = 'drugs/smallest-vial-set';
    return [
      drugExample('60 mg from 50 and 10 mg', opened(60, [50, 1], [10, 1]), ['J9000-JZ x6'], [`!${id}`]),
      drugExample('60 mg from two of 50 mg and one of 10 mg', opened(60, [50, 2], [10, 1]), ['J9000 x6'], [id, 'drugs/discarded-drug']),
      drugExample('60 mg from two of 50 mg: no smaller size was at hand', opened(60, [50, 2]), ['J9000 x6', 'J9000-JW x4'], [`!${id}`]),
      drugExample('30 mg from three of 20 mg: of two of them 10 mg are waste', opened(30, [20, 3]), ['J9000 x3', 'J9000-JW'], [id, '!drugs/discarded-drug']),
      drugExample('a whole container too many', opened(50, [50, 2]), ['J9000 x5'], [id, 'drugs/discarded-drug']),
    ];
  },
});
