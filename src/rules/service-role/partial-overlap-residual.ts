import { MEDLEARN, SETTLED, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export type OverlapDecision = 'sequential' | 'concurrent';

export const partialOverlapResidual = defineRule({
  id: 'service-role/partial-overlap-residual',
  statement: 'Of two infusions that overlap in part the lesser loses the common minutes; 16 or more that remain are a sequential infusion, fewer leave it concurrent. One that a policy keeps as an infusion although it ran 15 minutes or less (Q9), all of them beside another, has its first hour of minutes that the other counts too.',
  covers: ['R35', 'R36', 'S12', 'S13'],
  policy: { Q5: 'net-residual' },
  cites: [cite(MEDLEARN, 'overlap'), cite(SETTLED, 'S12')],
  sequentialFrom: dated([{ from: '2006-01-01', minutes: 16 }]),
  decide: (isConcurrent: boolean, residualMinutes: number, sequentialFrom: number): OverlapDecision =>
    isConcurrent && residualMinutes < sequentialFrom ? 'concurrent' : 'sequential',
  examples: () => [
    example('A 06:00–07:30, B 07:00–16:00', day().infusion('A', '6:00', '7:30').infusion('B', '7:00', '16:00'), ['96365', '96366 x8', '96367']),
    example('15 minutes remain', day().infusion('A', '8:00', '10:00').infusion('B', '9:00', '10:15'), ['96365', '96366', '96368']),
    example('16 minutes remain', day().infusion('A', '8:00', '10:00').infusion('B', '9:00', '10:16'), ['96365', '96366', '96367']),
    example('91 minutes remain', day().infusion('A', '8:00', '11:00').infusion('B', '10:00', '12:31'), ['96365', '96366 x3', '96367']),
  ],
});
