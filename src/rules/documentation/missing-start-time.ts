import { ICD10_MONITOR, INFERENCE, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import type { MissingTimeDecision } from './missing-stop-time.ts';

export const missingStartTime = defineRule({
  id: 'documentation/missing-start-time',
  statement: 'A drug infusion without a start is treated as one without a stop. A push or an injection without a start is reported all the same.',
  covers: ['R28', 'S19', 'S20'],
  policy: { Q2: 'push | none | query' },
  cites: [cite(ICD10_MONITOR), cite(INFERENCE), cite(SETTLED, 'S19')],
  decide: (choice: string): MissingTimeDecision => (choice === 'push' ? 'push' : 'nothing'),
  examples: () => [
    example('neither start nor stop, facility', day().infusion('A'), ['96374'], ['documentation/missing-start-time']),
    example('stop only, facility', day().infusion('A', undefined, '9:00'), ['96374'], ['documentation/missing-start-time']),
    example('nothing by policy', day().infusion('A').switch('Q2', 'none'), [], ['documentation/missing-start-time']),
    example('facility, asked of the record by policy', day().infusion('A').switch('Q2', 'query'), [], ['documentation/missing-start-time']),
    example('professional', day().infusion('A').professional(), []),
    example('professional, push by policy', day().infusion('A').professional().switch('Q2', 'push'), ['96374'], ['documentation/missing-start-time']),
    example('a push without a start', day().push('A'), ['96374'], ['documentation/missing-start-time']),
    example('an injection without a start', day().im('A'), ['96372'], ['documentation/missing-start-time']),
  ],
});
