import { SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const repeatPushChemotherapy = defineRule({
  id: 'service-role/repeat-push-chemotherapy',
  statement: 'A repeated push of the same chemotherapy drug earns no code of its own.',
  covers: ['S10'],
  exceptionTo: 'service-role/repeat-push-interval',
  cites: [cite(SETTLED, 'S10')],
  examples: () => {
    const chemoPush = (times: readonly string[], drug = 'doxorubicin') =>
      times.reduce((chart, time) => chart.push(drug, time, { category: 'chemotherapy' }), day());
    return [
      example('two hours apart', chemoPush(['8:00', '10:00']), ['96409'], ['service-role/repeat-push-chemotherapy']),
      example('one push', chemoPush(['8:00']), ['96409'], ['!service-role/repeat-push-chemotherapy']),
      example('another chemotherapy drug', chemoPush(['8:00']).push('vincristine', '10:00', { category: 'chemotherapy' }), ['96409', '96411']),
    ];
  },
});
