import { expect, test } from 'vitest';
import { saidOf } from '../../testing/said-of.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const chemo = { category: 'chemotherapy' };

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'into an artery: by hand without a start, without a stop, and short',
    day()
      .give('intra-arterial-push', 'A', {}, chemo)
      .give('intra-arterial-infusion', 'B', { start: '8:00' }, chemo)
      .give('intra-arterial-infusion', 'C', { start: '9:00', stop: '9:15' }, chemo),
    `
96420 ×3 standalone chemotherapy assumed: classify/charted-category, other-routes/intra-arterial, other-routes/intra-arterial, other-routes/intra-arterial
  a1 by other-routes/intra-arterial, of a1.start
  a2 by other-routes/intra-arterial, of a2.start
  a3 15 min by other-routes/intra-arterial, of a3.start
a1 chemotherapy standalone INJ +0
a2 chemotherapy standalone INJ +0
a3 chemotherapy standalone INJ +0 9:00–9:15
warning documentation/missing-stop-time: a2.stop
warning edits/mue-limit: a2.start a1.start a3.start
info documentation/missing-start-time: a1.start
`,
  ],
  [
    'another drug into an artery: by hand, without a stop, and short in two parts',
    day()
      .give('intra-arterial-push', 'A', { start: '8:00' })
      .give('intra-arterial-infusion', 'B', { start: '8:00' })
      .give('intra-arterial-infusion', 'C', { start: '9:00', stop: '9:07' })
      .give('intra-arterial-infusion', 'C', { start: '9:07', stop: '9:12' }),
    `
96373 ×3 standalone therapeutic assumed: classify/charted-category, other-routes/intra-arterial, other-routes/intra-arterial, other-routes/intra-arterial
  a1 by other-routes/intra-arterial, of a1.start
  a2 by other-routes/intra-arterial, of a2.start
  a3 7 min by other-routes/intra-arterial, of a3.start
  a4 5 min by other-routes/intra-arterial, of a4.start
a1 therapeutic standalone INJ +0
a2 therapeutic standalone INJ +0
a3 therapeutic standalone INJ +0 9:00–9:07
a4 therapeutic standalone INJ +0 9:07–9:12
warning documentation/missing-stop-time: a2.stop
`,
  ],
  [
    'a professional: into an artery without a stop',
    day()
      .give('intra-arterial-infusion', 'B', { start: '8:00' }, chemo)
      .give('intra-arterial-infusion', 'C', { start: '8:00' })
      .professional(),
    `
no 96422 for a1 by documentation/missing-stop-time
no 96379 for a2 by documentation/missing-stop-time
a1 chemotherapy - - +0
a2 therapeutic - - +0
error documentation/missing-stop-time: a1.stop
error documentation/missing-stop-time: a2.stop
`,
  ],
  [
    'into an artery on a pump, 8 hours and a minute more',
    day()
      .give('intra-arterial-infusion', 'A', { start: '8:00', stop: '16:00' }, { ...chemo, pump: 'portable' })
      .give('intra-arterial-infusion', 'B', { start: '8:00', stop: '16:01' }, { ...chemo, pump: 'portable' }),
    `
96422 ×1 initial chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a1 60 min by other-routes/intra-arterial, of a1.start a1.stop
96423 ×7 additional-hour chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a1 420 min by other-routes/intra-arterial, of a1.start a1.stop
96425 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a2 481 min by other-routes/intra-arterial, of a2.start
a1 chemotherapy initial INIT +7 8:00–16:00
a2 chemotherapy standalone PUMP +0 8:00–16:01
warning edits/mue-limit: a1.start
`,
  ],
  [
    'over 8 hours into an artery, without a pump and of another drug',
    day()
      .give('intra-arterial-infusion', 'A', { start: '8:00', stop: '17:00' }, chemo)
      .give('intra-arterial-infusion', 'B', { start: '8:00', stop: '17:00' }, { pump: 'portable' }),
    `
96422 ×1 initial chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a1 60 min by other-routes/intra-arterial, of a1.start a1.stop
96423 ×8 additional-hour chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a1 480 min by other-routes/intra-arterial, of a1.start a1.stop
96379 ×1 standalone therapeutic complete: classify/charted-category, other-routes/intra-arterial
  a2 540 min by other-routes/intra-arterial, of a2.start
a1 chemotherapy initial INIT +8 8:00–17:00
a2 therapeutic standalone INJ +0 8:00–17:00
warning edits/mue-limit: a1.start
`,
  ],
  [
    'a pump into an artery, changed to a second cartridge',
    day()
      .give('intra-arterial-infusion', 'A', { start: '8:00', stop: '12:00' }, { ...chemo, pump: 'portable' })
      .give(
        'intra-arterial-infusion',
        'A',
        { start: '12:00', stop: '18:00' },
        { ...chemo, pump: 'portable' },
      ),
    `
96425 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a1 240 min by other-routes/intra-arterial, of a1.start
  a2 360 min by other-routes/intra-arterial, of a2.start
a1 chemotherapy standalone PUMP +0 8:00–12:00
a2 chemotherapy standalone PUMP +0 12:00–18:00
`,
  ],
  [
    'chemotherapy into an artery twice, one of them on a note',
    day()
      .give(
        'intra-arterial-infusion',
        'A',
        { start: '10:00', stop: '11:00' },
        { ...chemo, evidence: { stop: 'still-running-note' } },
      )
      .give(
        'intra-arterial-infusion',
        'A',
        { start: '8:00', stop: '8:40' },
        { ...chemo, pauses: [{ start: 485, stop: 495 }] },
      ),
    `
96422 ×1 initial chemotherapy assumed: classify/charted-category, other-routes/intra-arterial
  a1 30 min −30 10:30–11:00 time/additional-hours by other-routes/intra-arterial, of a1.start a1.stop
  a2 30 min −10 8:05–8:15 time/pauses by other-routes/intra-arterial, of a2.start a2.stop
a1 chemotherapy initial INIT +0 10:00–10:30 −30 10:30–11:00 time/additional-hours
a2 chemotherapy initial INIT +0 8:00–8:05 8:15–8:40 −10 8:05–8:15 time/pauses
info time/derived-stop: a1.stop
`,
  ],
  [
    'another drug into an artery twice, the second on a note',
    day()
      .give('intra-arterial-infusion', 'A', { start: '8:00', stop: '8:30' })
      .give(
        'intra-arterial-infusion',
        'A',
        { start: '10:00', stop: '10:30' },
        { evidence: { stop: 'still-running-note' } },
      ),
    `
96379 ×1 standalone therapeutic assumed: classify/charted-category, other-routes/intra-arterial
  a1 30 min by other-routes/intra-arterial, of a1.start
  a2 30 min by other-routes/intra-arterial, of a2.start
a1 therapeutic standalone INJ +0 8:00–8:30
a2 therapeutic standalone INJ +0 10:00–10:30
info time/derived-stop: a2.stop
`,
  ],
  [
    'two arteries, one drug',
    day()
      .site('l', undefined, 'arterial')
      .give('intra-arterial-infusion', 'A', { start: '8:00', stop: '9:00' }, chemo)
      .site('r', undefined, 'arterial')
      .give('intra-arterial-infusion', 'A', { start: '8:30', stop: '9:30' }, chemo),
    `
96422 ×1 initial chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a1 60 min by other-routes/intra-arterial, of a1.start a1.stop
96422 ×1 initial chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a2 60 min by other-routes/intra-arterial, of a2.start a2.stop
a1 chemotherapy initial INIT +0 8:00–9:00
a2 chemotherapy initial INIT +0 8:30–9:30
`,
  ],
  [
    'two drugs into an artery',
    day()
      .give('intra-arterial-infusion', 'A', { start: '8:00', stop: '9:00' }, chemo)
      .give('intra-arterial-infusion', 'B', { start: '8:00', stop: '9:00' }, chemo),
    `
96422 ×2 initial chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a1 60 min by other-routes/intra-arterial, of a1.start a1.stop
  a2 60 min by other-routes/intra-arterial, of a2.start a2.stop
a1 chemotherapy initial INIT +0 8:00–9:00
a2 chemotherapy initial INIT +0 8:00–9:00
`,
  ],
  [
    'into an artery, stopped early and kept as the infusion that was meant',
    day()
      .give('intra-arterial-infusion', 'A', { start: '8:00', stop: '8:10' }, { ...chemo, stoppedEarly: true })
      .switch('Q9', 'infusion'),
    `
96422 ×1 initial chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a1 10 min by other-routes/intra-arterial, of a1.start a1.stop
a1 chemotherapy initial INIT +0 8:00–8:10
`,
  ],
  [
    'fluid while a drug runs into an artery, and while one ran too short',
    day()
      .hydration('8:00', '10:00')
      .give('intra-arterial-infusion', 'A', { start: '9:00', stop: '9:20' }, chemo)
      .give('intra-arterial-infusion', 'B', { start: '9:30', stop: '9:45' }, chemo),
    `
96360 ×1 initial hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy
  a1 60 min −20 9:00–9:20 time/hydration-net-minutes by time/hydration-hours, of a1.start a1.stop
96422 ×1 initial chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a2 20 min by other-routes/intra-arterial, of a2.start a2.stop
96361 ×1 additional-hour hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy
  a1 40 min by time/hydration-hours, of a1.start a1.stop
96420 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a3 15 min by other-routes/intra-arterial, of a3.start
a1 hydration initial INIT +1 8:00–9:00 9:20–10:00 −20 9:00–9:20 time/hydration-net-minutes
a2 chemotherapy initial INIT +0 9:00–9:20
a3 chemotherapy standalone INJ +0 9:30–9:45
`,
  ],
  [
    'fluid while a pump runs into an artery',
    day()
      .hydration('8:00', '10:00')
      .give('intra-arterial-infusion', 'A', { start: '9:00', stop: '17:20' }, { ...chemo, pump: 'portable' }),
    `
96360-59 ×1 initial hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy
  a1 60 min −60 9:00–10:00 time/hydration-net-minutes by time/hydration-hours, of a1.start a1.stop
  59 by edits/ptp-with-modifier
96425 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a2 500 min by other-routes/intra-arterial, of a2.start
a1 hydration initial INIT +0 8:00–9:00 −60 9:00–10:00 time/hydration-net-minutes
a2 chemotherapy standalone PUMP +0 9:00–17:20
`,
  ],
  [
    'into an artery past midnight',
    day().give('intra-arterial-infusion', 'A', { start: '23:00', stop: '+1 1:00' }, chemo),
    `
96422 ×1 initial chemotherapy complete: classify/charted-category, other-routes/intra-arterial
  a1 60 min by other-routes/intra-arterial, of a1.start a1.stop
96423 ×1 additional-hour chemotherapy complete: classify/charted-category, other-routes/intra-arterial, time/date-by-hour-start
  a1 60 min by other-routes/intra-arterial, of a1.start a1.stop
a1 chemotherapy initial INIT +1 23:00–+1:00
`,
  ],
];

test.each(charts)('%s', (_, chart, expected) => {
  expect(saidOf(chart)).toBe(expected.trim());
});
