import { AAPC, CPT_ASSISTANT, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const concurrentChemotherapy = defineRule({
  id: 'service-role/concurrent-chemotherapy',
  statement: 'Two chemotherapy infusions at the same time have no code of their own: the unlisted code once an encounter, flagged; or by policy the sequential code, or nothing until the payer is asked. Read as sequential it has one first hour, of minutes that the other drug counts too, and no further hours.',
  covers: ['R39', 'S14'],
  policy: { Q6: '96549 | 96417 | payer' },
  cites: [cite(CPT_ASSISTANT, 'Nov 2005, as quoted'), cite(AAPC), cite(SETTLED, 'S14')],
  decide: (choice: string): 'unlisted' | 'sequential' | 'nothing' => {
    if (choice === 'payer') return 'nothing';
    return choice.endsWith('549') ? 'unlisted' : 'sequential';
  },
  examples: () => {
    const chart = () => day().chemo('A', '8:00', '9:00').chemo('B', '8:00', '9:00');
    return [
      example('unlisted, flagged', chart(), ['96413', '96549'], ['service-role/concurrent-chemotherapy']),
      example('sequential by policy', chart().switch('Q6', '96417'), ['96413', '96417']),
      example('ask the payer', chart().switch('Q6', 'payer'), ['96413'], ['service-role/concurrent-chemotherapy']),
      example('another drug beside chemotherapy is concurrent', day().chemo('A', '8:00', '9:00').infusion('leucovorin', '8:00', '9:00'), ['96413', '96368']),
      example('one after the other', day().chemo('A', '8:00', '9:00').chemo('B', '9:00', '10:00'), ['96413', '96417']),
    ];
  },
});
