import type { Encounter } from '../../domain/encounter.ts';
import { MPFS, REGENCE_109, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** Places where the facility, not the professional, reports drug administration. */
const facilityPlaces: ReadonlySet<string> = new Set(['19', '21', '22', '23', '24', '25', '26', '31', '32', '34', '51', '52', '54', '61', '62', '65']);

export const placeOfService = defineRule({
  id: 'classify/place-of-service',
  statement: 'A professional claim carries no drug administration in a facility: an emergency department, observation, an inpatient stay, or a facility place of service.',
  covers: ['R14'],
  settings: ['professional'],
  cites: [cite(REGENCE_109), cite(MPFS, 'PC/TC indicator 5')],
  /** The reason, or undefined when the professional may report. */
  decide: (encounter: Encounter): string | undefined => {
    if (encounter.setting !== 'professional') return undefined;
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
    example('the hospital itself reports', day().hydration('8:00', '8:33').stay('emergency', '7:30', '9:30'), ['96360']),
  ],
});
