import { NCCI_PTP, SETTLED, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

const sc = (start: string, stop: string | undefined, more = {}) => ({ start, stop, more });

export const subcutaneousInfusion = defineRule({
  id: 'other-routes/subcutaneous-infusion',
  statement: 'Subcutaneous infusions of more than 15 minutes are one service with further hours from 91 minutes on; one more code covers further sites. Up to 15 minutes it is an injection; without a stop an injection for a facility and nothing for a professional.',
  covers: ['R62', 'S23'],
  cites: [cite(NCCI_PTP), cite(SETTLED, 'S23')],
  infusionFrom: dated([{ from: '2009-01-01', minutes: 16 }]),
  decide: (minutes: number, infusionFrom: number): 'infusion' | 'injection' => (minutes >= infusionFrom ? 'infusion' : 'injection'),
  examples: () => {
    const chart = (...runs: readonly ReturnType<typeof sc>[]) =>
      runs.reduce((built, run) => built.give('sc-infusion', 'immune globulin', { start: run.start, stop: run.stop }, run.more), day());
    return [
      example('15 minutes', chart(sc('8:00', '8:15')), ['96372']),
      example('16 minutes', chart(sc('8:00', '8:16')), ['96369']),
      example('90 minutes', chart(sc('8:00', '9:30')), ['96369']),
      example('91 minutes', chart(sc('8:00', '9:31')), ['96369', '96370']),
      example(
        'two sites',
        day().site('a', undefined, 'subcutaneous').give('sc-infusion', 'IG', { start: '8:00', stop: '9:00' }).site('b', undefined, 'subcutaneous').give('sc-infusion', 'IG', { start: '8:00', stop: '9:00' }),
        ['96369', '96371'],
      ),
      example('no stop, facility', chart(sc('8:00', undefined)), ['96372'], ['documentation/missing-stop-time']),
      example('no stop, professional', day().give('sc-infusion', 'IG', { start: '8:00' }).professional(), [], ['documentation/missing-stop-time']),
    ];
  },
});
