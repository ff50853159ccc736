import { AAPC, CPT_GUIDELINES, HAUGEN_QA, OHIO_HIMA, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const additionalHours = defineRule({
  id: 'time/additional-hours',
  statement: 'The first hour covers 16 to 90 minutes; each further hour needs more than 30 minutes past the last full hour: 91, 151, 211 …',
  covers: ['R16', 'R18', 'R19', 'R23'],
  cites: [cite(AAPC, 'hours 16–90, 91–150, 151–210'), cite(HAUGEN_QA), cite(OHIO_HIMA), cite(CPT_GUIDELINES)],
  /** Minutes past a full hour from which the next hour counts. */
  nextHourFrom: dated([{ from: '2006-01-01', minutes: 31 }]),
  /** Further hours of `minutes` net minutes. */
  decide: (minutes: number, nextHourFrom: number): number => Math.max(0, Math.floor((minutes - nextHourFrom) / 60)),
  examples: () => [
    example('90 minutes', day().infusion('A', '8:00', '9:30'), ['96365']),
    example('91 minutes', day().infusion('A', '8:00', '9:31'), ['96365', '96366']),
    example('150 minutes', day().infusion('A', '8:00', '10:30'), ['96365', '96366']),
    example('151 minutes', day().infusion('A', '8:00', '10:31'), ['96365', '96366 x2']),
    example('211 minutes of chemotherapy', day().chemo('A', '8:00', '11:31'), ['96413', '96415 x3']),
    example('24 hours', day().infusion('A', '0:00', '+1 0:00'), ['96365', '96366 x23']),
  ],
});
