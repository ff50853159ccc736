import type { IsoDate } from '../../domain/clock-time.ts';
import { NCCI_PTP, WPS_CHEMO, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import type { Day } from '../example.ts';
import { defineRule } from '../define-rule.ts';

const clinicPump = (): Day => day().chemo('5-FU', '8:00', '+1 8:00', { pump: 'facility-owned-portable' }).with({ payer: 'medicare' });

const refill = (chart: Day, start: string, pump: 'portable' | 'implanted'): Day =>
  chart.give('pump-refill', '5-FU', { start }, { category: 'chemotherapy', pump });

export const pumpCourse = defineRule({
  id: 'other-routes/pump-course',
  statement:
    'Starting the clinic’s own pump covers its course to the disconnection: a port flush or a refill of a portable pump on a later date of the same encounter belongs to it. On the date of the start the pairs of codes say so.',
  covers: ['R24'],
  cites: [cite(WPS_CHEMO, 'the start includes set-up and disconnection'), cite(NCCI_PTP, 'indicator 0')],
  /** @param started the date on which the clinic’s pump was started, where it was */
  decide: (started: IsoDate | undefined, date: IsoDate): boolean => started !== undefined && started < date,
  examples: () => [
    example('disconnected and flushed on the next date', clinicPump().give('port-flush', 'saline', { start: '+1 8:00' }), ['G0498']),
    example('flushed on the next date after a pump that is not the clinic’s', clinicPump().with({ payer: 'other' }).give('port-flush', 'saline', { start: '+1 8:00' }), [
      '96416@2026-03-02',
      '96523@2026-03-03',
    ]),
    example('refilled on the next date', refill(clinicPump(), '+1 7:00', 'portable'), ['G0498']),
    example('an implanted pump refilled on the next date is another pump', refill(clinicPump(), '+1 7:00', 'implanted'), ['96522@2026-03-03', 'G0498@2026-03-02']),
    example('refilled on the date before', refill(clinicPump(), '-1 9:00', 'portable'), ['96521@2026-03-01', 'G0498@2026-03-02']),
  ],
});
