import { SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const hydrationBesidePump = defineRule({
  id: 'time/hydration-beside-pump',
  statement: 'A pump start is no primary for secondary hydration: when it is the only other service, hydration is the initial, flagged, or by policy not reported.',
  covers: ['R23', 'S22'],
  policy: { Q23: 'initial-59 | none' },
  cites: [cite(SETTLED, 'S22')],
  decide: (choice: string): boolean => choice !== 'none',
  examples: () => {
    const chart = () => day().hydration('8:00', '9:00').chemo('5-FU', '9:00', '+1 8:00', { pump: 'portable' });
    return [
      example('hydration is the initial, 59 by the edit', chart(), ['96360-59', '96416'], ['time/hydration-beside-pump']),
      example('nothing by policy', chart().switch('Q23', 'none'), ['96416']),
      example('a push makes it secondary', chart().push('A', '8:00'), ['96374-59', '96361', '96416'], ['!time/hydration-beside-pump']),
    ];
  },
});
