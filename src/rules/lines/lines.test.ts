import { expect, test } from 'vitest';
import { saidOf } from '../../testing/said-of.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'the claim in order: dates, roles, codes, modifiers, sites',
    day()
      .site('b')
      .infusion('A', '8:00', '9:31')
      .push('B', '8:10')
      .im('C', '8:20')
      .im('D', '8:20')
      .im('D', '8:20')
      .push('B', '+1 9:00')
      .site('a', 'protocol')
      .infusion('E', '8:00', '9:31')
      .push('F', '8:40')
      .hydration('10:00', '11:31'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a7 60 min by initial-service/facility-hierarchy, of a7.start a7.stop
  before 96374 of a8 by initial-service/facility-hierarchy
  before 96360 of a9 by initial-service/facility-hierarchy
96365-59 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  59 by modifiers/second-site
  before 96374 of a2 by initial-service/facility-hierarchy
96375 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a8 by service-role/sequential-service, of a8.start
96375 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a2 by service-role/sequential-service, of a2.start
96361 ×2 additional-hour hydration complete: classify/charted-category, time/hydration-hours
  a9 91 min by time/hydration-hours, of a9.start a9.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a7 31 min by initial-service/facility-hierarchy, of a7.start a7.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 31 min by initial-service/facility-hierarchy, of a1.start a1.stop
96372-59 ×2 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a3 by other-routes/injections, of a3.start
  a4 by other-routes/injections, of a4.start
  59 by edits/ptp-with-modifier
96372-59 ×1 standalone therapeutic complete: classify/charted-category, other-routes/split-dose
  a5 by other-routes/split-dose, of a5.start
  59 by other-routes/split-dose
96376 ×1 repeat-push therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/repeat-push-interval
  a6 by service-role/repeat-push-interval, of a6.start
a1 therapeutic initial INIT +1 8:00–9:31
a2 therapeutic sequential PUSH +0
a3 therapeutic standalone INJ +0
a4 therapeutic standalone INJ +0
a5 therapeutic standalone INJ +0
a6 therapeutic repeat-push RPT +0
a7 therapeutic initial INIT +1 8:00–9:31
a8 therapeutic sequential PUSH +0
a9 hydration additional-hour HRS +2 10:00–11:31
`,
  ],
  [
    'one code with and without a modifier on one date',
    day()
      .site('b')
      .infusion('A', '8:00', '9:00')
      .site('a', 'protocol')
      .infusion('B', '9:00', '10:00')
      .site('c', 'protocol')
      .infusion('C', '10:00', '11:00'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
96365-59 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 60 min by initial-service/facility-hierarchy, of a2.start a2.stop
  59 by modifiers/second-site
96365-59 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a3 60 min by initial-service/facility-hierarchy, of a3.start a3.stop
  59 by modifiers/second-site
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic initial INIT +0 9:00–10:00
a3 therapeutic initial INIT +0 10:00–11:00
warning edits/mue-limit: a1.start a2.start a3.start
`,
  ],
  [
    'supports in the order of their ids, whichever was given first',
    day().push('Z', '9:00').im('C', '8:00').push('B', '7:00').push('A', '8:00').im('A', '9:00'),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a3 by initial-service/facility-hierarchy, of a3.start
  before 96374 of a4 by initial-service/facility-hierarchy
  before 96374 of a1 by initial-service/facility-hierarchy
96375 ×2 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a1 by service-role/sequential-service, of a1.start
  a4 by service-role/sequential-service, of a4.start
96372-59 ×2 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a2 by other-routes/injections, of a2.start
  a5 by other-routes/injections, of a5.start
  59 by edits/ptp-with-modifier
a1 therapeutic sequential PUSH +0
a2 therapeutic standalone INJ +0
a3 therapeutic initial INIT +0
a4 therapeutic sequential PUSH +0
a5 therapeutic standalone INJ +0
`,
  ],
  [
    'pushes of which one has no time',
    day().infusion('A', '8:00', '9:00').push('B', '9:00').infusion('C', '9:30').push('D'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96374 of a2 by initial-service/facility-hierarchy
  before 96374 of a3 by initial-service/facility-hierarchy
  before 96374 of a4 by initial-service/facility-hierarchy
96375 ×3 sequential therapeutic assumed: classify/charted-category, time/push-or-infusion, service-role/sequential-service, documentation/missing-stop-time
  a2 by service-role/sequential-service, of a2.start
  a3 by service-role/sequential-service, of a3.start
  a4 by service-role/sequential-service, of a4.start
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic sequential PUSH +0
a3 therapeutic sequential PUSH +0
a4 therapeutic sequential PUSH +0
warning documentation/missing-stop-time: a3.stop
info documentation/missing-start-time: a4.start
`,
  ],
  [
    'a push beside the start of a pump',
    day().chemo('5-FU', '8:00', '+1 8:00', { pump: 'portable' }).push('A', '8:00'),
    `
96374-59 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 by initial-service/facility-hierarchy, of a2.start
  59 by edits/ptp-with-modifier
96416 ×1 standalone chemotherapy complete: classify/charted-category, time/prolonged-pump
  a1 1440 min by time/prolonged-pump, of a1.start a1.stop
a1 chemotherapy standalone PUMP +0 8:00–+8:00
a2 therapeutic initial INIT +0
info drugs/drug-without-code: a1.drug
`,
  ],
  [
    'something that is not coded here',
    day()
      .infusion('A', '8:00', '9:00', { category: 'not-coded' })
      .push('B', '8:00', { status: 'not-given' })
      .infusion('C', '9:00', '10:00'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a3 60 min by initial-service/facility-hierarchy, of a3.start a3.stop
no code for a1 by classify/inherent-service
no code for a2 by classify/charted-status
a1 not-coded - - +0
a2 not-coded - - +0
a3 therapeutic initial INIT +0 9:00–10:00
`,
  ],
  [
    'concurrent drugs',
    day().infusion('A', '8:00', '10:00').infusion('B', '8:30', '9:30').infusion('C', '8:40', '9:00'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a2 by initial-service/facility-hierarchy
  before 96365 of a3 by initial-service/facility-hierarchy
96368 ×1 concurrent therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/minimum-overlap
  a2 60 min by service-role/minimum-overlap, of a2.start a2.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
no 96368 for a3 by service-role/concurrent-once
a1 therapeutic initial INIT +1 8:00–10:00
a2 therapeutic concurrent CONC +0 8:30–9:30
a3 therapeutic - - +0
`,
  ],
];

test.each(charts)('%s', (_, chart, expected) => {
  expect(saidOf(chart)).toBe(expected.trim());
});
