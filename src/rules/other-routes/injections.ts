import { AAPC, CMS_CLAIMS_CH12, HCPRO, MPFS, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import type { DrugCategory } from '../../code-sets/code-set.ts';
import type { ServiceCategory } from '../../domain/administration.ts';

export const injection = defineRule({
  id: 'other-routes/injections',
  statement: 'Each separate injection into muscle or under the skin is one service; chemotherapy has codes of its own, apart for hormones. Injections never serve as the initial of a site.',
  covers: ['R2', 'R59', 'R69', 'S19'],
  cites: [cite(HCPRO, 'injections'), cite(CMS_CLAIMS_CH12), cite(MPFS), cite(AAPC), cite(SETTLED, 'S19')],
  decide: (category: ServiceCategory, drug: DrugCategory | undefined): Concept => {
    if (drug === 'rsv-antibody') return 'rsv-antibody';
    if (category !== 'chemotherapy') return 'injection.therapeutic';
    return drug === 'hormonal-chemotherapy' ? 'injection.chemotherapy.hormonal' : 'injection.chemotherapy.non-hormonal';
  },
  examples: () => [
    example('two injections at different times', day().im('A', '8:00').im('A', '12:00'), ['96372 x2']),
    example('two drugs', day().im('A', '8:00').im('B', '8:00'), ['96372 x2']),
    example('chemotherapy', day().give('sc-injection', 'azacitidine', { start: '8:00' }, { category: 'chemotherapy' }), ['96401']),
    example('an implant under the skin that acts by hormones', day().give('sc-injection', 'goserelin', { start: '8:00' }, { category: undefined, drug: { name: 'goserelin', hcpcs: 'J9202' } }), ['96402']),
    example('hormonal chemotherapy by a name that several codes answer to', day().im('leuprolide', '8:00', { category: undefined }), ['96402'], ['!classify/unknown-drug']),
    example('hormonal chemotherapy', day().im('leuprolide', '8:00', { drug: { name: 'leuprolide', hcpcs: 'J9217' }, category: 'chemotherapy' }), ['96402']),
    example('beside an infusion', day().infusion('A', '8:00', '9:00').im('ketorolac', '8:30'), ['96365', '96372-59']),
  ],
});
