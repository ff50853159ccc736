import { ICD10_MONITOR, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const overlappingTimes = defineRule({
  id: 'documentation/overlapping-times',
  statement: 'Two bags of the same drug at one site that are charted for the same minutes count those minutes once; the record should be checked.',
  covers: ['S8', 'R17'],
  cites: [cite(ICD10_MONITOR), cite(SETTLED, 'S8')],
  decide: (sharedMinutes: number): boolean => sharedMinutes > 0,
  examples: () => [
    example('30 shared minutes', day().infusion('A', '8:00', '9:00').infusion('A', '8:30', '9:30'), ['96365'], ['documentation/overlapping-times']),
    example('bags that touch', day().infusion('A', '8:00', '9:00').infusion('A', '9:00', '9:30'), ['96365'], ['!documentation/overlapping-times']),
    example('two drugs at the same time', day().infusion('A', '8:00', '9:00').infusion('B', '8:00', '9:00'), ['96365', '96368'], ['!documentation/overlapping-times']),
  ],
});
