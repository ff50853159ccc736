import type { ServiceCategory } from '../../domain/administration.ts';
import { CMS_TDL_12397, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const chartedCategory = defineRule({
  id: 'classify/charted-category',
  statement:
    'A category that a person charted stands: several factors decide, not the name of the drug alone. One drug that is charted as chemotherapy and as another drug is one drug, read as chemotherapy and flagged.',
  covers: ['R71', 'S21'],
  cites: [cite(CMS_TDL_12397), cite(SETTLED, 'S21')],
  /** Whether a drug's administrations disagree on what it is; hydration apart, since one bag may serve two purposes. */
  isContradictory: (categories: ReadonlySet<ServiceCategory>): boolean => categories.has('chemotherapy') && categories.has('therapeutic'),
  examples: () => [
    example('charted as chemotherapy', day().infusion('A', '8:00', '9:00', { category: 'chemotherapy' }), ['96413']),
    example('charted as therapeutic', day().infusion('infliximab', '8:00', '9:00', { drug: { name: 'infliximab', hcpcs: 'J1745' }, category: 'therapeutic' }), ['96365']),
    example(
      'one drug, charted as both',
      day().infusion('A', '8:00', '9:00', { category: 'therapeutic' }).infusion('A', '10:00', '11:00', { category: 'chemotherapy' }),
      ['96413', '96415'],
      ['classify/charted-category'],
    ),
    example(
      'two drugs, one of each',
      day().infusion('A', '8:00', '9:00', { category: 'therapeutic' }).infusion('B', '10:00', '11:00', { category: 'chemotherapy' }),
      ['96413', '96367'],
      ['!classify/charted-category'],
    ),
    example('charted as hydration', day().infusion('A', '8:00', '9:00', { category: 'hydration' }), ['96360']),
  ],
});
