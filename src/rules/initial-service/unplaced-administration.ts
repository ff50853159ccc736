import { SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const unplacedAdministration = defineRule({
  id: 'initial-service/unplaced-administration',
  statement: 'An intravenous administration without a site counts at the only, else the first, site used, with a finding.',
  covers: ['S6'],
  cites: [cite(SETTLED, 'S6')],
  examples: () => [
    example(
      'without a site beside one with',
      day().site('l').infusion('A', '8:00', '9:00').infusion('B', '9:00', '10:00', { accessSiteId: undefined }),
      ['96365', '96367'],
      ['initial-service/unplaced-administration'],
    ),
    example('a chart without sites', day().infusion('A', '8:00', '9:00'), ['96365'], ['!initial-service/unplaced-administration']),
    example('all placed', day().site('l').infusion('A', '8:00', '9:00'), ['96365'], ['!initial-service/unplaced-administration']),
  ],
});
