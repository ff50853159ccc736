import { CPT_GUIDELINES, MIAMI_OBC, NCCI_ADD_ON, NORIDIAN_CHEMO, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const sequentialService = defineRule({
  id: 'service-role/sequential-service',
  statement: 'Another drug before or after the initial through the same site is sequential: once for each different infusion, once for each different push.',
  covers: ['R31', 'R40', 'R44', 'R46'],
  cites: [cite(CPT_GUIDELINES), cite(NORIDIAN_CHEMO), cite(MIAMI_OBC), cite(NCCI_ADD_ON), cite(SETTLED)],
  examples: () => [
    example('a second drug after the first', day().infusion('A', '8:00', '9:00').infusion('B', '9:00', '9:30'), ['96365', '96367']),
    example('a second drug before the first', day().infusion('B', '7:30', '8:00').infusion('A', '8:00', '9:00'), ['96365', '96367']),
    example('two other pushes', day().push('A', '8:00').push('B', '8:00').push('C', '8:05'), ['96374', '96375 x2']),
    example('chemotherapy after chemotherapy', day().chemo('A', '8:00', '10:00').chemo('B', '10:00', '12:00'), ['96413', '96415 x2', '96417']),
    example('15 minutes of a second drug are a push', day().infusion('A', '8:00', '9:00').infusion('B', '9:00', '9:15'), ['96365', '96375']),
  ],
});
