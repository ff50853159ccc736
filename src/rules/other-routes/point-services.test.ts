import { expect, test } from 'vitest';
import { saidOf } from '../../testing/said-of.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const chemo = { category: 'chemotherapy' };

const charts: readonly (readonly [string, Day, string])[] = [
  [
    'injections in the order of their times, the one without a time last',
    day().im('A').im('B', '9:00').im('C', '8:00'),
    `
96372 ×3 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a1 by other-routes/injections, of a1.start
  a2 by other-routes/injections, of a2.start
  a3 by other-routes/injections, of a3.start
a1 therapeutic standalone INJ +0
a2 therapeutic standalone INJ +0
a3 therapeutic standalone INJ +0
info documentation/missing-start-time: a1.start
`,
  ],
  [
    'one order in three parts, another injection of the drug between them',
    day()
      .im('A', '8:00', { orderId: 'o' })
      .im('A', '8:30')
      .im('A', '9:00', { orderId: 'o' })
      .im('A', '9:30', { orderId: 'o' }),
    `
96372 ×2 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a1 by other-routes/injections, of a1.start
  a2 by other-routes/injections, of a2.start
96372-59 ×2 standalone therapeutic complete: classify/charted-category, other-routes/split-dose
  a3 by other-routes/split-dose, of a3.start
  a4 by other-routes/split-dose, of a4.start
  59 by other-routes/split-dose
a1 therapeutic standalone INJ +0
a2 therapeutic standalone INJ +0
a3 therapeutic standalone INJ +0
a4 therapeutic standalone INJ +0
`,
  ],
  [
    'one minute, two drugs, and an order shared by two drugs',
    day().im('A', '8:00').im('B', '8:00').im('C', '9:00', { orderId: 'o' }).im('D', '9:00', { orderId: 'o' }),
    `
96372 ×4 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a1 by other-routes/injections, of a1.start
  a2 by other-routes/injections, of a2.start
  a3 by other-routes/injections, of a3.start
  a4 by other-routes/injections, of a4.start
a1 therapeutic standalone INJ +0
a2 therapeutic standalone INJ +0
a3 therapeutic standalone INJ +0
a4 therapeutic standalone INJ +0
`,
  ],
  [
    'two injections without a time and without an order',
    day().im('A').im('A'),
    `
96372 ×2 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a1 by other-routes/injections, of a1.start
  a2 by other-routes/injections, of a2.start
a1 therapeutic standalone INJ +0
a2 therapeutic standalone INJ +0
info documentation/missing-start-time: a1.start
info documentation/missing-start-time: a2.start
`,
  ],
  [
    'one order by policy, the second chemotherapy',
    day()
      .im('A', '8:00', { ...chemo, orderId: 'o' })
      .im('A', '8:01', { ...chemo, orderId: 'o' })
      .switch('Q13', 'one'),
    `
96401 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/injections
  a1 by other-routes/injections, of a1.start
no 96401 for a2 by other-routes/split-dose
a1 chemotherapy standalone INJ +0
a2 chemotherapy - - +0
`,
  ],
  [
    'antibodies against RSV: counselled, not counselled, not said, and given as chemotherapy',
    day()
      .im('nirsevimab', '8:00', { counselled: true })
      .im('clesrovimab', '+1 8:00', { counselled: false })
      .im('Beyfortus', '+2 8:00')
      .im('Enflonsia', '+3 8:00', chemo),
    `
96380 ×1 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a1 by other-routes/injections, of a1.start
96381 ×1 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a2 by other-routes/injections, of a2.start
96381 ×1 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a3 by other-routes/injections, of a3.start
96401 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/injections
  a4 by other-routes/injections, of a4.start
a1 therapeutic standalone INJ +0
a2 therapeutic standalone INJ +0
a3 therapeutic standalone INJ +0
a4 chemotherapy standalone INJ +0
info other-routes/rsv-antibody: a3.counselled
`,
  ],
  [
    'the counselling of an antibody that is not reported is asked for all the same',
    day()
      .im('nirsevimab', '8:00', { orderId: 'o' })
      .im('nirsevimab', '8:05', { orderId: 'o' })
      .switch('Q13', 'one'),
    `
96381 ×1 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a1 by other-routes/injections, of a1.start
no 96381 for a2 by other-routes/split-dose
a1 therapeutic standalone INJ +0
a2 therapeutic - - +0
info other-routes/rsv-antibody: a1.counselled
info other-routes/rsv-antibody: a2.counselled
`,
  ],
  [
    'an on-body injector and injections of its drug on its date and the next',
    day()
      .give('on-body-injector', 'P', { start: '8:00' })
      .give('sc-injection', 'P', { start: '9:00' })
      .give('sc-injection', 'P', { start: '+1 9:00' })
      .give('sc-injection', 'A', { start: '9:00' }),
    `
96372 ×1 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a4 by other-routes/injections, of a4.start
96377 ×1 standalone therapeutic complete: classify/charted-category, other-routes/on-body-injector
  a1 by other-routes/on-body-injector, of a1.start
96372 ×1 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a3 by other-routes/injections, of a3.start
no 96372 for a2 by other-routes/on-body-injector
a1 therapeutic standalone INJ +0
a2 therapeutic - - +0
a3 therapeutic standalone INJ +0
a4 therapeutic standalone INJ +0
`,
  ],
  [
    'on-body injectors without a time',
    day()
      .give('on-body-injector', 'P', {})
      .give('sc-injection', 'P', { start: '9:00' })
      .give('on-body-injector', 'P', { start: '10:00' }),
    `
96377 ×2 standalone therapeutic complete: classify/charted-category, other-routes/on-body-injector
  a1 by other-routes/on-body-injector, of a1.start
  a3 by other-routes/on-body-injector, of a3.start
no 96372 for a2 by other-routes/on-body-injector
a1 therapeutic standalone INJ +0
a2 therapeutic - - +0
a3 therapeutic standalone INJ +0
warning edits/mue-limit: a3.start a1.start
info documentation/missing-start-time: a1.start
`,
  ],
  [
    'an order given on three dates is a dose on each, none on the date of an on-body injector of its drug',
    day()
      .give('sc-injection', 'P', { start: '9:00' }, { orderId: 'o' })
      .give('on-body-injector', 'P', { start: '+1 8:00' })
      .give('sc-injection', 'P', { start: '+1 9:00' }, { orderId: 'o' })
      .give('sc-injection', 'P', { start: '+2 9:00' }, { orderId: 'o' }),
    `
96372 ×1 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a1 by other-routes/injections, of a1.start
96377 ×1 standalone therapeutic complete: classify/charted-category, other-routes/on-body-injector
  a2 by other-routes/on-body-injector, of a2.start
96372 ×1 standalone therapeutic complete: classify/charted-category, other-routes/injections
  a4 by other-routes/injections, of a4.start
no 96372 for a3 by other-routes/on-body-injector
a1 therapeutic standalone INJ +0
a2 therapeutic standalone INJ +0
a3 therapeutic - - +0
a4 therapeutic standalone INJ +0
`,
  ],
  [
    'eight lesions whose number nobody charted',
    Array.from({ length: 8 }).reduce<ReturnType<typeof day>>(
      (chart, _, at) => chart.give('intralesional', 'A', { start: `8:0${String(at)}` }, chemo),
      day(),
    ),
    `
96406 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/special-sites
  a1 by other-routes/special-sites, of a1.start
no 96406 for a2 by other-routes/special-sites
no 96406 for a3 by other-routes/special-sites
no 96406 for a4 by other-routes/special-sites
no 96406 for a5 by other-routes/special-sites
no 96406 for a6 by other-routes/special-sites
no 96406 for a7 by other-routes/special-sites
no 96406 for a8 by other-routes/special-sites
a1 chemotherapy standalone INJ +0
a2 chemotherapy - - +0
a3 chemotherapy - - +0
a4 chemotherapy - - +0
a5 chemotherapy - - +0
a6 chemotherapy - - +0
a7 chemotherapy - - +0
a8 chemotherapy - - +0
info other-routes/special-sites: a1.lesions a2.lesions a3.lesions a4.lesions a5.lesions a6.lesions a7.lesions a8.lesions
`,
  ],
  [
    'lesions of two dates are not added up',
    day()
      .give('intralesional', 'A', { start: '9:00' }, { ...chemo, lesions: 5 })
      .give('intralesional', 'A', { start: '8:00' }, { ...chemo, lesions: 2 })
      .give('intralesional', 'A', { start: '+1 8:00' }, { ...chemo, lesions: 5 }),
    `
96405 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/special-sites
  a2 by other-routes/special-sites, of a2.start
96405 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/special-sites
  a3 by other-routes/special-sites, of a3.start
no 96405 for a1 by other-routes/special-sites
a1 chemotherapy - - +0
a2 chemotherapy standalone INJ +0
a3 chemotherapy standalone INJ +0
`,
  ],
  [
    'into the spinal canal without a time, again on that date and on the next, and into the pleura',
    day()
      .give('intrathecal', 'A', {}, chemo)
      .give('intrathecal', 'A', { start: '8:00' }, chemo)
      .give('intrathecal', 'A', { start: '+1 8:00' }, chemo)
      .give('intrapleural', 'A', { start: '8:00' }, chemo),
    `
96440 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/special-sites
  a4 by other-routes/special-sites, of a4.start
96450 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/special-sites
  a2 by other-routes/special-sites, of a2.start
96450 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/special-sites
  a3 by other-routes/special-sites, of a3.start
no 96450 for a1 by other-routes/special-sites
a1 chemotherapy - - +0
a2 chemotherapy standalone INJ +0
a3 chemotherapy standalone INJ +0
a4 chemotherapy standalone INJ +0
info documentation/missing-start-time: a1.start
`,
  ],
  [
    'peritoneum twice, reservoir twice, a refill twice',
    day()
      .give('intraperitoneal', 'A', { start: '8:00' }, chemo)
      .give('intraperitoneal', 'A', { start: '9:00' }, chemo)
      .give('intraventricular-reservoir', 'A', { start: '8:00' }, chemo)
      .give('intraventricular-reservoir', 'A', { start: '9:00' }, chemo),
    `
96446 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/special-sites
  a1 by other-routes/special-sites, of a1.start
96542 ×2 standalone chemotherapy complete: classify/charted-category, other-routes/special-sites
  a3 by other-routes/special-sites, of a3.start
  a4 by other-routes/special-sites, of a4.start
no 96446 for a2 by other-routes/special-sites
a1 chemotherapy standalone INJ +0
a2 chemotherapy - - +0
a3 chemotherapy standalone INJ +0
a4 chemotherapy standalone INJ +0
warning edits/mue-limit: a3.start a4.start
`,
  ],
  [
    'refills of a portable and of an implanted pump',
    day()
      .give('pump-refill', 'A', { start: '8:00' }, chemo)
      .give('pump-refill', 'A', { start: '+1 9:00' }, { ...chemo, pump: 'implanted' }),
    `
96521 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/special-sites
  a1 by other-routes/special-sites, of a1.start
96522 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/special-sites
  a2 by other-routes/special-sites, of a2.start
a1 chemotherapy standalone INJ +0
a2 chemotherapy standalone INJ +0
`,
  ],
  [
    'a port flushed twice and on another day, beside nothing',
    day()
      .give('port-flush', 'heparin', { start: '9:00' })
      .give('port-flush', 'heparin', { start: '8:00' })
      .give('port-flush', 'heparin', { start: '+1 8:00' }),
    `
96523 ×1 standalone therapeutic complete: classify/charted-category, other-routes/port-flush
  a2 by other-routes/port-flush, of a2.start
96523 ×1 standalone therapeutic complete: classify/charted-category, other-routes/port-flush
  a3 by other-routes/port-flush, of a3.start
no 96523 for a1 by other-routes/port-flush
a1 therapeutic - - +0
a2 therapeutic standalone INJ +0
a3 therapeutic standalone INJ +0
`,
  ],
  [
    'a port flushed on the day of an infusion and of the next',
    day()
      .give('port-flush', 'heparin', { start: '8:00' })
      .infusion('A', '9:00', '10:00')
      .give('port-flush', 'heparin', { start: '+1 8:00' })
      .give('port-flush', 'heparin', {}),
    `
96365 ×1 initial therapeutic complete: classify/charted-category, time/push-or-infusion, initial-service/facility-hierarchy
  a2 60 min by initial-service/facility-hierarchy, of a2.start a2.stop
96523 ×1 standalone therapeutic complete: classify/charted-category, other-routes/port-flush
  a3 by other-routes/port-flush, of a3.start
no 96523 for a1 by other-routes/port-flush
no 96523 for a4 by other-routes/port-flush
a1 therapeutic - - +0
a2 therapeutic initial INIT +0 9:00–10:00
a3 therapeutic standalone INJ +0
a4 therapeutic - - +0
`,
  ],
  [
    'seven lesions and a dose into the spinal canal are not eight lesions',
    day()
      .give('intralesional', 'A', { start: '8:00' }, { ...chemo, lesions: 7 })
      .give('intrathecal', 'B', { start: '9:00' }, chemo),
    `
96405 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/special-sites
  a1 by other-routes/special-sites, of a1.start
96450 ×1 standalone chemotherapy complete: classify/charted-category, other-routes/special-sites
  a2 by other-routes/special-sites, of a2.start
a1 chemotherapy standalone INJ +0
a2 chemotherapy standalone INJ +0
`,
  ],
];

test.each(charts)('%s', (_, chart, expected) => {
  expect(saidOf(chart)).toBe(expected.trim());
});
