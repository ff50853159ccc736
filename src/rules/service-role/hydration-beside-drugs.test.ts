import { expect, test } from 'vitest';
import { saidOf } from '../../testing/said-of.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'fluid under a drug for too long',
    day().hydration('8:00', '9:00').infusion('A', '8:00', '8:40'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 40 min by initial-service/facility-hierarchy, of a2.start a2.stop
no 96360 for a1 by time/hydration-net-minutes
a1 hydration - - +0
a2 therapeutic initial INIT +0 8:00–8:40
info time/hydration-hours: a1.stop
`,
  ],
  [
    'fluid too short by itself',
    day().hydration('8:00', '8:30').push('A', '9:00'),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 by initial-service/facility-hierarchy, of a2.start
no 96360 for a1 by time/hydration-hours
a1 hydration - - +0
a2 therapeutic initial INIT +0
info time/hydration-hours: a1.stop
`,
  ],
  [
    'fluid under a short bag that was paused',
    day()
      .hydration('8:00', '8:45')
      .infusion('A', '8:10', '8:24', { pauses: [{ start: 495, stop: 500 }] }),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 9 min −5 8:15–8:20 time/pauses by initial-service/facility-hierarchy, of a2.start
  before 96360 of a1 by initial-service/facility-hierarchy
96361 ×1 additional-hour hydration complete: classify/charted-category, time/hydration-hours
  a1 36 min −5 8:10–8:15 time/hydration-net-minutes −4 8:20–8:24 time/hydration-net-minutes by time/hydration-hours, of a1.start a1.stop
a1 hydration additional-hour HRS +1 8:00–8:10 8:15–8:20 8:24–8:45 −5 8:10–8:15 time/hydration-net-minutes −4 8:20–8:24 time/hydration-net-minutes
a2 therapeutic initial INIT +0 8:10–8:15 8:20–8:24 −5 8:15–8:20 time/pauses
warning time/hydration-pieces: a1.stop
`,
  ],
  [
    'fluid while a drug ran under the skin',
    day().hydration('8:00', '10:00').give('sc-infusion', 'B', { start: '8:00', stop: '8:40' }),
    `
96360 ×1 initial hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy
  a1 60 min −40 8:00–8:40 time/hydration-net-minutes −20 9:40–10:00 time/additional-hours by time/hydration-hours, of a1.start a1.stop
96369 ×1 initial therapeutic complete: classify/charted-category, other-routes/subcutaneous-infusion
  a2 40 min by other-routes/subcutaneous-infusion, of a2.start a2.stop
a1 hydration initial INIT +0 8:40–9:40 −40 8:00–8:40 time/hydration-net-minutes −20 9:40–10:00 time/additional-hours
a2 therapeutic initial INIT +0 8:00–8:40
`,
  ],
  [
    'fluid from two bags, one end derived',
    day()
      .hydration('8:00', '8:30')
      .hydration('8:30', '9:10', { evidence: { stop: 'derived-from-volume' } }),
    `
96360 ×1 initial hydration assumed: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy
  a1 30 min by time/hydration-hours, of a1.start a1.stop
  a2 30 min −10 9:00–9:10 time/additional-hours by time/hydration-hours, of a2.start a2.stop
a1 hydration initial INIT +0 8:00–8:30
a2 hydration initial INIT +0 8:30–9:00 −10 9:00–9:10 time/additional-hours
info time/derived-stop: a2.stop
`,
  ],
  [
    'a drug without times may have run meanwhile',
    day().hydration('8:00', '9:00').infusion('B'),
    `
96374 ×1 initial therapeutic assumed: classify/charted-category, documentation/missing-start-time, initial-service/facility-hierarchy
  a2 by initial-service/facility-hierarchy, of a2.start
  before 96360 of a1 by initial-service/facility-hierarchy
96361 ×1 additional-hour hydration assumed: classify/charted-category, time/hydration-hours
  a1 60 min by time/hydration-hours, of a1.start a1.stop
a1 hydration additional-hour HRS +1 8:00–9:00
a2 therapeutic initial INIT +0
warning documentation/missing-start-time: a2.start a2.stop
info time/hydration-net-minutes: a2.start
`,
  ],
  [
    'a drug that ended before the fluid began',
    day().hydration('8:00', '9:00').infusion('B', undefined, '8:00'),
    `
96374 ×1 initial therapeutic assumed: classify/charted-category, documentation/missing-start-time, initial-service/facility-hierarchy
  a2 by initial-service/facility-hierarchy, of a2.start
  before 96360 of a1 by initial-service/facility-hierarchy
96361 ×1 additional-hour hydration complete: classify/charted-category, time/hydration-hours
  a1 60 min by time/hydration-hours, of a1.start a1.stop
a1 hydration additional-hour HRS +1 8:00–9:00
a2 therapeutic initial INIT +0
warning documentation/missing-start-time: a2.start
`,
  ],
  [
    'a drug that ended after the fluid began',
    day().hydration('8:00', '9:00').infusion('B', undefined, '8:01'),
    `
96374 ×1 initial therapeutic assumed: classify/charted-category, documentation/missing-start-time, initial-service/facility-hierarchy
  a2 by initial-service/facility-hierarchy, of a2.start
  before 96360 of a1 by initial-service/facility-hierarchy
96361 ×1 additional-hour hydration assumed: classify/charted-category, time/hydration-hours
  a1 60 min by time/hydration-hours, of a1.start a1.stop
a1 hydration additional-hour HRS +1 8:00–9:00
a2 therapeutic initial INIT +0
warning documentation/missing-start-time: a2.start
info time/hydration-net-minutes: a2.start
`,
  ],
  [
    'a drug that began when the fluid ended',
    day().hydration('8:00', '9:00').infusion('B', '9:00'),
    `
96374 ×1 initial therapeutic assumed: classify/charted-category, documentation/missing-stop-time, initial-service/facility-hierarchy
  a2 by initial-service/facility-hierarchy, of a2.start
  before 96360 of a1 by initial-service/facility-hierarchy
96361 ×1 additional-hour hydration complete: classify/charted-category, time/hydration-hours
  a1 60 min by time/hydration-hours, of a1.start a1.stop
a1 hydration additional-hour HRS +1 8:00–9:00
a2 therapeutic initial INIT +0
warning documentation/missing-stop-time: a2.stop
`,
  ],
  [
    'fluid beside chemotherapy, of one bag it is told what for',
    day()
      .hydration('8:00', '8:40', { purpose: 'dehydration' })
      .hydration('10:00', '10:40')
      .chemo('A', '9:00', '10:00'),
    `
96413 ×1 initial chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a3 60 min by initial-service/facility-hierarchy, of a3.start a3.stop
  before 96360 of a1 a2 by initial-service/facility-hierarchy
96361 ×1 additional-hour hydration complete: classify/charted-category, time/hydration-hours
  a1 40 min by time/hydration-hours, of a1.start a1.stop
  a2 20 min −20 10:20–10:40 time/additional-hours by time/hydration-hours, of a2.start a2.stop
a1 hydration additional-hour HRS +1 8:00–8:40
a2 hydration additional-hour HRS +1 10:00–10:20 −20 10:20–10:40 time/additional-hours
a3 chemotherapy initial INIT +0 9:00–10:00
info service-role/hydration-around-chemotherapy: a1.purpose a2.purpose
`,
  ],
];

test.each(charts)('%s', (_, chart, expected) => {
  expect(saidOf(chart)).toBe(expected.trim());
});
