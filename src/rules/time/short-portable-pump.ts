import type { Pump, ServiceCategory } from '../../domain/administration.ts';
import { NAHRI, NCCI_PTP, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import { prolongedPump } from './prolonged-pump.ts';

export const shortPortablePump = defineRule({
  id: 'time/short-portable-pump',
  statement:
    'A drug that is not chemotherapy and runs 8 hours or less on a portable pump is an ordinary infusion. For an elastomeric device with which the patient leaves, one published answer asks for the unlisted code instead; whether it was one is not charted, so that is only said.',
  covers: ['R23'],
  cites: [cite(NAHRI, 'elastomeric device, under 8 hours'), cite(NCCI_PTP)],
  exceptionTo: prolongedPump.id,
  /** Whether the pump may have been such a device. */
  decide: (minutes: number, prolongedFrom: number, category: ServiceCategory, pumps: readonly (Pump | undefined)[]): boolean =>
    minutes < prolongedFrom && category === 'therapeutic' && pumps.some((pump) => pump === 'portable' || pump === 'facility-owned-portable'),
  examples: () => {
    const id = 'time/short-portable-pump';
    return [
      example('480 minutes on a portable pump', day().infusion('A', '8:00', '16:00', { pump: 'portable' }), ['96365', '96366 x7'], [id]),
      example('481 minutes', day().infusion('A', '8:00', '16:01', { pump: 'portable' }), ['C8957'], [`!${id}`]),
      example('on the clinic’s portable pump', day().infusion('A', '8:00', '9:00', { pump: 'facility-owned-portable' }), ['96365'], [id]),
      example('on an implanted pump', day().infusion('A', '8:00', '9:00', { pump: 'implanted' }), ['96365'], [`!${id}`]),
      example('without a pump', day().infusion('A', '8:00', '9:00'), ['96365'], [`!${id}`]),
      example('chemotherapy', day().chemo('5-FU', '8:00', '9:00', { pump: 'portable' }), ['96413'], [`!${id}`]),
    ];
  },
});
