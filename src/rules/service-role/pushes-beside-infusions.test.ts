import { expect, test } from 'vitest';
import { saidOf } from '../../testing/said-of.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'near the second dose of its infusion',
    day()
      .infusion('A', '8:00', '9:00')
      .infusion('A', '12:00', '13:00')
      .push('A', '11:40')
      .push('A', '13:20')
      .push('A', '10:30'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  a2 0 min by initial-service/facility-hierarchy, of a2.start a2.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 60 min by initial-service/facility-hierarchy, of a2.start a2.stop
96376 ×1 repeat-push therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/repeat-push-interval
  a5 by service-role/repeat-push-interval, of a5.start
no 96376 for a3 by service-role/push-with-infusion
no 96376 for a4 by service-role/push-with-infusion
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic initial INIT +1 12:00–13:00
a3 therapeutic - - +0
a4 therapeutic - - +0
a5 therapeutic repeat-push RPT +0
info service-role/push-with-infusion: a5.start
`,
  ],
  [
    'the push before it belonged to the infusion and did not count',
    day().infusion('A', '8:00', '9:00').push('A', '9:20').push('A', '9:45').switch('Q8', 'previous-counted'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
96376 ×1 repeat-push therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/repeat-push-interval
  a3 by service-role/repeat-push-interval, of a3.start
no 96376 for a2 by service-role/push-with-infusion
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic - - +0
a3 therapeutic repeat-push RPT +0
info service-role/push-with-infusion: a3.start
`,
  ],
  [
    'the push before it belonged to the infusion and was given',
    day().infusion('A', '8:00', '9:00').push('A', '9:20').push('A', '9:45'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
no 96376 for a2 by service-role/push-with-infusion
no 96376 for a3 by service-role/repeat-push-interval
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic - - +0
a3 therapeutic - - +0
info service-role/repeat-push-interval: a3.start
`,
  ],
  [
    'chemotherapy pushed apart from its infusion',
    day().chemo('A', '8:00', '9:00').push('A', '11:00', { category: 'chemotherapy' }),
    `
96413 ×1 initial chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
no 96411 for a2 by service-role/repeat-push-chemotherapy
a1 chemotherapy initial INIT +0 8:00–9:00
a2 chemotherapy - - +0
info service-role/repeat-push-chemotherapy: a2.start
`,
  ],
  [
    'pushed apart from its infusion, for a professional',
    day().infusion('A', '8:00', '9:00').push('A', '11:00').professional(),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
no 96376 for a2 by service-role/repeat-push-professional
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic - - +0
`,
  ],
  [
    'a push without a start beside an infusion of its drug',
    day().infusion('A', '8:00', '9:00').push('A'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
no 96376 for a2 by service-role/repeat-push-interval
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic - - +0
info documentation/missing-start-time: a2.start
`,
  ],
  [
    'a push and a short bag in one minute: by id',
    day().infusion('A', '8:00', '8:10').push('A', '8:00'),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 10 min by initial-service/facility-hierarchy, of a1.start
no 96376 for a2 by service-role/repeat-push-interval
a1 therapeutic initial INIT +0 8:00–8:10
a2 therapeutic - - +0
info service-role/repeat-push-interval: a2.start
`,
  ],
  [
    'a short bag and a push in one minute: by id',
    day().push('A', '8:00').infusion('A', '8:00', '8:10'),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 by initial-service/facility-hierarchy, of a1.start
no 96376 for a2 by service-role/repeat-push-interval
a1 therapeutic initial INIT +0
a2 therapeutic - - +0
info service-role/repeat-push-interval: a2.start
`,
  ],
  [
    'a push without a start comes after a short bag of its drug',
    day().push('A').infusion('A', '8:00', '8:10'),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 10 min by initial-service/facility-hierarchy, of a2.start
no 96376 for a1 by service-role/repeat-push-interval
a1 therapeutic - - +0
a2 therapeutic initial INIT +0 8:00–8:10
info documentation/missing-start-time: a1.start
`,
  ],
  [
    'no reason for the visit recorded',
    day().push('A', '8:00').push('B', '8:10').professional(),
    `
96374 ×1 initial therapeutic assumed: classify/charted-category, time/push-or-infusion, initial-service/primary-reason-missing
  a1 by initial-service/primary-reason-missing, of a1.start
  before 96374 of a2 by initial-service/primary-reason-missing
96375 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a2 by service-role/sequential-service, of a2.start
a1 therapeutic initial INIT +0
a2 therapeutic sequential PUSH +0
warning initial-service/primary-reason-missing: primaryReason
`,
  ],
];

test.each(charts)('%s', (_, chart, expected) => {
  expect(saidOf(chart)).toBe(expected.trim());
});
