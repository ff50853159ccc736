import type { ModifierIndicator } from '../../code-sets/code-set.ts';
import { CMS_CLAIMS_CH12, CMS_RAC_0071, HCPRO, NCCI_MANUAL_I, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const secondSiteModifier = defineRule({
  id: 'modifiers/second-site',
  statement: 'Two valid initials: when their codes are an edit pair with indicator 1 on one date the modifier goes on column 2, whichever site it is from; otherwise on the initial of the site used later. Its additional hours carry it only by policy.',
  covers: ['R8', 'R10', 'R11', 'R78', 'S2'],
  policy: { Q17: '59 | XS | XU', Q18: 'no | yes' },
  cites: [cite(CMS_CLAIMS_CH12), cite(CMS_RAC_0071), cite(NCCI_MANUAL_I), cite(HCPRO, 'two IV sites, 2008'), cite(SETTLED, 'S2')],
  /** Which of two initials carries the modifier. */
  decide: (isSameDate: boolean, earlierOverLater: ModifierIndicator | undefined, laterOverEarlier: ModifierIndicator | undefined): 'earlier' | 'later' => {
    if (isSameDate && earlierOverLater !== 1 && laterOverEarlier === 1) return 'earlier';
    return 'later';
  },
  examples: () => [
    example('the same code', day().site('l').infusion('A', '8:00', '9:00').site('r', 'protocol').infusion('B', '8:30', '9:30'), ['96365', '96365-59']),
    example('push first, infusion second: column 2 is the push', day().site('l').push('A', '8:00').site('r', 'protocol').infusion('B', '8:30', '9:30'), ['96365', '96374-59']),
    example('infusion first, push second', day().site('l').infusion('A', '8:00', '9:00').site('r', 'protocol').push('B', '8:30'), ['96365', '96374-59']),
    example(
      'push first, infusion on the next day: no edit reaches over midnight',
      day().site('l').push('A', '8:00').site('r', 'protocol').infusion('B', '+1 8:30', '+1 9:30'),
      ['96374', '96365-59'],
    ),
    example('XS by policy', day().site('l').infusion('A', '8:00', '9:00').site('r', 'protocol').infusion('B', '8:30', '9:30').switch('Q17', 'XS'), ['96365', '96365-XS']),
    example('XU by policy', day().site('l').infusion('A', '8:00', '9:00').site('r', 'protocol').infusion('B', '8:30', '9:30').switch('Q17', 'XU'), ['96365', '96365-XU']),
    example(
      'additional hours too, by policy',
      day().site('l').infusion('A', '8:00', '9:00').site('r', 'protocol').infusion('B', '8:30', '10:30').switch('Q18', 'yes'),
      ['96365', '96365-59', '96366-59'],
    ),
  ],
});
