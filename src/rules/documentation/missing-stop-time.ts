import { ICD10_MONITOR, MIAMI_OBC, QHR, RCA_STOP, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export type MissingTimeDecision = 'push' | 'nothing';

export const missingStopTime = defineRule({
  id: 'documentation/missing-stop-time',
  statement: 'A drug infusion without a stop shows no length: by policy it counts as one push, flagged, or nothing is reported until the record is asked.',
  covers: ['R25', 'R26', 'R30'],
  policy: { Q1: 'push | no-code | query' },
  cites: [cite(RCA_STOP), cite(ICD10_MONITOR), cite(MIAMI_OBC), cite(QHR, 'contrary: fix the record, do not default')],
  decide: (choice: string): MissingTimeDecision => (choice === 'push' ? 'push' : 'nothing'),
  examples: () => [
    example('facility: one push, flagged', day().infusion('A', '8:00'), ['96374'], ['documentation/missing-stop-time']),
    example('facility, no code by policy', day().infusion('A', '8:00').switch('Q1', 'no-code'), [], ['documentation/missing-stop-time']),
    example('facility, asked of the record by policy', day().infusion('A', '8:00').switch('Q1', 'query'), [], ['documentation/missing-stop-time']),
    example('professional: asked of the record', day().infusion('A', '8:00').professional(), [], ['documentation/missing-stop-time']),
    example('professional, push by policy', day().infusion('A', '8:00').professional().switch('Q1', 'push'), ['96374']),
    example('a known stop', day().infusion('A', '8:00', '8:16'), ['96365'], ['!documentation/missing-stop-time']),
  ],
});
