import type { Interval } from '../../base/interval.ts';
import { totalMinutes, union } from '../../base/interval.ts';
import { AAPC, CPT_ASSISTANT, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const hydrationPieces = defineRule({
  id: 'time/hydration-pieces',
  statement: 'Pieces of hydration add up, with a warning when no single piece reaches 31 minutes; stricter policies count only pieces that do, or only the longest unbroken one.',
  covers: ['R50'],
  policy: { Q10: 'sum | segments | continuous' },
  cites: [cite(CPT_ASSISTANT, 'Jun 2007, as quoted'), cite(AAPC, 'payer refusal of 29 + 20 minutes')],
  /** The stretches that count. */
  decide: (net: readonly Interval[], choice: string, minimum: number): readonly Interval[] => {
    const unbroken = union(net);
    const length = (stretch: Interval): number => stretch.to - stretch.from;
    if (choice === 'segments') return unbroken.filter((stretch) => length(stretch) >= minimum);
    if (choice !== 'continuous') return net;
    const longest = unbroken.reduce<Interval | undefined>((best, next) => (best === undefined || length(next) > length(best) ? next : best), undefined);
    return longest === undefined ? [] : [longest];
  },
  /** True when the sum reaches the minimum and no piece does. */
  isOnlyTheSumEnough: (net: readonly Interval[], minimum: number): boolean =>
    totalMinutes(net) >= minimum && union(net).every((stretch) => stretch.to - stretch.from < minimum),
  examples: () => {
    const around = () => day().hydration('8:00', '8:29').chemo('A', '8:29', '9:29').hydration('9:29', '9:49');
    return [
      example('29 + 20 minutes add up, with a warning', around(), ['96413', '96361'], ['time/hydration-pieces']),
      example('only pieces of 31 minutes count', around().switch('Q10', 'segments'), ['96413']),
      example('a piece of 31 needs no warning', day().hydration('8:00', '8:31').chemo('A', '8:31', '9:31').hydration('9:31', '9:51'), ['96413', '96361'], ['!time/hydration-pieces']),
      example('the longest unbroken piece only', day().hydration('8:00', '9:00').chemo('A', '9:00', '10:00').hydration('10:00', '10:31').switch('Q10', 'continuous'), ['96413', '96361']),
    ];
  },
});
