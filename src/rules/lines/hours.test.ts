import { expect, test } from 'vitest';
import { saidOf } from '../../testing/said-of.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'a bag in three hours over midnight',
    day().infusion('A', '22:30', '+1 1:31'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy, time/date-by-hour-start
  a1 60 min −1 +1:30–+1:31 time/additional-hours by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +2 22:30–+1:30 −1 +1:30–+1:31 time/additional-hours
`,
  ],
  [
    'the same, dated by its start',
    day().infusion('A', '22:30', '+1 1:31').switch('Q15', 'start-date'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
96366 ×2 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 120 min −1 +1:30–+1:31 time/additional-hours by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +2 22:30–+1:30 −1 +1:30–+1:31 time/additional-hours
`,
  ],
  [
    'the same, dated by the minute that earns the unit',
    day().infusion('A', '22:30', '+1 1:31').switch('Q15', 'threshold'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
96366 ×2 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy, time/date-by-threshold
  a1 120 min −1 +1:30–+1:31 time/additional-hours by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +2 22:30–+1:30 −1 +1:30–+1:31 time/additional-hours
`,
  ],
  [
    'the first hour, dated by the minute that earns it',
    day().infusion('A', '23:44', '+1 1:00').switch('Q15', 'threshold'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min −16 +0:44–+1:00 time/additional-hours by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +0 23:44–+0:44 −16 +0:44–+1:00 time/additional-hours
`,
  ],
  [
    'fluid, dated by the minute that earns it',
    day().hydration('23:29', '+1 1:00').switch('Q15', 'threshold'),
    `
96360 ×1 initial hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy
  a1 60 min by time/hydration-hours, of a1.start a1.stop
96361 ×1 additional-hour hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy, time/date-by-threshold
  a1 31 min by time/hydration-hours, of a1.start a1.stop
a1 hydration initial INIT +1 23:29–+1:00
`,
  ],
  [
    'fluid, one minute short of tomorrow',
    day().hydration('23:30', '+1 0:31').switch('Q15', 'threshold'),
    `
96360 ×1 initial hydration complete: classify/charted-category, time/hydration-hours, initial-service/facility-hierarchy, time/date-by-threshold
  a1 60 min −1 +0:30–+0:31 time/additional-hours by time/hydration-hours, of a1.start a1.stop
a1 hydration initial INIT +0 23:30–+0:30 −1 +0:30–+0:31 time/additional-hours
`,
  ],
  [
    'two bags of a drug, the second short of another hour',
    day().infusion('A', '8:00', '8:40').infusion('A', '9:00', '9:50'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 40 min by initial-service/facility-hierarchy, of a1.start a1.stop
  a2 20 min −30 9:20–9:50 time/additional-hours by initial-service/facility-hierarchy, of a2.start a2.stop
a1 therapeutic initial INIT +0 8:00–8:40
a2 therapeutic initial INIT +0 9:00–9:20 −30 9:20–9:50 time/additional-hours
`,
  ],
  [
    'two bags of a drug, the second enough for another hour',
    day().infusion('A', '8:00', '8:40').infusion('A', '9:00', '9:51'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 40 min by initial-service/facility-hierarchy, of a1.start a1.stop
  a2 20 min by initial-service/facility-hierarchy, of a2.start a2.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 31 min by initial-service/facility-hierarchy, of a2.start a2.stop
a1 therapeutic initial INIT +0 8:00–8:40
a2 therapeutic initial INIT +1 9:00–9:51
`,
  ],
  [
    'three bags whose hours run from one into the next',
    day().infusion('A', '8:00', '8:50').infusion('A', '9:00', '9:50').infusion('A', '10:00', '10:51'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 50 min by initial-service/facility-hierarchy, of a1.start a1.stop
  a2 10 min by initial-service/facility-hierarchy, of a2.start a2.stop
  a3 0 min by initial-service/facility-hierarchy, of a3.start a3.stop
96366 ×2 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 40 min by initial-service/facility-hierarchy, of a2.start a2.stop
  a3 51 min by initial-service/facility-hierarchy, of a3.start a3.stop
a1 therapeutic initial INIT +0 8:00–8:50
a2 therapeutic initial INIT +1 9:00–9:50
a3 therapeutic initial INIT +2 10:00–10:51
`,
  ],
  [
    'two bags of a drug that overlap',
    day().infusion('A', '8:00', '9:00').infusion('A', '8:30', '10:00'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  a2 0 min −30 8:30–9:00 time/one-dose by initial-service/facility-hierarchy, of a2.start a2.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 60 min by initial-service/facility-hierarchy, of a2.start a2.stop
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic initial INIT +1 9:00–10:00 −30 8:30–9:00 time/one-dose
warning documentation/overlapping-times: a2.start a2.stop
`,
  ],
  [
    'a pause in the first hour and one past the last full hour',
    day().infusion('A', '8:00', '10:10', {
      pauses: [
        { start: 490, stop: 500 },
        { start: 595, stop: 600 },
      ],
    }),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min −10 8:10–8:20 time/pauses −5 9:55–10:00 time/pauses by initial-service/facility-hierarchy, of a1.start a1.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 55 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +1 8:00–8:10 8:20–9:55 10:00–10:10 −10 8:10–8:20 time/pauses −5 9:55–10:00 time/pauses
`,
  ],
  [
    '16 minutes',
    day().infusion('A', '8:00', '8:16'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 16 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +0 8:00–8:16
`,
  ],
  [
    'a derived stop makes a line of two bags assumed, whichever comes first',
    day()
      .infusion('A', '8:00', '9:00')
      .infusion('A', '10:00', '11:00', { evidence: { stop: 'still-running-note' } }),
    `
96365 ×1 initial therapeutic assumed: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  a2 0 min by initial-service/facility-hierarchy, of a2.start a2.stop
96366 ×1 additional-hour therapeutic assumed: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 60 min by initial-service/facility-hierarchy, of a2.start a2.stop
a1 therapeutic initial INIT +0 8:00–9:00
a2 therapeutic initial INIT +1 10:00–11:00
info time/derived-stop: a2.stop
`,
  ],
  [
    'hours of two sequential drugs on one line',
    day().infusion('A', '8:00', '10:31').infusion('B', '11:00', '12:31').infusion('C', '13:00', '14:40'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
  before 96365 of a3 by initial-service/facility-hierarchy
  before 96365 of a2 by initial-service/facility-hierarchy
96367 ×2 sequential therapeutic complete: classify/charted-category, time/push-or-infusion, service-role/sequential-service, time/push-or-infusion
  a2 60 min by service-role/sequential-service, of a2.start a2.stop
  a3 60 min by service-role/sequential-service, of a3.start a3.stop
96366 ×4 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy, time/push-or-infusion, service-role/sequential-service, time/push-or-infusion
  a1 91 min by initial-service/facility-hierarchy, of a1.start a1.stop
  a2 31 min by service-role/sequential-service, of a2.start a2.stop
  a3 40 min by service-role/sequential-service, of a3.start a3.stop
a1 therapeutic initial INIT +2 8:00–10:31
a2 therapeutic sequential SEQ +1 11:00–12:31
a3 therapeutic sequential SEQ +1 13:00–14:40
`,
  ],
  [
    'hours at two sites stay apart',
    day().site('l').infusion('A', '8:00', '9:31').site('r', 'protocol').infusion('B', '8:00', '9:31'),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
96365-59 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 60 min by initial-service/facility-hierarchy, of a2.start a2.stop
  59 by modifiers/second-site
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 31 min by initial-service/facility-hierarchy, of a1.start a1.stop
96366 ×1 additional-hour therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 31 min by initial-service/facility-hierarchy, of a2.start a2.stop
a1 therapeutic initial INIT +1 8:00–9:31
a2 therapeutic initial INIT +1 8:00–9:31
`,
  ],
  [
    'a bag while the clocks go forward',
    day()
      .infusion('A', '1:30', '3:30')
      .with({ dateOfService: '2026-03-08' as never, timeZone: 'America/New_York' }),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 60 min by initial-service/facility-hierarchy, of a1.start a1.stop
a1 therapeutic initial INIT +0 1:30–3:30
`,
  ],
  [
    'fluid around chemotherapy, its hours in pieces',
    day().hydration('8:00', '9:10').chemo('A', '9:10', '10:00').hydration('10:00', '11:00'),
    `
96413 ×1 initial chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 50 min by initial-service/facility-hierarchy, of a2.start a2.stop
  before 96360 of a1 a3 by initial-service/facility-hierarchy
96361 ×2 additional-hour hydration complete: classify/charted-category, time/hydration-hours
  a1 70 min by time/hydration-hours, of a1.start a1.stop
  a3 50 min −10 10:50–11:00 time/additional-hours by time/hydration-hours, of a3.start a3.stop
a1 hydration additional-hour HRS +2 8:00–9:10
a2 chemotherapy initial INIT +0 9:10–10:00
a3 hydration additional-hour HRS +1 10:00–10:50 −10 10:50–11:00 time/additional-hours
info service-role/hydration-around-chemotherapy: a1.purpose a3.purpose
`,
  ],
  [
    'a bag that ran past the last hour only: where its minutes went is said',
    day().push('A', '8:00').hydration('9:00', '11:00').hydration('12:00', '12:20'),
    `
96374 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a1 by initial-service/facility-hierarchy, of a1.start
  before 96360 of a2 a3 by initial-service/facility-hierarchy
96361 ×2 additional-hour hydration complete: classify/charted-category, time/hydration-hours
  a2 120 min by time/hydration-hours, of a2.start a2.stop
  a3 0 min −20 12:00–12:20 time/additional-hours by time/hydration-hours, of a3.start a3.stop
a1 therapeutic initial INIT +0
a2 hydration additional-hour HRS +2 9:00–11:00
a3 hydration additional-hour HRS +0  −20 12:00–12:20 time/additional-hours
`,
  ],
  [
    'hours that an edit takes off the claim: their minutes stand as discarded',
    day().infusion('A', '8:00', '16:01', { pump: 'portable' }).chemo('B', '8:00', '9:31'),
    `
96413 ×1 initial chemotherapy complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 60 min −31 9:00–9:31 edits/ptp-never-together by initial-service/facility-hierarchy, of a2.start a2.stop
C8957 ×1 standalone therapeutic complete: classify/charted-category, time/prolonged-pump
  a1 481 min by time/prolonged-pump, of a1.start a1.stop
no 96415 for a2 by edits/ptp-never-together
a1 therapeutic standalone PUMP +0 8:00–16:01
a2 chemotherapy initial INIT +0 8:00–9:00 −31 9:00–9:31 edits/ptp-never-together
warning edits/ptp-never-together: a2.start
`,
  ],
];

test.each(charts)('%s', (_, chart, expected) => {
  expect(saidOf(chart)).toBe(expected.trim());
});
