import { AAPC, MEDLEARN, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const pauses = defineRule({
  id: 'time/pauses',
  statement: 'Minutes while the infusion was stopped do not count; the running minutes before and after add up.',
  covers: ['R17', 'R18', 'R20'],
  cites: [cite(AAPC, 'rituximab interruption'), cite(MEDLEARN, 'reaction')],
  examples: () => [
    example('80 + 165 minutes around a reaction', day().chemo('rituximab', '11:20', '16:40', { pauses: [{ start: 760, stop: 835 }] }), ['96413', '96415 x3']),
    example('15 running minutes are a push', day().infusion('A', '8:00', '8:20', { pauses: [{ start: 485, stop: 490 }] }), ['96374']),
    example('16 running minutes are an infusion', day().infusion('A', '8:00', '8:20', { pauses: [{ start: 485, stop: 489 }] }), ['96365']),
  ],
});
