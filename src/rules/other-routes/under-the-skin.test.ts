import { expect, test } from 'vitest';
import { saidOf } from '../../testing/said-of.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const under = (drug: string, start?: string, stop?: string, more = {}) =>
  [drug, { start, stop }, more] as const;

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'two bags under the skin that touch, of two drugs',
    day()
      .give('sc-infusion', ...under('A', '8:00', '9:00'))
      .give('sc-infusion', ...under('B', '9:00', '9:31')),
    `
96369 ×1 initial therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 60 min by other-routes/subcutaneous-infusion, of a1.start a1.stop
  a2 0 min by other-routes/subcutaneous-infusion, of a2.start a2.stop
96370 ×1 additional-hour therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a2 31 min by other-routes/subcutaneous-infusion, of a2.start a2.stop
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic initial INIT +1 9:00–9:31
`,
  ],
  [
    'bags of two drugs under the skin that overlap, the later one entered first',
    day()
      .give('sc-infusion', ...under('B', '8:30', '10:00'))
      .give('sc-infusion', ...under('A', '8:00', '9:00')),
    `
96369 ×1 initial therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 0 min −30 8:30–9:00 other-routes/subcutaneous-infusion by other-routes/subcutaneous-infusion, of a1.start a1.stop
  a2 60 min by other-routes/subcutaneous-infusion, of a2.start a2.stop
96370 ×1 additional-hour therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 60 min by other-routes/subcutaneous-infusion, of a1.start a1.stop
a1 therapeutic initial INIT +1 9:00–10:00 −30 8:30–9:00 other-routes/subcutaneous-infusion
a2 therapeutic initial INIT +0 8:00–9:00
`,
  ],
  [
    'under the skin: nothing is left of the bag inside another',
    day()
      .give('sc-infusion', ...under('A', '8:00', '11:00'))
      .give('sc-infusion', ...under('B', '8:30', '9:30')),
    `
96369 ×1 initial therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 60 min by other-routes/subcutaneous-infusion, of a1.start a1.stop
  a2 0 min −60 8:30–9:30 other-routes/subcutaneous-infusion by other-routes/subcutaneous-infusion, of a2.start a2.stop
96370 ×2 additional-hour therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 120 min by other-routes/subcutaneous-infusion, of a1.start a1.stop
a1 therapeutic initial INIT +2 8:00–11:00
a2 therapeutic initial INIT +0  −60 8:30–9:30 other-routes/subcutaneous-infusion
`,
  ],
  [
    'under the skin on two days',
    day()
      .give('sc-infusion', ...under('A', '22:00', '23:00'))
      .give('sc-infusion', ...under('A', '+1 8:00', '+1 9:00')),
    `
96369 ×1 initial therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 60 min by other-routes/subcutaneous-infusion, of a1.start a1.stop
  a2 0 min by other-routes/subcutaneous-infusion, of a2.start a2.stop
96370 ×1 additional-hour therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion, time/date-by-hour-start
  a2 60 min by other-routes/subcutaneous-infusion, of a2.start a2.stop
a1 therapeutic initial INIT +0 22:00–23:00
a2 therapeutic initial INIT +1 +8:00–+9:00
`,
  ],
  [
    'a professional: under the skin on two days',
    day()
      .give('sc-infusion', ...under('A', '22:30', '23:30'))
      .give('sc-infusion', ...under('B', '23:30', '+1 0:30'))
      .give('sc-infusion', ...under('A', '+1 8:00', '+1 9:00'))
      .professional(),
    `
96369 ×1 initial therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 60 min by other-routes/subcutaneous-infusion, of a1.start a1.stop
  a2 0 min by other-routes/subcutaneous-infusion, of a2.start a2.stop
  a3 0 min by other-routes/subcutaneous-infusion, of a3.start a3.stop
96370 ×1 additional-hour therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a2 60 min by other-routes/subcutaneous-infusion, of a2.start a2.stop
96370 ×1 additional-hour therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion, time/date-by-start
  a3 60 min by other-routes/subcutaneous-infusion, of a3.start a3.stop
a1 therapeutic initial INIT +0 22:30–23:30
a2 therapeutic initial INIT +1 23:30–+0:30
a3 therapeutic initial INIT +1 +8:00–+9:00
`,
  ],
  [
    'under the skin: one long enough, one of two short parts, one without times',
    day()
      .give('sc-infusion', ...under('A', '8:00', '8:16'))
      .give('sc-infusion', ...under('B', '9:00', '9:07'))
      .give('sc-infusion', ...under('B', '9:07', '9:15'))
      .give('sc-infusion', ...under('C')),
    `
96369 ×1 initial therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 16 min by other-routes/subcutaneous-infusion, of a1.start a1.stop
96372-59 ×2 standalone therapeutic assumed: classify/charted-category, other-routes/subcutaneous-infusion, other-routes/subcutaneous-infusion
  a2 7 min by other-routes/subcutaneous-infusion, of a2.start
  a3 8 min by other-routes/subcutaneous-infusion, of a3.start
  a4 by other-routes/subcutaneous-infusion, of a4.start
  59 by edits/ptp-with-modifier
a1 therapeutic initial INIT +0 8:00–8:16
a2 therapeutic standalone INJ +0 9:00–9:07
a3 therapeutic standalone INJ +0 9:07–9:15
a4 therapeutic standalone INJ +0
warning documentation/missing-start-time: a4.start a4.stop
`,
  ],
  [
    'under the skin: a derived stop is assumed, and pauses are said',
    day()
      .give(
        'sc-infusion',
        'A',
        { start: '8:00', stop: '9:00' },
        { evidence: { stop: 'derived-from-volume' }, pauses: [{ start: 490, stop: 500 }] },
      )
      .give('sc-infusion', ...under('B', '10:00', '10:30')),
    `
96369 ×1 initial therapeutic assumed: classify/charted-category, other-routes/subcutaneous-infusion
  a1 50 min −10 8:10–8:20 time/pauses by other-routes/subcutaneous-infusion, of a1.start a1.stop
  a2 10 min −20 10:10–10:30 time/additional-hours by other-routes/subcutaneous-infusion, of a2.start a2.stop
a1 therapeutic initial INIT +0 8:00–8:10 8:20–9:00 −10 8:10–8:20 time/pauses
a2 therapeutic initial INIT +0 10:00–10:10 −20 10:10–10:30 time/additional-hours
info time/derived-stop: a1.stop
`,
  ],
  [
    'under the skin: a short one with a note for its stop',
    day().give(
      'sc-infusion',
      'A',
      { start: '8:00', stop: '8:10' },
      { evidence: { stop: 'still-running-note' } },
    ),
    `
96372 ×1 standalone therapeutic assumed: classify/charted-category, other-routes/subcutaneous-infusion
  a1 10 min by other-routes/subcutaneous-infusion, of a1.start
a1 therapeutic standalone INJ +0 8:00–8:10
info time/derived-stop: a1.stop
`,
  ],
  [
    'three sites under the skin',
    day()
      .site('c', undefined, 'subcutaneous')
      .give('sc-infusion', ...under('A', '8:00', '9:00'))
      .site('b', undefined, 'subcutaneous')
      .give('sc-infusion', ...under('A', '8:30', '9:30'))
      .site('a', undefined, 'subcutaneous')
      .give('sc-infusion', ...under('A', '8:20', '8:50')),
    `
96369 ×1 initial therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 60 min by other-routes/subcutaneous-infusion, of a1.start a1.stop
  a2 0 min −30 8:30–9:00 other-routes/subcutaneous-infusion −30 9:00–9:30 time/additional-hours by other-routes/subcutaneous-infusion, of a2.start a2.stop
  a3 0 min −30 8:20–8:50 other-routes/subcutaneous-infusion by other-routes/subcutaneous-infusion, of a3.start a3.stop
96371 ×1 standalone therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a3 by other-routes/subcutaneous-infusion, of a3.start
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic initial INIT +0  −30 8:30–9:00 other-routes/subcutaneous-infusion −30 9:00–9:30 time/additional-hours
a3 therapeutic standalone INJ +0  −30 8:20–8:50 other-routes/subcutaneous-infusion
`,
  ],
  [
    'the first site under the skin is the one used first',
    day()
      .site('a', undefined, 'subcutaneous')
      .give('sc-infusion', ...under('A', '9:00', '10:00'))
      .site('b', undefined, 'subcutaneous')
      .give('sc-infusion', ...under('A', '8:30', '9:30'))
      .give('sc-infusion', ...under('B', '12:00', '12:30')),
    `
96369 ×1 initial therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 0 min −30 9:00–9:30 other-routes/subcutaneous-infusion by other-routes/subcutaneous-infusion, of a1.start a1.stop
  a2 60 min by other-routes/subcutaneous-infusion, of a2.start a2.stop
  a3 0 min by other-routes/subcutaneous-infusion, of a3.start a3.stop
96370 ×1 additional-hour therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 30 min by other-routes/subcutaneous-infusion, of a1.start a1.stop
  a3 30 min by other-routes/subcutaneous-infusion, of a3.start a3.stop
96371 ×1 standalone therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 by other-routes/subcutaneous-infusion, of a1.start
a1 therapeutic standalone INJ +1 9:30–10:00 −30 9:00–9:30 other-routes/subcutaneous-infusion
a2 therapeutic initial INIT +0 8:30–9:30
a3 therapeutic initial INIT +1 12:00–12:30
`,
  ],
  [
    'a bag without a site is at no further site',
    day()
      .give('sc-infusion', ...under('A', '8:00', '9:00'))
      .site('b', undefined, 'subcutaneous')
      .give('sc-infusion', ...under('A', '9:30', '10:00')),
    `
96369 ×1 initial therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 60 min by other-routes/subcutaneous-infusion, of a1.start a1.stop
  a2 0 min −30 9:30–10:00 time/additional-hours by other-routes/subcutaneous-infusion, of a2.start a2.stop
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic initial INIT +0  −30 9:30–10:00 time/additional-hours
`,
  ],
  [
    'a bag without a site after one with',
    day()
      .site('b', undefined, 'subcutaneous')
      .give('sc-infusion', 'A', { start: '8:00', stop: '9:00' })
      .give('sc-infusion', 'B', { start: '9:30', stop: '10:00' }, { accessSiteId: undefined }),
    `
96369 ×1 initial therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 60 min by other-routes/subcutaneous-infusion, of a1.start a1.stop
  a2 0 min −30 9:30–10:00 time/additional-hours by other-routes/subcutaneous-infusion, of a2.start a2.stop
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic initial INIT +0  −30 9:30–10:00 time/additional-hours
`,
  ],
  [
    'chemotherapy under the skin, short',
    day().give('sc-infusion', 'A', { start: '8:00', stop: '8:15' }, { category: 'chemotherapy' }),
    `
96401 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 15 min by other-routes/subcutaneous-infusion, of a1.start
a1 chemotherapy standalone INJ +0 8:00–8:15
`,
  ],
  [
    'under the skin, stopped early and kept as the infusion that was meant',
    day()
      .give('sc-infusion', 'A', { start: '8:00', stop: '8:10' }, { stoppedEarly: true })
      .switch('Q9', 'infusion'),
    `
96369 ×1 initial therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a1 10 min by other-routes/subcutaneous-infusion, of a1.start a1.stop
a1 therapeutic initial INIT +0 8:00–8:10
`,
  ],
  [
    'fluid while a drug runs under the skin',
    day()
      .hydration('8:00', '10:00')
      .give('sc-infusion', ...under('A', '9:00', '10:00')),
    `
96360 ×1 initial hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy
  a1 60 min −60 9:00–10:00 time/hydration-net-minutes by time/hydration-hours, of a1.start a1.stop
96369 ×1 initial therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a2 60 min by other-routes/subcutaneous-infusion, of a2.start a2.stop
a1 hydration initial INIT +0 8:00–9:00 −60 9:00–10:00 time/hydration-net-minutes
a2 therapeutic initial INIT +0 9:00–10:00
`,
  ],
  [
    'fluid while a drug that ran too short went under the skin',
    day()
      .hydration('8:00', '9:00')
      .give('sc-infusion', ...under('A', '8:30', '8:40')),
    `
96360 ×1 initial hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy
  a1 60 min by time/hydration-hours, of a1.start a1.stop
96372-59 ×1 standalone therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a2 10 min by other-routes/subcutaneous-infusion, of a2.start
  59 by edits/ptp-with-modifier
a1 hydration initial INIT +0 8:00–9:00
a2 therapeutic standalone INJ +0 8:30–8:40
`,
  ],
  [
    'a professional: under the skin without times',
    day()
      .give('sc-infusion', ...under('A', '8:00'))
      .give('sc-infusion', ...under('B', undefined, '9:00'))
      .professional(),
    `
no 96369 for a1 by documentation/missing-stop-time
no 96369 for a2 by documentation/missing-start-time
a1 therapeutic - - +0
a2 therapeutic - - +0
error documentation/missing-start-time: a2.start
error documentation/missing-stop-time: a1.stop
`,
  ],
];

test.each(charts)('%s', (_, chart, expected) => {
  expect(saidOf(chart)).toBe(expected.trim());
});
