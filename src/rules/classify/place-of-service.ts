import type { Route } from '../../domain/administration.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { MPFS, REGENCE_109, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** Places where the facility, not the professional, reports drug administration. */
const facilityPlaces: ReadonlySet<string> = new Set(['19', '21', '22', '23', '24', '25', '26', '31', '32', '34', '51', '52', '54', '61', '62', '65']);

/**
 * Chemotherapy into lesions, pleura, spinal canal and reservoir is a physician's own work (fee schedule PC/TC 0) and stays
 * theirs in a facility; into the peritoneum it is incident to (PC/TC 5) and does not.
 */
const physicianRoutes: ReadonlySet<Route> = new Set(['intralesional', 'intrapleural', 'intrathecal', 'intraventricular-reservoir']);

export const placeOfService = defineRule({
  id: 'classify/place-of-service',
  statement: 'A professional claim carries no drug administration in a facility: an emergency department, observation, an inpatient stay, or a facility place of service. A physician’s own work stays theirs there: chemotherapy into lesions, pleura, spinal canal or reservoir.',
  covers: ['R14'],
  settings: ['professional'],
  cites: [cite(REGENCE_109), cite(MPFS, 'PC/TC indicator 5')],
  /**
   * The reason, or undefined when the professional may report.
   * @param route of the administration; without one, whether the drugs of the visit are the facility's
   */
  decide: (encounter: Encounter, route?: Route): string | undefined => {
    if (encounter.setting !== 'professional') return undefined;
    if (route !== undefined && physicianRoutes.has(route)) return undefined;
    if (encounter.placeOfService !== undefined) {
      return facilityPlaces.has(encounter.placeOfService) ? `place of service ${encounter.placeOfService} is a facility` : undefined;
    }
    const stay = encounter.stays.find(({ kind }) => kind === 'emergency' || kind === 'observation' || kind === 'inpatient');
    return stay === undefined ? undefined : `the visit was in a facility (${stay.kind})`;
  },
  examples: () => [
    example('an office', day().hydration('8:00', '8:33').professional(), ['96360']),
    example('an emergency department', day().hydration('8:00', '8:33').stay('emergency', '7:30', '9:30').professional(), []),
    example('place of service 11', day().push('A', '8:00').with({ placeOfService: '11' }).professional(), ['96374']),
    example('place of service 22', day().push('A', '8:00').with({ placeOfService: '22' }).professional(), []),
    example('place of service 26', day().push('A', '8:00').with({ placeOfService: '26' }).professional(), []),
    example(
      'the spinal canal in a hospital',
      day().give('intrathecal', 'methotrexate', { start: '8:00' }, { category: 'chemotherapy' }).push('A', '8:30').with({ placeOfService: '22' }).professional(),
      ['96450'],
    ),
    example('the peritoneum in a hospital', day().give('intraperitoneal', 'A', { start: '8:00' }, { category: 'chemotherapy' }).with({ placeOfService: '22' }).professional(), []),
    example('the hospital itself reports', day().hydration('8:00', '8:33').stay('emergency', '7:30', '9:30'), ['96360']),
  ],
});
