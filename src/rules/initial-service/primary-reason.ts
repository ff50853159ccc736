import type { AdministrationId } from '../../domain/ids.ts';
import { AAPC, CMS_CLAIMS_CH12, CPT_GUIDELINES, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import { itemsOf } from '../service-role/services.ts';
import type { Candidate } from '../service-role/services.ts';

export type ReasonDecision =
  | { readonly kind: 'named'; readonly service: Candidate }
  /** Chemotherapy was given: its add-ons have no other primary (S17). */
  | { readonly kind: 'chemotherapy-first' }
  /** The named reason is no service of its own here. */
  | { readonly kind: 'no-service' };

export const primaryReason = defineRule({
  id: 'initial-service/primary-reason',
  statement: 'For a professional the initial service is the main reason for the visit, whatever ranks higher. Chemotherapy at the site is the initial all the same; a reason that is no service of its own leaves the facility order.',
  covers: ['R3', 'S17'],
  settings: ['professional'],
  policy: { Q24: 'forbid | allow' },
  cites: [cite(CMS_CLAIMS_CH12), cite(CPT_GUIDELINES), cite(AAPC), cite(SETTLED, 'S17')],
  /** @param ordered candidates of the site in facility order; `drugKey` that of the named administration */
  decide: (ordered: readonly Candidate[], reason: AdministrationId, drugKey: string | undefined): ReasonDecision => {
    const named =
      ordered.find((service) => itemsOf(service).some((item) => item.id === reason)) ??
      ordered.find((service) => service.kind === 'infusion' && service.drugKey === drugKey);
    if (named === undefined) return { kind: 'no-service' };
    const best = ordered[0];
    const isOutrankedByChemotherapy =
      best !== undefined &&
      best.category === 'chemotherapy' &&
      (named.category !== 'chemotherapy' || (best.kind === 'infusion' && named.kind === 'push'));
    return isOutrankedByChemotherapy ? { kind: 'chemotherapy-first' } : { kind: 'named', service: named };
  },
  examples: () => {
    const chart = () => day().hydration('8:00', '9:00').push('A', '9:00').infusion('B', '9:05', '10:00');
    return [
      example('hydration was the reason', chart().professional('a1'), ['96360', '96375', '96367']),
      example('hydration was the reason, not allowed by policy', chart().professional('a1').switch('Q24', 'forbid'), ['96365', '96361', '96375'], ['initial-service/primary-reason']),
      example('the push was the reason', chart().professional('a2'), ['96374', '96361', '96367']),
      example('the same chart in a facility', chart(), ['96365', '96361', '96375']),
      example('no reason recorded: facility order, assumed', chart().professional(), ['96365', '96361', '96375'], ['initial-service/primary-reason-missing']),
      example('chemotherapy is initial all the same', day().infusion('A', '8:00', '9:00').chemo('B', '9:00', '10:00').professional('a1'), ['96413', '96367'], ['initial-service/primary-reason']),
      example('hydration of 30 minutes is no service', day().hydration('8:00', '8:30').push('A', '9:00').professional('a1'), ['96374'], ['initial-service/primary-reason']),
      example('a push of a drug that is also infused', day().push('A', '8:00').infusion('A', '8:05', '9:00').infusion('B', '9:00', '11:00').professional('a1'), ['96365', '96367', '96366']),
    ];
  },
});
