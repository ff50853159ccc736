import { expect, test } from 'vitest';
import { saidOf } from '../../testing/said-of.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'one after the other',
    day().infusion('A', '8:00', '9:00').infusion('B', '9:00', '9:31'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a2 by initial-service/facility-hierarchy
96367 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a2 31 min by service-role/sequential-service, of a2.start a2.stop
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic sequential SEQ +0 9:00–9:31
`,
  ],
  [
    'chemotherapy one after the other',
    day().chemo('A', '8:00', '9:00').chemo('B', '9:00', '9:31'),
    `
96413 ×1 initial chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96413 of a2 by initial-service/facility-hierarchy
96417 ×1 sequential chemotherapy complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service
  a2 31 min by service-role/sequential-service, of a2.start a2.stop
a1 chemotherapy initial INIT +0 8:00–9:00
a2 chemotherapy sequential SEQ +0 9:00–9:31
`,
  ],
  [
    'the first of its doses lies wholly under another drug',
    day().infusion('A', '8:00', '12:00').infusion('B', '8:30', '9:00').infusion('B', '12:00', '13:00'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a2 a3 by initial-service/facility-hierarchy
96367 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/sequential-service
  a2 0 min −30 8:30–9:00 service-role/partial-overlap-residual by service-role/sequential-service, of a2.start a2.stop
  a3 60 min by service-role/sequential-service, of a3.start a3.stop
96366 ×3 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 180 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +3 8:00–12:00
a2 therapeutic sequential SEQ +0  −30 8:30–9:00 service-role/partial-overlap-residual
a3 therapeutic sequential SEQ +0 12:00–13:00
`,
  ],
  [
    'the same, each repeat on its own by policy',
    day()
      .infusion('A', '8:00', '12:00')
      .infusion('B', '8:30', '9:00')
      .infusion('B', '12:00', '13:00')
      .switch('Q7', 'repeat-hour'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a2 a3 by initial-service/facility-hierarchy
96367 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/sequential-service
  a3 60 min by service-role/sequential-service, of a3.start a3.stop
96366 ×3 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 180 min by initial-service/facility-hierarchy, of a1.start a1.stop
no 96367 for a2 by service-role/partial-overlap-residual
a1 therapeutic initial INIT +3 8:00–12:00
a2 therapeutic - - +0
a3 therapeutic sequential SEQ +0 12:00–13:00
`,
  ],
  [
    'stopped after 5 minutes under another drug, the intended infusion kept by policy',
    day()
      .infusion('A', '8:00', '10:00')
      .infusion('B', '8:30', '8:35')
      .professional('a1')
      .switch('Q9', 'infusion'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/primary-reason
  a1 60 min by initial-service/primary-reason, of a1.start a1.stop
  before 96365 of a2 by initial-service/primary-reason
96367 ×1 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/sequential-service
  a2 5 min by service-role/sequential-service, of a2.start a2.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/primary-reason
  a1 60 min by initial-service/primary-reason, of a1.start a1.stop
a1 therapeutic initial INIT +1 8:00–10:00
a2 therapeutic sequential SEQ +0 8:30–8:35
`,
  ],
  [
    'kept with 53 only when no dose of it was long enough',
    day()
      .infusion('A', '8:00', '8:05')
      .infusion('A', '9:00', '9:20')
      .professional()
      .switch('Q9', 'infusion-53'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 5 min by initial-service/facility-hierarchy, of a1.start a1.stop
  a2 20 min by initial-service/facility-hierarchy, of a2.start a2.stop
a1 therapeutic initial INIT +0 8:00–8:05
a2 therapeutic initial INIT +0 9:00–9:20
`,
  ],
  [
    'of 16 minutes: nothing was stopped early',
    day().infusion('A', '8:00', '8:16').professional().switch('Q9', 'infusion-53'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 16 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +0 8:00–8:16
`,
  ],
  [
    'together from two bags, one end derived',
    day()
      .infusion('A', '8:00', '10:00')
      .infusion('B', '8:10', '8:20')
      .infusion('B', '8:20', '8:40', { evidence: { stop: 'derived-from-volume' } }),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a2 a3 by initial-service/facility-hierarchy
96368 ×1 concurrent therapeutic assumed: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/minimum-overlap
  a2 10 min by service-role/minimum-overlap, of a2.start a2.stop
  a3 20 min by service-role/minimum-overlap, of a3.start a3.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +1 8:00–10:00
a2 therapeutic concurrent CONC +0 8:10–8:20
a3 therapeutic concurrent CONC +0 8:20–8:40
info time/derived-stop: a3.stop
`,
  ],
  [
    'together, then 10 minutes alone',
    day().infusion('A', '8:00', '10:00').infusion('B', '9:40', '10:10'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a2 by initial-service/facility-hierarchy
96368 ×1 concurrent therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/partial-overlap-residual, service-role/minimum-overlap
  a2 20 min −10 10:00–10:10 service-role/minimum-overlap by service-role/minimum-overlap, of a2.start a2.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +1 8:00–10:00
a2 therapeutic concurrent CONC +0 9:40–10:00 −10 10:00–10:10 service-role/minimum-overlap
`,
  ],
  [
    'both together from the same minute: the smaller id, though the other ran longer',
    day().infusion('A', '8:00', '10:00').infusion('C', '8:10', '9:00').infusion('B', '8:10', '9:10'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a3 by initial-service/facility-hierarchy
  before 96365 of a2 by initial-service/facility-hierarchy
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
    'one pump filled twice',
    day()
      .chemo('5-FU', '8:00', '14:00', { pump: 'portable' })
      .chemo('5-FU', '14:00', '20:00', { pump: 'portable' }),
    `
96416 ×1 standalone chemotherapy complete: classify/charted-category, time/prolonged-pump
  a1 360 min by time/prolonged-pump, of a1.start a1.stop
  a2 360 min by time/prolonged-pump, of a2.start a2.stop
a1 chemotherapy standalone PUMP +0 8:00–14:00
a2 chemotherapy standalone PUMP +0 14:00–20:00
info drugs/drug-without-code: a1.drug a2.drug
`,
  ],
  [
    'without a stop, nothing by policy',
    day().chemo('A', '8:00').infusion('B', '8:10').switch('Q1', 'none'),
    `
no 96413 for a1 by documentation/missing-stop-time
no 96365 for a2 by documentation/missing-stop-time
a1 chemotherapy - - +0
a2 therapeutic - - +0
error documentation/missing-stop-time: a1.stop
error documentation/missing-stop-time: a2.stop
`,
  ],
];

test.each(charts)('%s', (_, chart, expected) => {
  expect(saidOf(chart)).toBe(expected.trim());
});
