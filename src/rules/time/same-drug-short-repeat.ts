import { HAUGEN_QA, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const sameDrugShortRepeat = defineRule({
  id: 'time/same-drug-short-repeat',
  statement: 'Repeats of the same infused drug of 30 minutes or less are pushes of that drug, held to what holds for any of them (S9, S10); longer ones are additional hours.',
  covers: ['R41', 'S9', 'S10'],
  policy: { Q7: 'short-repeat-push' },
  cites: [cite(HAUGEN_QA)],
  longRepeatFrom: dated([{ from: '2006-01-01', minutes: 31 }]),
  /** @param index place of the dose among those of its drug, in order of time */
  decide: (minutes: number, index: number, longRepeatFrom: number): boolean => index > 0 && minutes < longRepeatFrom,
  examples: () => [
    example(
      '23 + 30 + 30 minutes over two days',
      day().infusion('ceftriaxone', '8:00', '8:23').infusion('ceftriaxone', '20:00', '20:30').infusion('ceftriaxone', '+1 8:00', '+1 8:30').switch('Q7', 'short-repeat-push'),
      ['96365', '96376 x2'],
    ),
    example('a repeat 30 minutes after the end belongs to the infusion', day().infusion('A', '8:00', '9:32').infusion('A', '10:02', '10:20').switch('Q7', 'short-repeat-push'), ['96365', '96366']),
    example('a repeat 31 minutes after the end', day().infusion('A', '8:00', '9:32').infusion('A', '10:03', '10:21').switch('Q7', 'short-repeat-push'), ['96365', '96366', '96376']),
    example('a repeat 30 minutes after a push of the drug', day().infusion('A', '8:00', '9:00').push('A', '11:00').infusion('A', '11:30', '11:50').switch('Q7', 'short-repeat-push'), ['96365', '96376']),
    example('a repeat 31 minutes after a push of the drug', day().infusion('A', '8:00', '9:00').push('A', '11:00').infusion('A', '11:31', '11:51').switch('Q7', 'short-repeat-push'), ['96365', '96376 x2']),
    example('a repeat of 31 minutes', day().infusion('A', '8:00', '9:00').infusion('A', '11:00', '11:31').switch('Q7', 'short-repeat-push'), ['96365', '96366']),
    example('an office reports no repeat pushes', day().infusion('A', '8:00', '9:00').infusion('A', '11:00', '11:30').professional().switch('Q7', 'short-repeat-push'), ['96365']),
  ],
});
