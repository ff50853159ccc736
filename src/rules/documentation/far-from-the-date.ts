import type { Administration } from '../../domain/administration.ts';
import { minutesPerDay } from '../../domain/clock-time.ts';
import type { Stay } from '../../domain/encounter.ts';
import { CMS_R1702, INFERENCE, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** Observation seldom passes 48 hours; a week leaves room for any stay that nobody charted. */
const daysAfter = 7;

/** What an ambulance or another hospital began in the evening, for a visit after midnight. */
const daysBefore = 1;

export const farFromTheDate = defineRule({
  id: 'documentation/far-from-the-date',
  statement:
    'A chart is one encounter, and its date of service is the day on which that begins. What begins more than a day before it, or more than seven days after it, is counted and flagged unless a charted stay with both its times holds it: a date slipped, or it belongs to another encounter. A pump may have been started on an earlier day.',
  covers: ['R9', 'R12', 'R74'],
  cites: [cite(CMS_R1702, 'an encounter is one stay, whose days may be several'), cite(INFERENCE, 'how many days are too many: the rules name none')],
  /** Days from the date of service to a start that is too far from it; undefined for any other. */
  decide: ({ start, pump }: Pick<Administration, 'start' | 'pump'>, stays: readonly Stay[]): number | undefined => {
    if (start === undefined) return undefined;
    const days = Math.floor(start / minutesPerDay);
    if (days <= daysAfter && (days >= -daysBefore || pump !== undefined)) return undefined;
    return stays.some((stay) => stay.start !== undefined && stay.stop !== undefined && stay.start <= start && start <= stay.stop) ? undefined : days;
  },
  examples: () => {
    const id = 'documentation/far-from-the-date';
    return [
      example('seven days later', day().push('A', '+7 23:59'), ['96374@2026-03-09'], [`!${id}`]),
      example('eight days later', day().push('A', '+8 0:00'), ['96374@2026-03-10'], [id]),
      example('in a charted observation of ten days', day().push('A', '+9 8:00').stay('observation', '8:00', '+10 12:00'), ['96374@2026-03-11'], [`!${id}`]),
      example('in one whose end is not charted', day().push('A', '+9 8:00').stay('observation', '8:00'), ['96374@2026-03-11'], [id]),
      example('after one that has ended: told as that', day().push('A', '+9 8:00').stay('observation', '8:00', '+2 8:00'), ['96374@2026-03-11'], [`!${id}`, 'documentation/outside-the-stay']),
      example('two nights of observation', day().push('A', '20:00').push('B', '+2 8:00').stay('observation', '19:00'), ['96374', '96375@2026-03-04'], [`!${id}`]),
      example('the evening before', day().push('A', '-1 22:00'), ['96374@2026-03-01'], [`!${id}`]),
      example('two days before', day().push('A', '-2 23:59'), ['96374@2026-02-28'], [id]),
      example('a pump that was started two days before', day().chemo('A', '-2 10:00', '9:00', { pump: 'portable' }), ['96416@2026-02-28'], [`!${id}`]),
      example('a month late, not given', day().push('A', '8:00').push('B', '+31 8:00', { status: 'not-given' }), ['96374'], [`!${id}`]),
      example('on a professional claim too', day().push('A', '+31 8:00').professional('a1'), ['96374@2026-04-02'], [id]),
    ];
  },
});
