import { expect, test } from 'vitest';
import { whyNotText } from '../../testing/why-not-text.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const chemo = { category: 'chemotherapy' };

/** A chart, the codes asked about, and every reason: what it says, the minutes short of it, its rule, the facts it names. */
const charts: readonly (readonly [string, Day, string, string])[] = [
  [
    'nothing charted',
    day(),
    '96360 96361 96365 96374 96413 96409 96372 96401 96369 96373 96420 96379 96380 96377 96405 96440 96446 96450 96542 96521 96523 96549 96416',
    `
96360 ×0
  Nothing charted is a hydration infusion into a vein. time/hydration-hours []
96361 ×0
  Nothing charted is a hydration infusion into a vein. time/hydration-hours []
96365 ×0
  Nothing charted is a therapeutic drug infused into a vein. time/push-or-infusion []
96374 ×0
  Nothing charted is a therapeutic drug pushed, or infused for 15 minutes or less. time/push-or-infusion []
96413 ×0
  Nothing charted is chemotherapy infused into a vein. time/push-or-infusion []
96409 ×0
  Nothing charted is chemotherapy pushed, or infused for 15 minutes or less. time/push-or-infusion []
96372 ×0
  Nothing charted is a therapeutic drug injected into muscle or under the skin. other-routes/injections []
96401 ×0
  Nothing charted is chemotherapy injected into muscle or under the skin. other-routes/injections []
96369 ×0
  Nothing charted is a drug infused under the skin. other-routes/subcutaneous-infusion []
96373 ×0
  Nothing charted is a therapeutic drug given into an artery. other-routes/intra-arterial []
96420 ×0
  Nothing charted is chemotherapy given into an artery. other-routes/intra-arterial []
96379 ×0
  Nothing charted is a therapeutic drug infused into an artery. other-routes/intra-arterial []
96380 ×0
  Nothing charted is a long-acting antibody against RSV that was injected. other-routes/rsv-antibody []
96377 ×0
  Nothing charted is an on-body injector. other-routes/on-body-injector []
96405 ×0
  Nothing charted is chemotherapy given into lesions. other-routes/special-sites []
96440 ×0
  Nothing charted is chemotherapy given into the pleural space. other-routes/special-sites []
96446 ×0
  Nothing charted is chemotherapy given into the peritoneum. other-routes/special-sites []
96450 ×0
  Nothing charted is chemotherapy given into the spinal canal. other-routes/special-sites []
96542 ×0
  Nothing charted is chemotherapy given through a reservoir. other-routes/special-sites []
96521 ×0
  Nothing charted is a pump refill. other-routes/special-sites []
96523 ×0
  Nothing charted is a flush of an implanted port. other-routes/port-flush []
96549 ×0
  No two chemotherapy drugs ran at the same time in bags of their own at one site. service-role/minimum-overlap []
  Nothing charted is chemotherapy infused into a vein. service-role/concurrent-chemotherapy []
96416 ×0
  Nothing charted is chemotherapy infused by a pump. time/prolonged-pump []
`,
  ],
  [
    'two drugs, one after the other, of 12 and of 89 minutes',
    day().infusion('A', '8:00', '8:12').infusion('B', '9:00', '10:29'),
    '96365 96366 96367 96368 96374 96375 96376 96415',
    `
96365 ×1
  A ran 12 minutes; 15 or fewer are a push, 4 more were needed. (4) time/push-or-infusion [a1.start a1.stop]
96366 ×0
  B counts 89 minutes; a further hour needs 91, 2 more. (2) time/additional-hours [a2.start a2.stop]
  A ran 12 minutes; 15 or fewer are a push, 4 more were needed. (4) time/push-or-infusion [a1.start a1.stop]
96367 ×0
  B is the initial service of its site, so it is not a further one. service-role/sequential-service [a2.start a2.stop]
  A ran 12 minutes; 15 or fewer are a push, 4 more were needed. (4) time/push-or-infusion [a1.start a1.stop]
96368 ×0
  No therapeutic drug ran at the same time as another drug in bags of their own at one site. service-role/minimum-overlap [a1.start a1.stop a2.start a2.stop]
96374 ×0
  A is not the initial service of its site: a push ranks below a drug infusion (B). initial-service/facility-hierarchy [a1.start a1.stop]
  B ran 89 minutes; more than 15 are an infusion, not a push. time/push-or-infusion [a2.start a2.stop]
96375 ×1
  B ran 89 minutes; more than 15 are an infusion, not a push. time/push-or-infusion [a2.start a2.stop]
96376 ×0
  No therapeutic drug was pushed twice at one site. classify/drug-identity [a1.start a1.stop]
96415 ×0
  A is read as therapeutic, not as chemotherapy. classify/charted-category [a1.start a1.stop]
  B is read as therapeutic, not as chemotherapy. classify/charted-category [a2.start a2.stop]
  Nothing charted is chemotherapy infused into a vein. time/push-or-infusion []
`,
  ],
  [
    'one drug in two bags, their minutes added',
    day()
      .infusion('A', '8:00', '8:40', { drug: { name: 'A', hcpcs: 'J2405' } })
      .infusion('Zofran', '9:00', '9:40', { drug: { name: 'Zofran', hcpcs: 'J2405' } }),
    '96366 96367 96368',
    `
96366 ×0
  A, Zofran count 80 minutes; a further hour needs 91, 11 more. (11) time/additional-hours [a1.start a1.stop a2.start a2.stop]
96367 ×0
  A was infused 2 times; the same drug again is not another one. time/same-drug-summed [a1.start a1.stop a2.start a2.stop]
  A is the initial service of its site, so it is not a further one. service-role/sequential-service [a1.start a1.stop]
  Zofran is the initial service of its site, so it is not a further one. service-role/sequential-service [a2.start a2.stop]
96368 ×0
  No therapeutic drug ran at the same time as another drug in bags of their own at one site. service-role/minimum-overlap [a1.start a1.stop a2.start a2.stop]
`,
  ],
  [
    'fluid after a push, and fluid alone',
    day().push('A', '7:00').hydration('8:00', '9:30').hydration('10:00', '10:00'),
    '96360 96361',
    `
96360 ×0
  normal saline is not the initial service of its site: hydration ranks below a push (A). initial-service/facility-hierarchy [a2.start a2.stop a3.start a3.stop]
96361 ×1
  normal saline counts 90 minutes; another hour needs 91, 1 more. (1) time/additional-hours [a2.start a2.stop a3.start a3.stop]
`,
  ],
  [
    'fluid alone, twice',
    day().hydration('8:00', '8:50').hydration('9:00', '9:40'),
    '96360 96361',
    `
96360 ×1
  Everything charted that earns it is on the claim. time/hydration-hours [a1.start a1.stop a2.start a2.stop]
96361 ×0
  normal saline counts 90 minutes; a further hour needs 91, 1 more. (1) time/additional-hours [a1.start a1.stop a2.start a2.stop]
`,
  ],
  [
    'chemotherapy, its hours, and drugs beside it',
    day()
      .chemo('C', '8:00', '10:20')
      .infusion('A', '8:30', '9:00')
      .infusion('B', '8:30', '9:20')
      .push('P', '11:00', chemo),
    '96413 96415 96417 96411 96409 96365 96367 96368 96366 96416 G0498',
    `
96413 ×1
  A is read as therapeutic, not as chemotherapy. classify/charted-category [a2.start a2.stop]
  B is read as therapeutic, not as chemotherapy. classify/charted-category [a3.start a3.stop]
96415 ×1
  C counts 140 minutes; another hour needs 151, 11 more. (11) time/additional-hours [a1.start a1.stop]
  A is read as therapeutic, not as chemotherapy. classify/charted-category [a2.start a2.stop]
  B is read as therapeutic, not as chemotherapy. classify/charted-category [a3.start a3.stop]
96417 ×0
  C is the initial service of its site, so it is not a further one. service-role/sequential-service [a1.start a1.stop]
  A is read as therapeutic, not as chemotherapy. classify/charted-category [a2.start a2.stop]
  B is read as therapeutic, not as chemotherapy. classify/charted-category [a3.start a3.stop]
96411 ×1
  C ran 140 minutes; more than 15 are an infusion, not a push. time/push-or-infusion [a1.start a1.stop]
  A is read as therapeutic, not as chemotherapy. classify/charted-category [a2.start a2.stop]
  B is read as therapeutic, not as chemotherapy. classify/charted-category [a3.start a3.stop]
96409 ×0
  P is not the initial service of its site: a chemotherapy push ranks below a chemotherapy infusion (C). initial-service/facility-hierarchy [a4.start a4.stop]
  C ran 140 minutes; more than 15 are an infusion, not a push. time/push-or-infusion [a1.start a1.stop]
  A is read as therapeutic, not as chemotherapy. classify/charted-category [a2.start a2.stop]
  B is read as therapeutic, not as chemotherapy. classify/charted-category [a3.start a3.stop]
96365 ×0
  B is not the initial service of its site: a drug infusion ranks below a chemotherapy infusion (C). initial-service/facility-hierarchy [a3.start a3.stop]
  A is not the initial service of its site: a drug infusion ranks below a chemotherapy infusion (C). initial-service/facility-hierarchy [a2.start a2.stop]
  C is read as chemotherapy, not as therapeutic. classify/charted-category [a1.start a1.stop]
96367 ×0
  A ran together with a higher-placed drug; fewer than 16 of its minutes stand alone. service-role/partial-overlap-residual [a2.start a2.stop]
  B ran together with a higher-placed drug; fewer than 16 of its minutes stand alone. service-role/partial-overlap-residual [a3.start a3.stop]
  C is read as chemotherapy, not as therapeutic. classify/charted-category [a1.start a1.stop]
96368 ×1
  B: the concurrent infusion is reported once. service-role/concurrent-once [a3.start a3.stop]
  The concurrent infusion is reported once, however many drugs run together. service-role/concurrent-once []
  C is read as chemotherapy, not as therapeutic. classify/charted-category [a1.start a1.stop]
96366 ×0
  A is reported with 96368 (Infusion alongside another). service-role/minimum-overlap [a2.start a2.stop]
  B: the concurrent infusion is reported once. service-role/concurrent-once [a3.start a3.stop]
  C is read as chemotherapy, not as therapeutic. classify/charted-category [a1.start a1.stop]
96416 ×0
  C did not run on a portable or implanted pump. time/prolonged-pump [a1.start a1.stop]
  A is read as therapeutic, not as chemotherapy. classify/charted-category [a2.start a2.stop]
  B is read as therapeutic, not as chemotherapy. classify/charted-category [a3.start a3.stop]
G0498 ×0
  C did not run on a portable or implanted pump. time/prolonged-pump [a1.start a1.stop]
  A is read as therapeutic, not as chemotherapy. classify/charted-category [a2.start a2.stop]
  B is read as therapeutic, not as chemotherapy. classify/charted-category [a3.start a3.stop]
`,
  ],
  [
    'two drugs together for a while',
    day().infusion('A', '8:00', '9:00').infusion('B', '8:30', '9:40').infusion('C', '8:55', '9:10'),
    '96368 96367',
    `
96368 ×0
  A and B ran together for 30 minutes, and what ran alone makes the lesser one sequential. service-role/partial-overlap-residual [a1.start a1.stop a2.start a2.stop]
96367 ×1
  B is the initial service of its site, so it is not a further one. service-role/sequential-service [a2.start a2.stop]
  C ran 15 minutes; 15 or fewer are a push, 1 more were needed. (1) time/push-or-infusion [a3.start a3.stop]
`,
  ],
  [
    'together for five minutes, where one is enough',
    day().infusion('A', '8:00', '9:00').infusion('B', '8:55', '9:40').switch('Q4', '1'),
    '96368',
    `
96368 ×0
  A and B ran together for 5 minutes, and what ran alone makes the lesser one sequential. service-role/partial-overlap-residual [a1.start a1.stop a2.start a2.stop]
`,
  ],
  [
    'together but at two sites, and one drug beside itself',
    day()
      .site('l')
      .infusion('A', '8:00', '9:00')
      .infusion('A', '8:00', '9:00')
      .site('r', 'protocol')
      .infusion('B', '8:00', '9:00'),
    '96368 96365',
    `
96368 ×0
  No therapeutic drug ran at the same time as another drug in bags of their own at one site. service-role/minimum-overlap [a1.start a1.stop a2.start a2.stop a3.start a3.stop]
96365 ×2
  Everything charted that earns it is on the claim. time/push-or-infusion [a1.start a1.stop a2.start a2.stop a3.start a3.stop]
`,
  ],
  [
    'pumps: long enough, not long enough, none, and a professional',
    day()
      .chemo('F', '8:00', '18:00', { pump: 'portable' })
      .chemo('E', '8:00', '15:59', { pump: 'implanted' })
      .chemo('D', '8:00', '9:00'),
    '96416 G0498 C8957',
    `
96416 ×1
  E ran 479 minutes; more than 8 hours are needed, 2 minutes more. (2) time/prolonged-pump [a2.start a2.stop]
  D did not run on a portable or implanted pump. time/prolonged-pump [a3.start a3.stop]
G0498 ×0
  F is reported with the other code for a pump start: the payer and whose pump it is decide. time/prolonged-pump [a1.start a1.stop]
  E: the start of its pump has the other code; the payer and whose pump it is decide. time/prolonged-pump [a2.start a2.stop]
  D did not run on a portable or implanted pump. time/prolonged-pump [a3.start a3.stop]
C8957 ×0
  F is read as chemotherapy, not as therapeutic. classify/charted-category [a1.start a1.stop]
  E is read as chemotherapy, not as therapeutic. classify/charted-category [a2.start a2.stop]
  D is read as chemotherapy, not as therapeutic. classify/charted-category [a3.start a3.stop]
  Nothing charted is a therapeutic drug infused by a pump. time/prolonged-pump []
`,
  ],
];

test.each(charts)('why not: %s', (_, chart, codes, expected) => {
  const answers = codes.split(' ').map((code) => whyNotText(code, chart));
  expect(answers.join('\n')).toBe(expected.trim());
});
