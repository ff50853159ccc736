import { AAPC, CPT_ASSISTANT, MIAMI_OBC, SETTLED, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const repeatPushInterval = defineRule({
  id: 'service-role/repeat-push-interval',
  statement: 'In a facility a later push of the same drug counts when more than 30 minutes have passed since the push before it, start to start; midnight changes nothing.',
  covers: ['R42', 'R45', 'S9', 'S10'],
  settings: ['facility'],
  policy: { Q8: 'previous-given | previous-counted' },
  cites: [cite(AAPC, '2013 example'), cite(CPT_ASSISTANT, 'Dec 2011, as quoted'), cite(MIAMI_OBC), cite(SETTLED, 'S10')],
  minimumGap: dated([{ from: '2009-01-01', minutes: 31 }]),
  /** @param gapMinutes from the start of the push before it; undefined when there was none */
  decide: (gapMinutes: number | undefined, minimumGap: number): boolean => gapMinutes === undefined || gapMinutes >= minimumGap,
  examples: () => [
    example('30 minutes apart', day().push('A', '10:00').push('A', '10:30'), ['96374'], ['service-role/repeat-push-interval']),
    example('31 minutes apart', day().push('A', '10:00').push('A', '10:31'), ['96374', '96376'], ['!service-role/repeat-push-interval']),
    example('across midnight', day().push('A', '22:00').push('A', '+1 2:00'), ['96374', '96376']),
    example(
      '22:00, 22:30, 22:31, 02:00 from the push given before',
      day().push('morphine', '22:00').push('morphine', '22:30').push('morphine', '22:31').push('morphine', '+1 2:00'),
      ['96374', '96376'],
    ),
    example(
      'the same from the push that counted before',
      day().push('morphine', '22:00').push('morphine', '22:30').push('morphine', '22:31').push('morphine', '+1 2:00').switch('Q8', 'previous-counted'),
      ['96374', '96376@2026-03-02', '96376@2026-03-03'],
    ),
  ],
});
