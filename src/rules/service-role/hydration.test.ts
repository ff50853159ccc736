import { expect, test } from 'vitest';
import { saidOf } from '../../testing/said-of.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'fluid, and a drug that may have run meanwhile',
    day()
      .hydration('8:00', '10:00')
      .infusion('A', '9:00')
      .infusion('B', undefined, '8:10')
      .infusion('C', '10:00')
      .infusion('D', undefined, '8:00'),
    `
96374 ×1 initial therapeutic assumed: classify/charted-category, documentation/missing-stop-time, initial-service/facility-hierarchy
  a2 by initial-service/facility-hierarchy, of a2.start
  before 96374 of a4 by initial-service/facility-hierarchy
  before 96374 of a3 by initial-service/facility-hierarchy
  before 96374 of a5 by initial-service/facility-hierarchy
  before 96360 of a1 by initial-service/facility-hierarchy
96375 ×3 sequential therapeutic assumed: classify/charted-category, documentation/missing-start-time, service-role/sequential-service, documentation/missing-stop-time
  a3 by service-role/sequential-service, of a3.start
  a4 by service-role/sequential-service, of a4.start
  a5 by service-role/sequential-service, of a5.start
96361 ×2 additional-hour hydration assumed: classify/charted-category, time/hydration-hours
  a1 120 min by time/hydration-hours, of a1.start a1.stop
a1 hydration additional-hour HRS +2 8:00–10:00
a2 therapeutic initial INIT +0
a3 therapeutic sequential PUSH +0
a4 therapeutic sequential PUSH +0
a5 therapeutic sequential PUSH +0
warning documentation/missing-start-time: a3.start
warning documentation/missing-start-time: a5.start
warning documentation/missing-stop-time: a2.stop
warning documentation/missing-stop-time: a4.stop
info time/hydration-net-minutes: a2.stop a3.start
`,
  ],
  [
    'fluid in pieces that count by policy only when long enough',
    day().hydration('8:00', '10:00').infusion('A', '8:20', '9:00').switch('Q10', 'segments'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 40 min by initial-service/facility-hierarchy, of a2.start a2.stop
  before 96360 of a1 by initial-service/facility-hierarchy
96361 ×1 additional-hour hydration complete: classify/charted-category, time/hydration-hours
  a1 60 min −20 8:00–8:20 time/hydration-pieces −40 8:20–9:00 time/hydration-net-minutes by time/hydration-hours, of a1.start a1.stop
a1 hydration additional-hour HRS +1 9:00–10:00 −40 8:20–9:00 time/hydration-net-minutes −20 8:00–8:20 time/hydration-pieces
a2 therapeutic initial INIT +0 8:20–9:00
`,
  ],
  [
    'fluid of one longest piece by policy',
    day().hydration('8:00', '10:00').infusion('A', '8:35', '9:00').switch('Q10', 'continuous'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 25 min by initial-service/facility-hierarchy, of a2.start a2.stop
  before 96360 of a1 by initial-service/facility-hierarchy
96361 ×1 additional-hour hydration complete: classify/charted-category, time/hydration-hours
  a1 60 min −35 8:00–8:35 time/hydration-pieces −25 8:35–9:00 time/hydration-net-minutes by time/hydration-hours, of a1.start a1.stop
a1 hydration additional-hour HRS +1 9:00–10:00 −25 8:35–9:00 time/hydration-net-minutes −35 8:00–8:35 time/hydration-pieces
a2 therapeutic initial INIT +0 8:35–9:00
`,
  ],
  [
    'two bags of fluid, the second overlapping the first',
    day().hydration('8:00', '9:00').hydration('8:40', '9:40'),
    `
96360 ×1 initial hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy
  a1 60 min by time/hydration-hours, of a1.start a1.stop
  a2 0 min −20 8:40–9:00 time/one-dose by time/hydration-hours, of a2.start a2.stop
96361 ×1 additional-hour hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy
  a2 40 min by time/hydration-hours, of a2.start a2.stop
a1 hydration initial INIT +0 8:00–9:00
a2 hydration initial INIT +1 9:00–9:40 −20 8:40–9:00 time/one-dose
`,
  ],
  [
    'fluid under a bag that counts as a push',
    day().hydration('8:00', '9:00').infusion('A', '8:10', '8:20'),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 10 min by initial-service/facility-hierarchy, of a2.start
  before 96360 of a1 by initial-service/facility-hierarchy
96361 ×1 additional-hour hydration complete: classify/charted-category, time/hydration-hours
  a1 50 min −10 8:10–8:20 time/hydration-net-minutes by time/hydration-hours, of a1.start a1.stop
a1 hydration additional-hour HRS +1 8:00–8:10 8:20–9:00 −10 8:10–8:20 time/hydration-net-minutes
a2 therapeutic initial INIT +0 8:10–8:20
`,
  ],
  [
    'fluid beside a drug at another arm',
    day()
      .site('l')
      .hydration('8:00', '9:30')
      .push('P', '7:50')
      .site('r', 'protocol')
      .infusion('A', '8:10', '8:30'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a3 20 min by initial-service/facility-hierarchy, of a3.start a3.stop
96374-59 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 by initial-service/facility-hierarchy, of a2.start
  59 by modifiers/second-site
  before 96360 of a1 by initial-service/facility-hierarchy
96361 ×1 additional-hour hydration complete: classify/charted-category, time/hydration-hours
  a1 60 min −20 8:10–8:30 time/hydration-net-minutes −10 9:20–9:30 time/additional-hours by time/hydration-hours, of a1.start a1.stop
a1 hydration additional-hour HRS +1 8:00–8:10 8:30–9:20 −20 8:10–8:30 time/hydration-net-minutes −10 9:20–9:30 time/additional-hours
a2 therapeutic initial INIT +0
a3 therapeutic initial INIT +0 8:10–8:30
`,
  ],
  [
    'fluid beside a drug at another arm, allowed by policy',
    day()
      .site('l')
      .hydration('8:00', '9:30')
      .push('P', '7:50')
      .site('r', 'protocol')
      .infusion('A', '8:10', '8:30')
      .switch('Q12', 'allow'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a3 20 min by initial-service/facility-hierarchy, of a3.start a3.stop
96374-59 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 by initial-service/facility-hierarchy, of a2.start
  59 by modifiers/second-site
  before 96360 of a1 by initial-service/facility-hierarchy
96361 ×1 additional-hour hydration complete: classify/charted-category, time/hydration-hours
  a1 60 min −30 9:00–9:30 time/additional-hours by time/hydration-hours, of a1.start a1.stop
a1 hydration additional-hour HRS +1 8:00–9:00 −30 9:00–9:30 time/additional-hours
a2 therapeutic initial INIT +0
a3 therapeutic initial INIT +0 8:10–8:30
`,
  ],
  [
    'too little fluid by volume',
    day()
      .hydration('8:00', '9:00', { volume: { amount: 250, unit: 'mL' } })
      .switch('Q20', 'block'),
    `
no 96360 for a1 by time/hydration-volume
a1 hydration - - +0
warning time/hydration-volume: a1.stop
`,
  ],
];

test.each(charts)('%s', (_, chart, expected) => {
  expect(saidOf(chart)).toBe(expected.trim());
});
