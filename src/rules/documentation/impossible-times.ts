import type { Administration } from '../../domain/administration.ts';
import { timeOfDay } from '../../domain/clock-time.ts';
import { ICD10_MONITOR, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const impossibleTimes = defineRule({
  id: 'documentation/impossible-times',
  statement: 'A stop before its start is no stop, and a pause outside its infusion is no pause; both are flagged. An infusion of no minutes, or one that was paused all the time, counts as a push, flagged.',
  covers: ['R17', 'S11'],
  cites: [cite(ICD10_MONITOR), cite(SETTLED, 'S11')],
  /** What is wrong with the pair of times, or undefined. */
  decide: ({ start, stop }: Administration): string | undefined =>
    start !== undefined && stop !== undefined && stop < start
      ? `the stop ${timeOfDay(stop)} lies before the start ${timeOfDay(start)}`
      : undefined,
  examples: () => [
    example('stop before start: the stop is unknown', day().infusion('A', '9:00', '8:00'), ['96374'], ['documentation/impossible-times', 'documentation/missing-stop-time']),
    example('stop equal to start: a push, flagged', day().infusion('A', '9:00', '9:00'), ['96374'], ['documentation/impossible-times']),
    example('paused from its start to its stop: the same', day().infusion('A', '9:00', '10:00', { pauses: [{ start: 540, stop: 600 }] }), ['96374'], ['documentation/impossible-times']),
    example('a minute of it ran', day().infusion('A', '9:00', '10:00', { pauses: [{ start: 541, stop: 600 }] }), ['96374'], ['!documentation/impossible-times']),
    example('one minute is possible', day().infusion('A', '9:00', '9:01'), ['96374'], ['!documentation/impossible-times']),
    example(
      'a pause outside the infusion changes nothing',
      day().infusion('A', '9:00', '10:40', { pauses: [{ start: 660, stop: 700 }] }),
      ['96365', '96366'],
      ['documentation/impossible-times'],
    ),
  ],
});
