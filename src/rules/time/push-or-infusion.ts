import { AAPC, CPT_GUIDELINES, NORIDIAN_BUNDLING, NORIDIAN_CHEMO, SETTLED, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const pushOrInfusion = defineRule({
  id: 'time/push-or-infusion',
  statement: 'A bag that ran 15 minutes or less is a push, from 16 minutes on an infusion. A hand push stays a push whatever its length.',
  covers: ['R15', 'R21', 'S8', 'S11'],
  policy: { Q9: 'push | infusion | infusion-53' },
  cites: [cite(NORIDIAN_BUNDLING), cite(NORIDIAN_CHEMO), cite(CPT_GUIDELINES), cite(AAPC, 'hand push past 15 minutes'), cite(SETTLED, 'S8, S11')],
  infusionFrom: dated([{ from: '2006-01-01', minutes: 16 }]),
  decide: (minutes: number, infusionFrom: number, stoppedEarly: string, isFacility: boolean): 'push' | 'infusion' => {
    // Modifier 53 is a professional one; a facility under that policy counts the minutes that ran.
    const isIntentKept = stoppedEarly === 'infusion' || (stoppedEarly === 'infusion-53' && !isFacility);
    return minutes >= infusionFrom || (isIntentKept && minutes > 0) ? 'infusion' : 'push';
  },
  examples: () => [
    example('15 minutes', day().infusion('A', '8:00', '8:15'), ['96374']),
    example('16 minutes', day().infusion('A', '8:00', '8:16'), ['96365']),
    example('a hand push of 20 minutes', day().push('A', '8:00', { stop: 500 }), ['96374']),
    example('chemotherapy, 15 minutes', day().chemo('A', '8:00', '8:15'), ['96409']),
    example('chemotherapy, 16 minutes', day().chemo('A', '8:00', '8:16'), ['96413']),
    example('two bags of 10 minutes that touch are 20 minutes', day().infusion('A', '8:00', '8:10').infusion('A', '8:10', '8:20'), ['96365']),
    example('stopped at 5 minutes, intended infusion kept by policy', day().chemo('A', '8:00', '8:05').professional().switch('Q9', 'infusion'), ['96413']),
    example('modifier 53 is not a facility’s', day().chemo('A', '8:00', '8:05').switch('Q9', 'infusion-53'), ['96409']),
    example('the same with modifier 53', day().chemo('A', '8:00', '8:05').professional().switch('Q9', 'infusion-53'), ['96413-53']),
  ],
});
