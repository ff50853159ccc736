import { subtract, union } from '../../base/interval.ts';
import type { Interval } from '../../base/interval.ts';
import { CGS_HYDRATION, MEDLEARN, NCCI_MANUAL_XI, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export interface HydrationTaking {
  /** Drug infusions at this site. */
  readonly here: readonly Interval[];
  /** Drug infusions at every other site. */
  readonly elsewhere: readonly Interval[];
  /** Charted push minutes at this site. */
  readonly pushes: readonly Interval[];
  readonly isElsewhereAllowed: boolean;
}

export const hydrationNetMinutes = defineRule({
  id: 'time/hydration-net-minutes',
  statement: 'Fluid minutes during a drug infusion do not count, at whatever site it runs; charted push minutes at the same site do not count either.',
  covers: ['R29', 'R48', 'R49', 'R55', 'R56', 'S16'],
  policy: { Q12: 'no | allow' },
  cites: [cite(NCCI_MANUAL_XI), cite(CGS_HYDRATION), cite(MEDLEARN, 'push in hydration'), cite(SETTLED, 'S16')],
  decide: (fluid: readonly Interval[], taking: HydrationTaking): { drug: readonly Interval[]; push: readonly Interval[]; net: readonly Interval[] } => {
    const drug = union(taking.isElsewhereAllowed ? [...taking.here] : [...taking.here, ...taking.elsewhere]);
    const afterDrug = subtract(fluid, drug);
    const net = subtract(afterDrug, union(taking.pushes));
    return { drug: subtract(fluid, afterDrug), push: subtract(afterDrug, net), net };
  },
  examples: () => [
    example('fluid 16–19, drug 17–18', day().hydration('16:00', '19:00').infusion('A', '17:00', '18:00'), ['96365', '96361 x2']),
    example('no minutes taken by an uncharted push', day().hydration('8:00', '8:31').push('A', '8:10'), ['96374', '96361']),
    example('one charted push minute leaves 30', day().hydration('8:00', '8:31').push('A', '8:10', { stop: 491 }), ['96374']),
    example(
      'a drug at the other arm stops hydration too',
      day().site('l').infusion('A', '8:00', '9:00').site('r', 'protocol').hydration('8:00', '9:00'),
      ['96365'],
    ),
    example(
      'unless the policy lets a second site count',
      day().site('l').infusion('A', '8:00', '9:00').site('r', 'protocol').hydration('8:00', '9:00').switch('Q12', 'allow'),
      ['96360-59', '96365'],
    ),
  ],
});
