import { inOrderOf } from '../../base/order.ts';
import { CMS_CLAIMS_CH4, MEDLEARN, NCCI_ADD_ON, NORIDIAN_CHEMO, OHIO_HIMA, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import type { Candidate } from '../service-role/services.ts';
import { smallestId, startOf } from '../service-role/services.ts';

/** 1 = highest: chemotherapy infusion, chemotherapy push, drug infusion, push, hydration. */
export type ServiceRank = 1 | 2 | 3 | 4 | 5;

export function rankOf(service: Candidate): ServiceRank {
  if (service.kind === 'hydration') return 5;
  if (service.category === 'chemotherapy') return service.kind === 'infusion' ? 1 : 2;
  return service.kind === 'infusion' ? 3 : 4;
}

/** Minutes that count between services of one rank; the length of a push does not. */
export const minutesOf = (service: Candidate): number => (service.kind === 'push' ? 0 : service.minutes);

/** Higher-placed first: rank, then longer, then earlier, then by id. */
export const byPlace = (a: Candidate, b: Candidate): number =>
  rankOf(a) - rankOf(b) || minutesOf(b) - minutesOf(a) || startOf(a) - startOf(b) || (smallestId(a) < smallestId(b) ? -1 : 1);

export const facilityHierarchy = defineRule({
  id: 'initial-service/facility-hierarchy',
  statement: 'In a facility the initial service of a site is the highest-ranked one, whatever came first: chemotherapy before other drugs before hydration, infusion before push. Among equals the longest infusion. Injections take no part.',
  covers: ['R1', 'R2', 'R4', 'R31', 'R40'],
  settings: ['facility'],
  cites: [cite(NORIDIAN_CHEMO), cite(CMS_CLAIMS_CH4), cite(OHIO_HIMA), cite(MEDLEARN, 'the longer infusion as base'), cite(NCCI_ADD_ON)],
  /** The initial and, in order, those that lost. */
  decide: (candidates: readonly Candidate[]): { initial: Candidate; losers: readonly Candidate[] } | undefined => {
    const [initial, ...losers] = inOrderOf(candidates, byPlace);
    return initial === undefined ? undefined : { initial, losers };
  },
  examples: () => [
    example('infusion beats an earlier push', day().push('A', '8:00').infusion('B', '9:00', '10:00'), ['96365', '96375']),
    example('chemotherapy push beats a drug infusion', day().infusion('A', '8:00', '9:00').push('vincristine', '9:00', { category: 'chemotherapy' }), ['96409', '96367']),
    example('chemotherapy infusion beats its push', day().push('vincristine', '8:00', { category: 'chemotherapy' }).chemo('B', '9:00', '10:00'), ['96413', '96411']),
    example('push beats hydration', day().hydration('8:00', '9:00').push('A', '9:00'), ['96374', '96361']),
    example('an injection does not', day().hydration('8:00', '9:00').im('A', '8:10'), ['96360', '96372-59']),
    example('of two infusions the longer', day().infusion('A', '6:00', '7:30').infusion('B', '7:00', '16:00'), ['96365', '96366 x8', '96367']),
  ],
});
