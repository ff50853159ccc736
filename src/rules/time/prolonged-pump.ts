import type { Payer } from '../../domain/encounter.ts';
import type { Setting } from '../../domain/setting.ts';
import type { ServiceCategory } from '../../domain/administration.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import { AAPC, NCCI_PTP, SETTLED, WPS_CHEMO, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const prolongedPump = defineRule({
  id: 'time/prolonged-pump',
  statement: 'An infusion of more than 8 hours on a portable or implanted pump is the start of a prolonged infusion: chemotherapy has its own code (for Medicare another one when the clinic owns the pump), other drugs one for facilities. Anything shorter is an ordinary infusion.',
  covers: ['R23', 'R24', 'S22'],
  cites: [cite(NCCI_PTP), cite(AAPC, 'A55134, retired 11 Dec 2025'), cite(WPS_CHEMO), cite(SETTLED, 'S22')],
  prolongedFrom: dated([{ from: '2006-01-01', minutes: 481 }]),
  /** The concept of the pump start, or undefined for an ordinary infusion. */
  decide: (
    given: { minutes: number; isFacilityPump: boolean; category: ServiceCategory; setting: Setting; payer: Payer | undefined },
    prolongedFrom: number,
  ): Concept | undefined => {
    if (given.minutes < prolongedFrom) return undefined;
    if (given.category === 'chemotherapy') {
      return given.payer === 'medicare' && given.isFacilityPump
        ? 'infusion.chemotherapy.prolonged-pump-community'
        : 'infusion.chemotherapy.prolonged-pump';
    }
    return given.setting === 'facility' ? 'infusion.therapeutic.prolonged-pump' : undefined;
  },
  examples: () => [
    example('480 minutes of chemotherapy', day().chemo('5-FU', '8:00', '16:00', { pump: 'portable' }), ['96413', '96415 x7']),
    example('481 minutes of chemotherapy', day().chemo('5-FU', '8:00', '16:01', { pump: 'portable' }), ['96416']),
    example('Medicare and the clinic’s own pump', day().chemo('5-FU', '8:00', '+1 8:00', { pump: 'facility-owned-portable' }).with({ payer: 'medicare' }), ['G0498']),
    example('Medicare and somebody else’s pump', day().chemo('5-FU', '8:00', '+1 8:00', { pump: 'portable' }).with({ payer: 'medicare' }), ['96416']),
    example('another drug in a facility', day().infusion('A', '8:00', '16:01', { pump: 'portable' }), ['C8957']),
    example('another drug in an office', day().infusion('A', '8:00', '16:01', { pump: 'portable' }).professional(), ['96365', '96366 x7']),
    example(
      'beside a chemotherapy infusion',
      day().chemo('oxaliplatin', '8:00', '10:00').chemo('5-FU', '10:00', '+2 8:00', { pump: 'portable' }),
      ['96413', '96415', '96416'],
    ),
    example('beside a drug infusion: 59 on the drug', day().infusion('A', '8:00', '9:00').chemo('5-FU', '9:00', '+1 8:00', { pump: 'portable' }), ['96365-59', '96416']),
  ],
});
