import type { IsoDate } from '../../domain/clock-time.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { MPFS, NCCI_PTP, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const portFlush = defineRule({
  id: 'other-routes/port-flush',
  statement: 'Flushing an implanted port is reported only when it is the day’s only service of this family, and once; an earlier encounter on its date is asked about.',
  covers: ['R65'],
  cites: [cite(NCCI_PTP, 'column 2 of every code, indicator 0'), cite(MPFS, 'status T')],
  /** @param others other services of the family on that date */
  decide: (others: number): boolean => others === 0,
  /** Whether its date had an encounter before this one, whose services are not known here. */
  isAfterOther: ({ earlierEncounterSameDay, dateOfService }: Encounter, date: IsoDate): boolean => earlierEncounterSameDay === true && date === dateOfService,
  examples: () => [
    example('alone', day().give('port-flush', 'heparin', { start: '8:00' }), ['96523'], ['!other-routes/port-flush']),
    example('on a return visit', day().give('port-flush', 'heparin', { start: '8:00' }).with({ earlierEncounterSameDay: true }), ['96523'], ['other-routes/port-flush']),
    example('on the date after a return visit', day().give('port-flush', 'heparin', { start: '+1 8:00' }).with({ earlierEncounterSameDay: true }), ['96523@2026-03-03'], ['!other-routes/port-flush']),
    example('beside an injection', day().give('port-flush', 'heparin', { start: '8:00' }).im('A', '8:05'), ['96372']),
    example('on another date than the infusion', day().infusion('A', '8:00', '9:00').give('port-flush', 'heparin', { start: '+1 8:00' }), ['96365@2026-03-02', '96523@2026-03-03']),
    example('twice', day().give('port-flush', 'heparin', { start: '8:00' }).give('port-flush', 'heparin', { start: '9:00' }), ['96523']),
  ],
});
