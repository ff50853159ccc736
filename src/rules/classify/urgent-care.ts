import type { Encounter } from '../../domain/encounter.ts';
import { INFERENCE, REGENCE_109, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

const urgentCare = '20';

export const urgentCarePlace = defineRule({
  id: 'classify/urgent-care',
  statement: 'Urgent care (place of service 20) is read as a professional’s own place, and flagged: it is on no payer’s list of facilities that was read, but one alert calls it one.',
  covers: ['R14'],
  settings: ['professional'],
  cites: [cite(REGENCE_109, 'does not list it'), cite(INFERENCE, 'one paediatric alert calls it a facility')],
  /** Whether the claim rests on reading urgent care as no facility. */
  decide: ({ setting, placeOfService }: Encounter): boolean => setting === 'professional' && placeOfService === urgentCare,
  examples: () => [
    example('place of service 20', day().push('A', '8:00').with({ placeOfService: '20' }).professional('a1'), ['96374'], ['classify/urgent-care']),
    example('place of service 11', day().push('A', '8:00').with({ placeOfService: '11' }).professional('a1'), ['96374'], ['!classify/urgent-care']),
    example('a facility names no place', day().push('A', '8:00').with({ placeOfService: '20' }), ['96374'], ['!classify/urgent-care']),
    example('nothing given', day().push('A', '8:00', { status: 'not-given' }).with({ placeOfService: '20' }).professional(), [], ['!classify/urgent-care']),
  ],
});
