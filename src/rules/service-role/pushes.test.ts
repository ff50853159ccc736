import { expect, test } from 'vitest';
import { saidOf } from '../../testing/said-of.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'pushes in, near and apart from an infusion of their drug',
    day()
      .infusion('A', '8:00', '9:00')
      .push('A', '8:30')
      .push('A', '9:30')
      .push('A', '10:01')
      .push('A', '10:20'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
96376 ×1 repeat-push therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/repeat-push-interval
  a4 by service-role/repeat-push-interval, of a4.start
no 96376 for a2 by service-role/push-with-infusion
no 96376 for a3 by service-role/push-with-infusion
no 96376 for a5 by service-role/repeat-push-interval
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic - - +0
a3 therapeutic - - +0
a4 therapeutic repeat-push RPT +0
a5 therapeutic - - +0
info service-role/push-with-infusion: a4.start
info service-role/repeat-push-interval: a5.start
`,
  ],
  [
    'pushes without a start',
    day().push('A', '8:00').push('A', undefined).push('B', undefined),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 by initial-service/facility-hierarchy, of a1.start
  before 96374 of a3 by initial-service/facility-hierarchy
96375 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a3 by service-role/sequential-service, of a3.start
no 96376 for a2 by service-role/repeat-push-interval
a1 therapeutic initial INIT +0
a2 therapeutic - - +0
a3 therapeutic sequential PUSH +0
info documentation/missing-start-time: a2.start
info documentation/missing-start-time: a3.start
`,
  ],
  [
    'from the previous push that counted',
    day().push('A', '8:00').push('A', '8:20').push('A', '8:40').switch('Q8', 'previous-counted'),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 by initial-service/facility-hierarchy, of a1.start
96376 ×1 repeat-push therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/repeat-push-interval
  a3 by service-role/repeat-push-interval, of a3.start
no 96376 for a2 by service-role/repeat-push-interval
a1 therapeutic initial INIT +0
a2 therapeutic - - +0
a3 therapeutic repeat-push RPT +0
info service-role/repeat-push-interval: a2.start
`,
  ],
  [
    'from the previous push given',
    day().push('A', '8:00').push('A', '8:20').push('A', '8:40'),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 by initial-service/facility-hierarchy, of a1.start
no 96376 for a2 by service-role/repeat-push-interval
no 96376 for a3 by service-role/repeat-push-interval
a1 therapeutic initial INIT +0
a2 therapeutic - - +0
a3 therapeutic - - +0
info service-role/repeat-push-interval: a2.start
info service-role/repeat-push-interval: a3.start
`,
  ],
  [
    'pushes of one chemotherapy drug',
    day().push('A', '8:00', { category: 'chemotherapy' }).push('A', '9:00', { category: 'chemotherapy' }),
    `
96409 ×1 initial chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 by initial-service/facility-hierarchy, of a1.start
no 96411 for a2 by service-role/repeat-push-chemotherapy
a1 chemotherapy initial INIT +0
a2 chemotherapy - - +0
info service-role/repeat-push-chemotherapy: a2.start
`,
  ],
  [
    'pushes of one drug for a professional',
    day().push('A', '8:00').push('A', '9:00').professional(),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 by initial-service/facility-hierarchy, of a1.start
no 96376 for a2 by service-role/repeat-push-professional
a1 therapeutic initial INIT +0
a2 therapeutic - - +0
`,
  ],
  [
    'a short bag and one without times',
    day().infusion('A', '8:00', '8:15').infusion('B', '9:00').push('C', '7:00'),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a3 by initial-service/facility-hierarchy, of a3.start
  before 96374 of a1 by initial-service/facility-hierarchy
  before 96374 of a2 by initial-service/facility-hierarchy
96375 ×2 sequential therapeutic assumed: classify/charted-category, time/push-or-infusion, service-role/sequential-service, documentation/missing-stop-time
  a1 15 min by service-role/sequential-service, of a1.start
  a2 by service-role/sequential-service, of a2.start
a1 therapeutic sequential PUSH +0 8:00–8:15
a2 therapeutic sequential PUSH +0
a3 therapeutic initial INIT +0
warning documentation/missing-stop-time: a2.stop
`,
  ],
  [
    'a short bag in two parts',
    day().infusion('A', '8:00', '8:06').infusion('A', '8:06', '8:12').infusion('B', '9:00', '9:30'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a3 30 min by initial-service/facility-hierarchy, of a3.start a3.stop
  before 96374 of a1 a2 by initial-service/facility-hierarchy
96375 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a1 6 min by service-role/sequential-service, of a1.start
  a2 6 min by service-role/sequential-service, of a2.start
a1 therapeutic sequential PUSH +0 8:00–8:06
a2 therapeutic sequential PUSH +0 8:06–8:12
a3 therapeutic initial INIT +0 9:00–9:30
`,
  ],
  [
    'chemotherapy without a stop',
    day().chemo('A', '8:00').chemo('B', '9:00', '10:00'),
    `
96413 ×1 initial chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 60 min by initial-service/facility-hierarchy, of a2.start a2.stop
  before 96409 of a1 by initial-service/facility-hierarchy
96411 ×1 sequential chemotherapy assumed: classify/charted-category, documentation/missing-stop-time, service-role/sequential-service
  a1 by service-role/sequential-service, of a1.start
a1 chemotherapy sequential PUSH +0
a2 chemotherapy initial INIT +0 9:00–10:00
warning documentation/missing-stop-time: a1.stop
`,
  ],
];

test.each(charts)('%s', (_, chart, expected) => {
  expect(saidOf(chart)).toBe(expected.trim());
});
