import { NCCI_MANUAL_I, NCCI_PTP, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const ptpWithModifier = defineRule({
  id: 'edits/ptp-with-modifier',
  statement: 'Codes of one date that are an edit pair with indicator 1 and truly distinct services: column 2 carries 59. Codes on different dates need none, and never 59 beside an X modifier.',
  covers: ['R10', 'R58', 'R60', 'R64', 'R78', 'S4'],
  cites: [cite(NCCI_PTP), cite(NCCI_MANUAL_I), cite(SETTLED, 'S4')],
  examples: () => [
    example('injection beside infusion', day().infusion('A', '8:00', '9:00').im('B', '8:30'), ['96365', '96372-59']),
    example('injection beside hydration', day().hydration('8:00', '9:00').im('B', '8:30'), ['96360', '96372-59']),
    example('injection on the next date', day().infusion('A', '8:00', '9:00').im('B', '+1 8:30'), ['96365@2026-03-02', '96372@2026-03-03']),
    example('an add-on push needs none', day().infusion('A', '8:00', '9:00').push('B', '8:30'), ['96365', '96375']),
  ],
});
