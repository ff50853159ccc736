import { CMS_TDL_12397, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const chartedCategory = defineRule({
  id: 'classify/charted-category',
  statement: 'A category that a person charted stands: several factors decide, not the name of the drug alone.',
  covers: ['R71', 'S21'],
  cites: [cite(CMS_TDL_12397), cite(SETTLED, 'S21')],
  examples: () => [
    example('charted as chemotherapy', day().infusion('A', '8:00', '9:00', { category: 'chemotherapy' }), ['96413']),
    example('charted as therapeutic', day().infusion('infliximab', '8:00', '9:00', { drug: { name: 'infliximab', hcpcs: 'J1745' }, category: 'therapeutic' }), ['96365']),
    example('charted as hydration', day().infusion('A', '8:00', '9:00', { category: 'hydration' }), ['96360']),
  ],
});
