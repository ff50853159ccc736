import { expect, test } from 'vitest';
import { whyNotText } from '../../testing/why-not-text.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const chemo = { category: 'chemotherapy' };

/** A chart, the codes asked about, and every reason: what it says, the minutes short of it, its rule, the facts it names. */
const charts: readonly (readonly [string, Day, string, string])[] = [
  [
    'under the skin: a minute short of an infusion, long enough, and an injection',
    day()
      .give('sc-infusion', 'A', { start: '8:00', stop: '8:15' })
      .give('sc-infusion', 'B', { start: '10:00', stop: '11:00' })
      .im('C', '12:00'),
    '96369 96370 96371 96372',
    `
96369 ×1
  A ran 15 minutes under the skin; 15 or fewer are an injection, 1 more were needed. (1) other-routes/subcutaneous-infusion [a1.start a1.stop]
96370 ×0
  B counts 60 minutes; a further hour needs 91, 31 more. (31) time/additional-hours [a2.start a2.stop]
  A ran 15 minutes under the skin; 15 or fewer are an injection, 1 more were needed. (1) other-routes/subcutaneous-infusion [a1.start a1.stop]
96371 ×0
  A ran 15 minutes under the skin; 15 or fewer are an injection, 1 more were needed. (1) other-routes/subcutaneous-infusion [a1.start a1.stop]
  No infusion under the skin is charted at a second site. other-routes/subcutaneous-infusion [a1.start a1.stop a2.start a2.stop]
96372 ×2
  B ran 60 minutes under the skin; more than 15 are not an injection. other-routes/subcutaneous-infusion [a2.start a2.stop]
`,
  ],
  [
    'into an artery: pushed, a minute short of an infusion, and infused',
    day()
      .give('intra-arterial-push', 'A', { start: '8:00' }, chemo)
      .give('intra-arterial-infusion', 'B', { start: '9:00', stop: '9:15' }, chemo)
      .give('intra-arterial-infusion', 'C', { start: '10:00', stop: '11:00' }, chemo)
      .give('intra-arterial-infusion', 'D', { start: '12:00', stop: '12:10' }),
    '96420 96422 96423 96425 96373 96379',
    `
96420 ×2
  C ran 60 minutes into an artery; more than 15 are not a push. other-routes/intra-arterial [a3.start a3.stop]
  D is read as therapeutic, not as chemotherapy. classify/charted-category [a4.start a4.stop]
96422 ×1
  B ran 15 minutes into an artery; 15 or fewer are a push, 1 more were needed. (1) other-routes/intra-arterial [a2.start a2.stop]
  A was pushed into an artery, not infused. other-routes/intra-arterial [a1.start a1.stop]
  D is read as therapeutic, not as chemotherapy. classify/charted-category [a4.start a4.stop]
96423 ×0
  C counts 60 minutes; a further hour needs 91, 31 more. (31) time/additional-hours [a3.start a3.stop]
  B ran 15 minutes into an artery; 15 or fewer are a push, 1 more were needed. (1) other-routes/intra-arterial [a2.start a2.stop]
  A was pushed into an artery, not infused. other-routes/intra-arterial [a1.start a1.stop]
  D is read as therapeutic, not as chemotherapy. classify/charted-category [a4.start a4.stop]
96425 ×0
  B did not run on a portable or implanted pump. time/prolonged-pump [a2.start a2.stop]
  C did not run on a portable or implanted pump. time/prolonged-pump [a3.start a3.stop]
  A was pushed into an artery, not infused. other-routes/intra-arterial [a1.start a1.stop]
  D is read as therapeutic, not as chemotherapy. classify/charted-category [a4.start a4.stop]
96373 ×1
  A is read as chemotherapy, not as therapeutic. classify/charted-category [a1.start a1.stop]
  B is read as chemotherapy, not as therapeutic. classify/charted-category [a2.start a2.stop]
  C is read as chemotherapy, not as therapeutic. classify/charted-category [a3.start a3.stop]
96379 ×0
  D ran 10 minutes into an artery; 15 or fewer are a push, 6 more were needed. (6) other-routes/intra-arterial [a4.start a4.stop]
  B is read as chemotherapy, not as therapeutic. classify/charted-category [a2.start a2.stop]
  C is read as chemotherapy, not as therapeutic. classify/charted-category [a3.start a3.stop]
`,
  ],
  [
    'a bag that was paused all the time it ran beside another, and one that came before the visit',
    day()
      .stay('emergency', '8:30', '12:00')
      .infusion('A', '9:00', '10:00', { pauses: [{ start: 560, stop: 600 }] })
      .infusion('B', '9:20', '10:30')
      .infusion('C', '7:00', '8:20'),
    '96368 96366',
    `
96368 ×0
  No therapeutic drug ran at the same time as another drug in bags of their own at one site. service-role/minimum-overlap [a1.start a1.stop a2.start a2.stop]
  C is not coded: given before arrival. time/pre-arrival [a3.start a3.stop]
96366 ×0
  B counts 70 minutes; a further hour needs 91, 21 more. (21) time/additional-hours [a2.start a2.stop]
  A counts 20 minutes; a further hour needs 91, 71 more. (71) time/additional-hours [a1.start a1.stop]
  C is not coded: given before arrival. time/pre-arrival [a3.start a3.stop]
`,
  ],
  [
    'chemotherapy under the skin, hormonal and not',
    day()
      .give('sc-injection', 'A', { start: '8:00' }, chemo)
      .im('leuprolide', '9:00', { category: undefined, drug: { name: 'leuprolide', hcpcs: 'J9217' } }),
    '96401 96402 96372',
    `
96401 ×1
  leuprolide is read as hormonal, which has a code of its own. other-routes/injections [a2.start a2.stop]
96402 ×1
  A is not read as hormonal. other-routes/injections [a1.start a1.stop]
96372 ×0
  A is read as chemotherapy, not as therapeutic. classify/charted-category [a1.start a1.stop]
  leuprolide is read as chemotherapy, not as therapeutic. classify/drug-table-category [a2.start a2.stop]
  Nothing charted is a therapeutic drug injected into muscle or under the skin. other-routes/injections []
`,
  ],
  [
    'chemotherapy together, where the policy reads the lesser one as sequential',
    day().chemo('A', '8:00', '9:00').chemo('B', '8:30', '10:00').switch('Q6', '96417'),
    '96549 96417',
    `
96549 ×0
  A and B ran together for 30 minutes; the policy reads the lesser one as sequential. service-role/concurrent-chemotherapy [a1.start a1.stop a2.start a2.stop]
96417 ×1
  B is the initial service of its site, so it is not a further one. service-role/sequential-service [a2.start a2.stop]
`,
  ],
  [
    'chemotherapy together, with the unlisted code',
    day().chemo('A', '8:00', '9:00').chemo('B', '8:00', '9:00').infusion('C', '8:00', '9:00'),
    '96549 96368',
    `
96549 ×1
  The unlisted code is reported once, however many drugs run together. service-role/concurrent-chemotherapy []
  C is read as therapeutic, not as chemotherapy. classify/charted-category [a3.start a3.stop]
96368 ×1
  The concurrent infusion is reported once, however many drugs run together. service-role/concurrent-once []
  A is read as chemotherapy, not as therapeutic. classify/charted-category [a1.start a1.stop]
  B is read as chemotherapy, not as therapeutic. classify/charted-category [a2.start a2.stop]
`,
  ],
  [
    'together on a date, once a date',
    day().infusion('A', '8:00', '9:00').infusion('B', '8:00', '9:00').switch('Q3', 'per-date'),
    '96368',
    `
96368 ×1
  The concurrent infusion is reported once a date, however many drugs run together. service-role/concurrent-once []
`,
  ],
  [
    'together for exactly a minute less, and for as long as is needed',
    day().infusion('A', '8:00', '9:00').infusion('B', '8:45', '9:45'),
    '96368',
    `
96368 ×0
  A and B ran together for 15 minutes; 16 are needed. (1) service-role/minimum-overlap [a1.start a1.stop a2.start a2.stop]
`,
  ],
  [
    'beside a fluid, a drug that is not coded, and one without its stop',
    day()
      .infusion('A', '8:00', '9:00')
      .hydration('8:00', '9:00')
      .infusion('B', '8:00', '9:00', { category: 'not-coded' })
      .infusion('C', '8:30'),
    '96368',
    `
96368 ×0
  C has no documented stop: how long it ran cannot be shown, and it is reported as 96375. 96368 needs 16 minutes or more together with another drug. documentation/missing-stop-time [a4.stop]
  No therapeutic drug ran at the same time as another drug in bags of their own at one site. service-role/minimum-overlap [a1.start a1.stop]
  normal saline is read as hydration, not as therapeutic. classify/charted-category [a2.start a2.stop]
  B is not coded: marked as part of another service. classify/inherent-service [a3.start a3.stop]
`,
  ],
  [
    'two drugs in one bag beside another',
    day()
      .infusion('', '8:00', '9:00', { drug: undefined, components: [{ name: 'A' }, { name: 'B' }] })
      .infusion('C', '8:50', '10:00'),
    '96368 96366 96374',
    `
96368 ×0
  A + B and C ran together for 10 minutes; 16 are needed. (6) service-role/minimum-overlap [a1.start a1.stop a2.start a2.stop]
96366 ×0
  C counts 70 minutes; a further hour needs 91, 21 more. (21) time/additional-hours [a2.start a2.stop]
  A + B counts 50 minutes; a further hour needs 91, 41 more. (41) time/additional-hours [a1.start a1.stop]
96374 ×0
  A + B ran 60 minutes; more than 15 are an infusion, not a push. time/push-or-infusion [a1.start a1.stop]
  C ran 70 minutes; more than 15 are an infusion, not a push. time/push-or-infusion [a2.start a2.stop]
`,
  ],
  [
    'one drug in two bags, where each counts alone',
    day().infusion('A', '8:00', '9:00').infusion('A', '10:00', '11:00').switch('Q7', 'repeat-hour'),
    '96366 96367',
    `
96366 ×1
  A was infused 2 times; by policy each repeat stands alone, and more than 30 minutes of it are a further hour. time/same-drug-repeat-hour [a1.start a1.stop a2.start a2.stop]
96367 ×0
  A was infused 2 times; the same drug again is not another one. time/same-drug-summed [a1.start a1.stop a2.start a2.stop]
  A of 08:00 is the initial service of its site, so it is not a further one. service-role/sequential-service [a1.start a1.stop]
`,
  ],
  [
    'two veins',
    day()
      .site('t', 'incompatible-drugs')
      .push('A', '8:00')
      .give('iv-push', 'A', { start: '9:00' }, { accessSiteId: 't' })
      .infusion('B', '10:00', '11:20'),
    '96376 96374 96366',
    `
96376 ×1
  A of 08:00 is reported with 96375 (Push, another drug). service-role/sequential-service [a1.start a1.stop]
  B is reported with 96365 (Drug infusion, first hour). initial-service/facility-hierarchy [a3.start a3.stop]
96374 ×0
  A of 08:00 is not the initial service of its site: a push ranks below a drug infusion (B). initial-service/facility-hierarchy [a1.start a1.stop]
  B ran 80 minutes; more than 15 are an infusion, not a push. time/push-or-infusion [a3.start a3.stop]
96366 ×0
  B counts 80 minutes; a further hour needs 91, 11 more. (11) time/additional-hours [a3.start a3.stop]
`,
  ],
  [
    'together for as long as is needed, and what ran alone',
    day().infusion('A', '8:00', '9:00').infusion('B', '8:44', '9:44'),
    '96368',
    `
96368 ×0
  A and B ran together for 16 minutes, and what ran alone makes the lesser one sequential. service-role/partial-overlap-residual [a1.start a1.stop a2.start a2.stop]
`,
  ],
  [
    'a therapeutic drug beside chemotherapy is no chemotherapy beside chemotherapy',
    day().infusion('A', '8:00', '9:00').chemo('B', '8:00', '9:00'),
    '96549',
    `
96549 ×0
  No two chemotherapy drugs ran at the same time in bags of their own at one site. service-role/minimum-overlap [a1.start a1.stop a2.start a2.stop]
  A is read as therapeutic, not as chemotherapy. classify/charted-category [a1.start a1.stop]
`,
  ],
];

test.each(charts)('why not: %s', (_, chart, codes, expected) => {
  const answers = codes.split(' ').map((code) => whyNotText(code, chart));
  expect(answers.join('\n')).toBe(expected.trim());
});
