import { expect, test } from 'vitest';
import { saidOf } from '../../testing/said-of.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'of three together the earliest is concurrent, the other is left out',
    day().infusion('A', '8:00', '10:00').infusion('B', '8:20', '9:20').infusion('C', '8:10', '9:00'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a2 by initial-service/facility-hierarchy
  before 96365 of a3 by initial-service/facility-hierarchy
96368 ×1 concurrent therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/minimum-overlap
  a3 50 min by service-role/minimum-overlap, of a3.start a3.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
no 96368 for a2 by service-role/concurrent-once
a1 therapeutic initial INIT +1 8:00–10:00
a2 therapeutic - - +0
a3 therapeutic concurrent CONC +0 8:10–9:00
`,
  ],
  [
    'two that begin together: the one with the smaller id',
    day().infusion('A', '8:00', '10:00').infusion('C', '8:10', '9:00').infusion('B', '8:10', '9:00'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a2 by initial-service/facility-hierarchy
  before 96365 of a3 by initial-service/facility-hierarchy
96368 ×1 concurrent therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/minimum-overlap
  a2 50 min by service-role/minimum-overlap, of a2.start a2.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
no 96368 for a3 by service-role/concurrent-once
a1 therapeutic initial INIT +1 8:00–10:00
a2 therapeutic concurrent CONC +0 8:10–9:00
a3 therapeutic - - +0
`,
  ],
  [
    'together on two dates, once an encounter',
    day()
      .infusion('A', '22:00', '+1 2:00')
      .infusion('B', '22:10', '23:00')
      .infusion('C', '+1 1:00', '+1 1:40'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a2 by initial-service/facility-hierarchy
  before 96365 of a3 by initial-service/facility-hierarchy
96368 ×1 concurrent therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/minimum-overlap
  a2 50 min by service-role/minimum-overlap, of a2.start a2.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
96366 ×2 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy, time/date-by-hour-start
  a1 120 min by initial-service/facility-hierarchy, of a1.start a1.stop
no 96368 for a3 by service-role/concurrent-once
a1 therapeutic initial INIT +3 22:00–+2:00
a2 therapeutic concurrent CONC +0 22:10–23:00
a3 therapeutic - - +0
info service-role/concurrent-once: a3.start
`,
  ],
  [
    'together on two dates, once a date by policy',
    day()
      .infusion('A', '22:00', '+1 2:00')
      .infusion('B', '22:10', '23:00')
      .infusion('C', '+1 1:00', '+1 1:40')
      .switch('Q3', 'per-date'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a2 by initial-service/facility-hierarchy
  before 96365 of a3 by initial-service/facility-hierarchy
96368 ×1 concurrent therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/minimum-overlap
  a2 50 min by service-role/minimum-overlap, of a2.start a2.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
96368 ×1 concurrent therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/minimum-overlap
  a3 40 min by service-role/minimum-overlap, of a3.start a3.stop
96366 ×2 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy, time/date-by-hour-start
  a1 120 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +3 22:00–+2:00
a2 therapeutic concurrent CONC +0 22:10–23:00
a3 therapeutic concurrent CONC +0 +1:00–+1:40
warning service-role/concurrent-once: a3.start
`,
  ],
  [
    'chemotherapy together: unlisted once',
    day().chemo('A', '8:00', '10:00').chemo('B', '8:10', '9:00').chemo('C', '9:10', '9:50'),
    `
96413 ×1 initial chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96413 of a2 by initial-service/facility-hierarchy
  before 96413 of a3 by initial-service/facility-hierarchy
96549 ×1 concurrent chemotherapy complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/concurrent-chemotherapy
  a2 50 min by service-role/concurrent-chemotherapy, of a2.start a2.stop
96415 ×1 additional-hour chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
no 96549 for a3 by service-role/concurrent-chemotherapy
a1 chemotherapy initial INIT +1 8:00–10:00
a2 chemotherapy concurrent CONC +0 8:10–9:00
a3 chemotherapy - - +0
warning service-role/concurrent-chemotherapy: a2.start
warning service-role/concurrent-chemotherapy: a3.start
`,
  ],
  [
    'chemotherapy together: sequential by policy',
    day().chemo('A', '8:00', '10:00').chemo('B', '8:10', '9:00').switch('Q6', '96417'),
    `
96413 ×1 initial chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96413 of a2 by initial-service/facility-hierarchy
96417 ×1 sequential chemotherapy complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/concurrent-chemotherapy
  a2 50 min by service-role/concurrent-chemotherapy, of a2.start a2.stop
96415 ×1 additional-hour chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 chemotherapy initial INIT +1 8:00–10:00
a2 chemotherapy sequential SEQ +0 8:10–9:00
warning service-role/concurrent-chemotherapy: a2.start
`,
  ],
  [
    'chemotherapy together: nothing by policy',
    day().chemo('A', '8:00', '10:00').chemo('B', '8:10', '9:00').switch('Q6', 'payer'),
    `
96413 ×1 initial chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96413 of a2 by initial-service/facility-hierarchy
96415 ×1 additional-hour chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
no 96549 for a2 by service-role/concurrent-chemotherapy
a1 chemotherapy initial INIT +1 8:00–10:00
a2 chemotherapy - - +0
warning service-role/concurrent-chemotherapy: a2.start
`,
  ],
  [
    'a repeat that is too short for an hour',
    day()
      .infusion('A', '8:00', '9:00')
      .infusion('A', '10:00', '10:25')
      .infusion('A', '11:00', '11:40')
      .switch('Q7', 'repeat-hour'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a3 40 min by initial-service/facility-hierarchy, of a3.start a3.stop
no code for a2 by time/additional-hours
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic - - +0
a3 therapeutic additional-hour HRS +1 11:00–11:40
`,
  ],
  [
    'short repeats that are pushes',
    day()
      .infusion('A', '8:00', '9:00')
      .infusion('A', '10:00', '10:25')
      .infusion('A', '10:40', '11:05')
      .switch('Q7', 'short-repeat-push'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
96376 ×2 repeat-push therapeutic complete: classify/charted-category, time/same-drug-short-repeat, service-role/repeat-push-interval, service-role/repeat-push-interval
  a2 25 min by service-role/repeat-push-interval, of a2.start
  a3 25 min by service-role/repeat-push-interval, of a3.start
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic repeat-push RPT +0 10:00–10:25
a3 therapeutic repeat-push RPT +0 10:40–11:05
`,
  ],
  [
    'an infusion stopped early, kept with 53',
    day().infusion('A', '8:00', '8:10').professional().switch('Q9', 'infusion-53'),
    `
96365-53 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 10 min by initial-service/facility-hierarchy, of a1.start a1.stop
  53 by time/push-or-infusion
a1 therapeutic initial INIT +0 8:00–8:10
`,
  ],
  [
    'all of it in the shadow of another, by any overlap',
    day()
      .infusion('A', '8:00', '10:00')
      .infusion('B', '8:30', '8:40')
      .infusion('C', '9:00', '9:20')
      .switch('Q5', 'any-overlap-concurrent'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a3 by initial-service/facility-hierarchy
  before 96374 of a2 by initial-service/facility-hierarchy
96375 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a2 10 min by service-role/sequential-service, of a2.start
96368 ×1 concurrent therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-concurrent, service-role/minimum-overlap
  a3 20 min by service-role/minimum-overlap, of a3.start a3.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +1 8:00–10:00
a2 therapeutic sequential PUSH +0 8:30–8:40
a3 therapeutic concurrent CONC +0 9:00–9:20
`,
  ],
  [
    'wholly within, but too short together',
    day().infusion('A', '8:00', '10:00').infusion('B', '7:50', '8:10').infusion('C', '9:50', '10:06'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a2 by initial-service/facility-hierarchy
  before 96365 of a3 by initial-service/facility-hierarchy
96367 ×2 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/sequential-service, time/push-or-infusion, service-role/partial-overlap-residual
  a2 10 min −10 8:00–8:10 service-role/partial-overlap-residual by service-role/sequential-service, of a2.start a2.stop
  a3 6 min −10 9:50–10:00 service-role/partial-overlap-residual by service-role/sequential-service, of a3.start a3.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +1 8:00–10:00
a2 therapeutic sequential SEQ +0 7:50–8:00 −10 8:00–8:10 service-role/partial-overlap-residual
a3 therapeutic sequential SEQ +0 10:00–10:06 −10 9:50–10:00 service-role/partial-overlap-residual
`,
  ],
];

test.each(charts)('%s', (_, chart, expected) => {
  expect(saidOf(chart)).toBe(expected.trim());
});
