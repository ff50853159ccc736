import { HAUGEN_QA, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import type { DoseCount } from './dose-count.ts';

export const sameDrugShortRepeat = defineRule({
  id: 'time/same-drug-short-repeat',
  statement: 'Repeats of the same infused drug of 30 minutes or less are repeat pushes; longer ones are additional hours.',
  covers: ['R41'],
  policy: { Q7: 'short-repeat-push' },
  cites: [cite(HAUGEN_QA)],
  longRepeatFrom: dated([{ from: '2006-01-01', minutes: 31 }]),
  decide: (doses: readonly number[], longRepeatFrom: number): DoseCount => {
    const isRepeatPush = (minutes: number, index: number): boolean => index > 0 && minutes < longRepeatFrom;
    return {
      groups: doses.flatMap((minutes, index) => (isRepeatPush(minutes, index) ? [] : [[index]])),
      repeatPushes: doses.flatMap((minutes, index) => (isRepeatPush(minutes, index) ? [index] : [])),
    };
  },
  examples: () => [
    example(
      '23 + 30 + 30 minutes over two days',
      day().infusion('ceftriaxone', '8:00', '8:23').infusion('ceftriaxone', '20:00', '20:30').infusion('ceftriaxone', '+1 8:00', '+1 8:30').switch('Q7', 'short-repeat-push'),
      ['96365', '96376 x2'],
    ),
    example('a repeat of 31 minutes', day().infusion('A', '8:00', '9:00').infusion('A', '11:00', '11:31').switch('Q7', 'short-repeat-push'), ['96365', '96366']),
    example('an office reports no repeat pushes', day().infusion('A', '8:00', '9:00').infusion('A', '11:00', '11:30').professional().switch('Q7', 'short-repeat-push'), ['96365']),
  ],
});
