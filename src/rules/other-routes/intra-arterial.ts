import type { ServiceCategory } from '../../domain/administration.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import { NCCI_PTP, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const intraArterial = defineRule({
  id: 'other-routes/intra-arterial',
  statement: 'Into an artery: up to 15 minutes or by hand a push, longer an infusion with further hours; chemotherapy on a pump over 8 hours a prolonged one. Drugs other than chemotherapy have a push code only; longer runs of one drug are one unlisted service.',
  covers: ['R2', 'R63', 'S24'],
  cites: [cite(NCCI_PTP), cite(SETTLED, 'S24')],
  decide: (category: ServiceCategory, run: 'push' | 'infusion' | 'prolonged'): Concept => {
    if (category === 'chemotherapy') {
      if (run === 'push') return 'intra-arterial.chemotherapy.push';
      return run === 'prolonged' ? 'intra-arterial.chemotherapy.prolonged-pump' : 'intra-arterial.chemotherapy.initial';
    }
    return run === 'push' ? 'intra-arterial.therapeutic.push' : 'unlisted.therapeutic';
  },
  examples: () => {
    const ia = (drug: string, stop: string, more = {}) => day().give('intra-arterial-infusion', drug, { start: '8:00', stop }, { category: 'chemotherapy', ...more });
    return [
      example('chemotherapy, 15 minutes', ia('A', '8:15'), ['96420']),
      example('chemotherapy, 16 minutes', ia('A', '8:16'), ['96422']),
      example('chemotherapy, 91 minutes', ia('A', '9:31'), ['96422', '96423']),
      example('by hand past 15 minutes', day().give('intra-arterial-push', 'A', { start: '8:00', stop: '8:20' }, { category: 'chemotherapy' }), ['96420']),
      example('pump over 8 hours', ia('A', '16:01', { pump: 'portable' }), ['96425']),
      example('8 hours on a pump', ia('A', '16:00', { pump: 'portable' }), ['96422', '96423 x7']),
      example('a bag without a pump, then a pump over 8 hours', ia('A', '8:30').give('intra-arterial-infusion', 'A', { start: '8:30', stop: '16:31' }, { category: 'chemotherapy', pump: 'portable' }), ['96422', '96425']),
      example('another drug, 15 minutes', ia('A', '8:15', { category: 'therapeutic' }), ['96373']),
      example('another drug, 16 minutes and again 20', ia('A', '8:16', { category: 'therapeutic' }).give('intra-arterial-infusion', 'A', { start: '10:00', stop: '10:20' }), ['96379']),
      example('another drug, 16 minutes', ia('A', '8:16', { category: 'therapeutic' }), ['96379']),
    ];
  },
});
