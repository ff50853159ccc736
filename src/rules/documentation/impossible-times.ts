import type { Administration } from '../../domain/administration.ts';
import { minutesPerDay, timeOfDay } from '../../domain/clock-time.ts';
import { ICD10_MONITOR, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** No bag runs longer; a stop further off is a slip of the year, and its thousands of hours would be reported. */
const longestRunDays = 100;

const dayOf = (minute: number): number => Math.floor(minute / minutesPerDay);

/** What is wrong with a stop, with its day where that is not the day of the start. */
function impossibleStop(start: number, stop: number): string | undefined {
  const days = dayOf(stop) - dayOf(start);
  if (stop < start) {
    const day = days === 0 ? '' : days === -1 ? ' of the day before' : ` of ${String(-days)} days before`;
    return `the stop ${timeOfDay(stop)}${day} lies before the start ${timeOfDay(start)}`;
  }
  return stop - start > longestRunDays * minutesPerDay ? `the stop ${timeOfDay(stop)} lies ${String(days)} days after the start` : undefined;
}

export const impossibleTimes = defineRule({
  id: 'documentation/impossible-times',
  statement: 'A stop before its start, or more than 100 days after it, is no stop, and a pause outside its infusion is no pause; both are flagged. An infusion of no minutes, or one that was paused all the time, counts as a push, flagged.',
  covers: ['R17', 'S11'],
  cites: [cite(ICD10_MONITOR), cite(SETTLED, 'S11')],
  /** What is wrong with the pair of times, or undefined. */
  decide: ({ start, stop }: Administration): string | undefined =>
    start === undefined || stop === undefined ? undefined : impossibleStop(start, stop),
  examples: () => [
    example('stop before start: the stop is unknown', day().infusion('A', '9:00', '8:00'), ['96374'], ['documentation/impossible-times', 'documentation/missing-stop-time']),
    example('stop a hundred days after the start: as charted', day().infusion('A', '9:00', '+100 9:00'), ['96365', '96366 x2399'], ['!documentation/impossible-times']),
    example('a minute more: the stop is unknown', day().infusion('A', '9:00', '+100 9:01'), ['96374'], ['documentation/impossible-times', 'documentation/missing-stop-time']),
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
