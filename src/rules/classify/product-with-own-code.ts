import type { DrugEntry } from '../../code-sets/code-set.ts';
import { codes } from './emergency-antibodies.json' with { type: 'json' };
import { HCPCS_TABLE, INFERENCE, NCCI_PTP, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** Whatever the class of the antibody, its administration is not one of this family. */
const emergencyAntibodies: ReadonlySet<string> = new Set(codes);

export const productWithOwnCode = defineRule({
  id: 'classify/product-with-own-code',
  statement:
    'A vaccine and an emergency-use antibody against COVID-19 are given under administration codes of their own, never under one of this family, whatever category was charted: the product decides. A bag that holds another drug too is read by that drug.',
  covers: ['R69'],
  cites: [
    cite(HCPCS_TABLE, 'the antibodies: codes Q0220–Q0247 of the releases'),
    cite(NCCI_PTP, 'the administration codes of vaccines stand apart from the injection'),
    cite(INFERENCE, 'that a charted category does not change it'),
  ],
  /** Why a drug of the table has no administration line here; undefined when it may have one. */
  decide: ({ category, hcpcs }: DrugEntry): string | undefined => {
    if (category === 'vaccine') return 'a vaccine has administration codes of its own';
    return emergencyAntibodies.has(hcpcs) ? 'an emergency-use antibody has administration codes of its own' : undefined;
  },
  examples: () => [
    example('an emergency-use antibody is infused', day().infusion('sotrovimab', '8:00', '8:30', { category: undefined, drug: { name: 'sotrovimab', hcpcs: 'Q0247' } }), []),
    example('the same, charted as therapeutic', day().infusion('sotrovimab', '8:00', '8:30', { drug: { name: 'sotrovimab', hcpcs: 'Q0247' } }), []),
    example('and charted as chemotherapy', day().chemo('sotrovimab', '8:00', '8:30', { drug: { name: 'sotrovimab', hcpcs: 'Q0247' } }), []),
    example('one for prevention, known by its name', day().infusion('pemivibart', '8:00', '9:00'), []),
    example('an antibody that is not for emergency use', day().infusion('tocilizumab', '8:00', '9:00', { category: undefined, drug: { name: 'tocilizumab', hcpcs: 'J3262' } }), ['96413']),
    example('a vaccine is not a 96372', day().im('pneumococcal vaccine', '8:00', { category: undefined, drug: { name: 'pneumococcal vaccine', hcpcs: '90732' } }), []),
    example('nor when it is charted as therapeutic', day().im('pneumococcal vaccine', '8:00', { drug: { name: 'pneumococcal vaccine', hcpcs: '90732' } }), []),
    example(
      'an injection beside a vaccine needs no modifier',
      day().im('pneumococcal vaccine', '8:00', { drug: { name: 'pneumococcal vaccine', hcpcs: '90732' } }).im('ketorolac', '8:05', { drug: { name: 'ketorolac', hcpcs: 'J1885' } }),
      ['96372'],
    ),
    example('an immune globulin is no vaccine', day().im('hepatitis B immune globulin', '8:00', { drug: { name: 'hepatitis B immune globulin', hcpcs: '90371' } }), ['96372']),
    example(
      'in one bag with another drug',
      day().infusion('', '8:00', '9:00', { drug: undefined, category: undefined, components: [{ name: 'sotrovimab', hcpcs: 'Q0247' }, { name: 'ceftriaxone', hcpcs: 'J0696' }] }),
      ['96365'],
    ),
  ],
});
