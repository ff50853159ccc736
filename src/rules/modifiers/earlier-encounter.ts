import { CMS_CLAIMS_CH12, HCPRO, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const earlierEncounter = defineRule({
  id: 'modifiers/earlier-encounter',
  statement: 'After a discharge and return on the same date the later encounter has an initial of its own, marked with 59 when it is dated on that date.',
  covers: ['R9'],
  cites: [cite(HCPRO, 'multiple initials, 2009'), cite(CMS_CLAIMS_CH12)],
  examples: () => [
    example('a return on the same date', day().infusion('A', '19:00', '20:00').with({ earlierEncounterSameDay: true }), ['96365-59']),
    example('the only encounter', day().infusion('A', '19:00', '20:00'), ['96365']),
    example('an initial on the next date', day().infusion('A', '+1 0:10', '+1 1:00').with({ earlierEncounterSameDay: true }), ['96365']),
    example('an injection is no initial', day().im('A', '19:00').with({ earlierEncounterSameDay: true }), ['96372']),
  ],
});
