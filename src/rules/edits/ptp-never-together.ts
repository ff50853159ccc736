import { NCCI_PTP, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const ptpNeverTogether = defineRule({
  id: 'edits/ptp-never-together',
  statement: 'Codes of one date that are an edit pair with indicator 0: column 2 is not reported. So of two pumps of chemotherapy started on one date, the clinic’s own and another’s, the start of the other’s stays: which code one pump takes is settled by its owner and the payer, which of two codes is paid by the pair.',
  covers: ['R24', 'R65', 'R66', 'R78', 'S5'],
  cites: [cite(NCCI_PTP), cite(SETTLED, 'S5')],
  examples: () => {
    const pump = (start: string) => day().chemo('5-FU', start, '+2 8:00', { pump: 'portable' });
    return [
      example('a refill on the day of the pump start', pump('8:00').give('pump-refill', '5-FU', { start: '10:00' }, { category: 'chemotherapy', pump: 'portable' }), ['96416'], ['edits/ptp-never-together']),
      example('a refill on the next day', pump('8:00').give('pump-refill', '5-FU', { start: '+1 10:00' }, { category: 'chemotherapy', pump: 'portable' }), ['96416@2026-03-02', '96521@2026-03-03'], ['!edits/ptp-never-together']),
      example(
        'the clinic’s pump and another’s on one date',
        pump('8:00').chemo('B', '9:00', '+2 8:00', { pump: 'facility-owned-portable' }).with({ payer: 'medicare' }),
        ['96416'],
        ['edits/ptp-never-together'],
      ),
      example(
        'on two dates no pair is met',
        pump('8:00').chemo('B', '+1 9:00', '+2 8:00', { pump: 'facility-owned-portable' }).with({ payer: 'medicare' }),
        ['96416@2026-03-02', 'G0498@2026-03-03'],
        ['!edits/ptp-never-together'],
      ),
      example('both lesion codes cannot arise', day().give('intralesional', 'A', { start: '8:00' }, { category: 'chemotherapy', lesions: 4 }).give('intralesional', 'A', { start: '8:05' }, { category: 'chemotherapy', lesions: 4 }), ['96406']),
    ];
  },
});
