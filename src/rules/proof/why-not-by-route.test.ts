import { expect, test } from 'vitest';
import { whyNotText } from '../../testing/why-not-text.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const chemo = { category: 'chemotherapy' };

/** A chart, the codes asked about, and every reason: what it says, the minutes short of it, its rule, the facts it names. */
const charts: readonly (readonly [string, Day, string, string])[] = [
  [
    'a therapeutic pump of a professional',
    day().infusion('A', '8:00', '18:00', { pump: 'portable' }).professional(),
    'C8957',
    `
C8957 ×0
  Only a facility reports the start of a prolonged therapeutic infusion. time/prolonged-pump []
`,
  ],
  [
    'chemotherapy beside chemotherapy is no therapeutic drug, nor a further one',
    day().chemo('C', '8:00', '10:00').chemo('D', '8:00', '9:00'),
    '96368 96411 96417',
    `
96368 ×0
  No therapeutic drug ran at the same time as another drug in bags of their own at one site. service-role/minimum-overlap [a1.start a1.stop a2.start a2.stop]
  C is read as chemotherapy, not as therapeutic. classify/charted-category [a1.start a1.stop]
  D is read as chemotherapy, not as therapeutic. classify/charted-category [a2.start a2.stop]
  Nothing charted is a therapeutic drug infused into a vein. time/push-or-infusion []
96411 ×0
  C ran 120 minutes; more than 15 are an infusion, not a push. time/push-or-infusion [a1.start a1.stop]
  D ran 60 minutes; more than 15 are an infusion, not a push. time/push-or-infusion [a2.start a2.stop]
96417 ×0
  C is the initial service of its site, so it is not a further one. service-role/sequential-service [a1.start a1.stop]
  D ran together with a higher-placed drug; fewer than 16 of its minutes stand alone. service-role/partial-overlap-residual [a2.start a2.stop]
`,
  ],
  [
    'eight hours on a pump have no further hour',
    day().chemo('F', '8:00', '16:00', { pump: 'portable' }),
    '96415',
    `
96415 ×7
  F counts 480 minutes; on its pump more than 8 hours are reported by their start, not by a further hour. time/prolonged-pump [a1.start a1.stop]
`,
  ],
  [
    'the same of a drug that is no chemotherapy, in a facility',
    day().infusion('F', '8:00', '16:00', { pump: 'portable' }),
    '96366',
    `
96366 ×7
  F counts 480 minutes; on its pump more than 8 hours are reported by their start, not by a further hour. time/prolonged-pump [a1.start a1.stop]
`,
  ],
  [
    'and of a professional, who has no code for the start',
    day().infusion('F', '8:00', '16:00', { pump: 'portable' }).professional(),
    '96366',
    `
96366 ×7
  F counts 480 minutes; another hour needs 511, 31 more. (31) time/additional-hours [a1.start a1.stop]
`,
  ],
  [
    'chemotherapy into an artery on a pump for eight hours has no further hour: one minute more is a prolonged infusion',
    day().give('intra-arterial-infusion', 'A', { start: '8:00', stop: '16:00' }, { ...chemo, pump: 'portable' }),
    '96423 96425 96416',
    `
96423 ×7
  A counts 480 minutes; on its pump more than 8 hours are reported by their start, not by a further hour. time/prolonged-pump [a1.start a1.stop]
96425 ×0
  A ran 480 minutes; more than 8 hours are needed, 1 minute more. (1) time/prolonged-pump [a1.start a1.stop]
96416 ×0
  Nothing charted is chemotherapy infused by a pump. time/prolonged-pump []
`,
  ],
  [
    'chemotherapy into an artery on a pump for more than eight hours: prolonged',
    day().give('intra-arterial-infusion', 'A', { start: '8:00', stop: '16:01' }, { ...chemo, pump: 'portable' }),
    '96420 96422 96423 96425',
    `
96420 ×0
  A ran 481 minutes into an artery; more than 15 are not a push. other-routes/intra-arterial [a1.start a1.stop]
96422 ×0
  A is reported as a prolonged infusion on a pump. other-routes/intra-arterial [a1.start a1.stop]
96423 ×0
  A is reported as a prolonged infusion on a pump. other-routes/intra-arterial [a1.start a1.stop]
96425 ×1
  Everything charted that earns it is on the claim. other-routes/intra-arterial [a1.start a1.stop]
`,
  ],
  [
    'a drug that is infused and was pushed twice besides',
    day().infusion('A', '8:00', '9:00').push('A', '7:55').push('A', '10:00'),
    '96375 96376',
    `
96375 ×0
  A was pushed 2 times; the same drug again is not another one. time/same-drug-summed [a2.start a2.stop a3.start a3.stop]
  A of 08:00 ran 60 minutes; more than 15 are an infusion, not a push. time/push-or-infusion [a1.start a1.stop]
96376 ×1
  A of 07:55: belongs to the infusion of the same drug. service-role/push-with-infusion [a2.start a2.stop]
`,
  ],
  [
    'lesions of which nobody charted the number',
    day().give('intralesional', 'A', { start: '8:00' }, chemo),
    '96406',
    `
96406 ×0
  1 lesion of 2026-03-02 counts, a dose without a number as one; 8 are needed. other-routes/special-sites [a1.lesions]
`,
  ],
  [
    'pushes of a drug and of others',
    day().push('A', '8:00').push('A', '8:20').push('B', '8:30').infusion('C', '9:00', '9:10'),
    '96374 96375 96376 96365 96409',
    `
96374 ×1
  B is not the initial service of its site: A came first. initial-service/facility-hierarchy [a3.start a3.stop]
  C is not the initial service of its site: A came first. initial-service/facility-hierarchy [a4.start a4.stop]
96375 ×2
  A of 08:00 is the initial service of its site, so it is not a further one. service-role/sequential-service [a1.start a1.stop]
96376 ×0
  A of 08:20: 20 minutes after the push before it; more than 30 are needed. service-role/repeat-push-interval [a2.start a2.stop]
96365 ×0
  C ran 10 minutes; 15 or fewer are a push, 6 more were needed. (6) time/push-or-infusion [a4.start a4.stop]
96409 ×0
  A is read as therapeutic, not as chemotherapy. classify/charted-category [a1.start a1.stop a2.start a2.stop]
  B is read as therapeutic, not as chemotherapy. classify/charted-category [a3.start a3.stop]
  C is read as therapeutic, not as chemotherapy. classify/charted-category [a4.start a4.stop]
  Nothing charted is chemotherapy pushed, or infused for 15 minutes or less. time/push-or-infusion []
`,
  ],
  [
    'one push of a professional',
    day().push('A', '8:00').professional(),
    '96376',
    `
96376 ×0
  A professional reports the same drug once, however often it was pushed. service-role/repeat-push-professional []
`,
  ],
  [
    'pushes of a professional',
    day().push('A', '8:00').push('A', '9:00').professional(),
    '96376 96375',
    `
96376 ×0
  A of 09:00: a professional reports the same drug once; its units count. service-role/repeat-push-professional [a2.start a2.stop]
96375 ×0
  A was pushed 2 times; the same drug again is not another one. time/same-drug-summed [a1.start a1.stop a2.start a2.stop]
  A of 08:00 is the initial service of its site, so it is not a further one. service-role/sequential-service [a1.start a1.stop]
`,
  ],
  [
    'chemotherapy pushed twice',
    day().push('A', '8:00', chemo).push('A', '9:00', chemo),
    '96409 96411 96413',
    `
96409 ×1
  A of 09:00: the same chemotherapy drug is on the claim for this site. service-role/repeat-push-chemotherapy [a2.start a2.stop]
96411 ×0
  A of 09:00: the same chemotherapy drug is on the claim for this site. service-role/repeat-push-chemotherapy [a2.start a2.stop]
  A was pushed 2 times; the same drug again is not another one. time/same-drug-summed [a1.start a1.stop a2.start a2.stop]
  A of 08:00 is the initial service of its site, so it is not a further one. service-role/sequential-service [a1.start a1.stop]
96413 ×0
  Nothing charted is chemotherapy infused into a vein. time/push-or-infusion []
`,
  ],
  [
    'under the skin',
    day()
      .give('sc-infusion', 'G', { start: '8:00', stop: '9:20' })
      .give('sc-infusion', 'H', { start: '10:00', stop: '10:10' }),
    '96369 96370 96371 96372 96401',
    `
96369 ×1
  H ran 10 minutes under the skin; 15 or fewer are an injection, 6 more were needed. (6) other-routes/subcutaneous-infusion [a2.start a2.stop]
96370 ×0
  G counts 80 minutes; a further hour needs 91, 11 more. (11) time/additional-hours [a1.start a1.stop]
  H ran 10 minutes under the skin; 15 or fewer are an injection, 6 more were needed. (6) other-routes/subcutaneous-infusion [a2.start a2.stop]
96371 ×0
  H ran 10 minutes under the skin; 15 or fewer are an injection, 6 more were needed. (6) other-routes/subcutaneous-infusion [a2.start a2.stop]
  No infusion under the skin is charted at a second site. other-routes/subcutaneous-infusion [a1.start a1.stop a2.start a2.stop]
96372 ×1
  G ran 80 minutes under the skin; more than 15 are not an injection. other-routes/subcutaneous-infusion [a1.start a1.stop]
96401 ×0
  G is read as therapeutic, not as chemotherapy. classify/charted-category [a1.start a1.stop]
  H is read as therapeutic, not as chemotherapy. classify/charted-category [a2.start a2.stop]
  Nothing charted is chemotherapy injected into muscle or under the skin. other-routes/injections []
`,
  ],
  [
    'into an artery',
    day()
      .give('intra-arterial-infusion', 'A', { start: '8:00', stop: '9:20' }, chemo)
      .give('intra-arterial-push', 'B', { start: '8:00' }),
    '96420 96422 96423 96425 96373 96379',
    `
96420 ×0
  A ran 80 minutes into an artery; more than 15 are not a push. other-routes/intra-arterial [a1.start a1.stop]
  B is read as therapeutic, not as chemotherapy. classify/charted-category [a2.start a2.stop]
96422 ×1
  B is read as therapeutic, not as chemotherapy. classify/charted-category [a2.start a2.stop]
96423 ×0
  A counts 80 minutes; a further hour needs 91, 11 more. (11) time/additional-hours [a1.start a1.stop]
  B is read as therapeutic, not as chemotherapy. classify/charted-category [a2.start a2.stop]
96425 ×0
  A did not run on a portable or implanted pump. time/prolonged-pump [a1.start a1.stop]
  B is read as therapeutic, not as chemotherapy. classify/charted-category [a2.start a2.stop]
96373 ×1
  A is read as chemotherapy, not as therapeutic. classify/charted-category [a1.start a1.stop]
96379 ×0
  A is read as chemotherapy, not as therapeutic. classify/charted-category [a1.start a1.stop]
  Nothing charted is a therapeutic drug infused into an artery. other-routes/intra-arterial []
`,
  ],
  [
    'antibodies against RSV',
    day()
      .im('nirsevimab', '8:00', { counselled: true })
      .im('clesrovimab', '+1 8:00', { counselled: false })
      .im('Beyfortus', '+2 8:00')
      .im('A', '9:00'),
    '96380 96381 96372',
    `
96380 ×1
  clesrovimab was given without counselling. other-routes/rsv-antibody [a2.start a2.stop]
  No counselling is charted for Beyfortus. other-routes/rsv-antibody [a3.start a3.stop]
96381 ×2
  nirsevimab was given with counselling, which has a code of its own. other-routes/rsv-antibody [a1.start a1.stop]
96372 ×1
  nirsevimab is a long-acting antibody against RSV, which has codes of its own. other-routes/rsv-antibody [a1.start a1.stop]
  clesrovimab is a long-acting antibody against RSV, which has codes of its own. other-routes/rsv-antibody [a2.start a2.stop]
  Beyfortus is a long-acting antibody against RSV, which has codes of its own. other-routes/rsv-antibody [a3.start a3.stop]
`,
  ],
  [
    'not given, not coded, by mouth, and a contrast agent',
    day()
      .infusion('A', '8:00', '9:00', { status: 'not-given' })
      .infusion('B', '8:00', '9:00', { category: 'not-coded' })
      .give('other', 'C', { start: '8:00' })
      .push('D', '8:00', { drug: { name: 'D', hcpcs: 'Q9966' }, category: undefined }),
    '96365 96374 96360',
    `
96365 ×0
  A is not coded: charted as not given. classify/charted-status [a1.start a1.stop]
  B is not coded: marked as part of another service. classify/inherent-service [a2.start a2.stop]
  Nothing charted is a therapeutic drug infused into a vein. time/push-or-infusion []
96374 ×0
  A is not coded: charted as not given. classify/charted-status [a1.start a1.stop]
  B is not coded: marked as part of another service. classify/inherent-service [a2.start a2.stop]
  D is not coded: contrast is part of the imaging study. classify/drug-table-category [a4.start a4.stop]
  Nothing charted is a therapeutic drug pushed, or infused for 15 minutes or less. time/push-or-infusion []
96360 ×0
  A is not coded: charted as not given. classify/charted-status [a1.start a1.stop]
  B is not coded: marked as part of another service. classify/inherent-service [a2.start a2.stop]
  Nothing charted is a hydration infusion into a vein. time/hydration-hours []
`,
  ],
  [
    'without a stop, for a facility and for a professional',
    day().infusion('A', '8:00').hydration('9:00'),
    '96360 96374',
    `
96360 ×0
  normal saline has no documented stop: how long it ran cannot be shown, and it is not reported. 96360 needs 31 minutes or more in the record. documentation/missing-hydration-time [a2.stop]
  A is read as therapeutic, not as hydration. classify/charted-category [a1.start a1.stop]
96374 ×1
  normal saline is read as hydration, not as therapeutic. classify/charted-category [a2.start a2.stop]
`,
  ],
  [
    'the same of a professional',
    day().infusion('A', '8:00').hydration('9:00').professional(),
    '96365 96360 96374',
    `
96365 ×0
  A has no documented stop: how long it ran cannot be shown, and the policy reports nothing. 96365 needs 16 minutes or more in the record. documentation/missing-stop-time [a1.stop]
  normal saline is read as hydration, not as therapeutic. classify/charted-category [a2.start a2.stop]
96360 ×0
  normal saline has no documented stop: how long it ran cannot be shown, and it is not reported. 96360 needs 31 minutes or more in the record. documentation/missing-hydration-time [a2.stop]
  A is read as therapeutic, not as hydration. classify/charted-category [a1.start a1.stop]
96374 ×0
  A has no documented stop: how long it ran cannot be shown, and the policy reports nothing. 96374 would need the policy to take it for a push. documentation/missing-stop-time [a1.stop]
  normal saline is read as hydration, not as therapeutic. classify/charted-category [a2.start a2.stop]
`,
  ],
  [
    'a professional’s reason for the visit takes the place',
    day().infusion('A', '8:00', '9:00').push('B', '8:00').professional('a2'),
    '96365 96374 96367',
    `
96365 ×0
  A is not the initial service of its site: it was not the main reason for the visit. initial-service/primary-reason [a1.start a1.stop]
96374 ×1
  A ran 60 minutes; more than 15 are an infusion, not a push. time/push-or-infusion [a1.start a1.stop]
96367 ×1
  Everything charted that earns it is on the claim. time/push-or-infusion [a1.start a1.stop]
`,
  ],
  [
    'special sites and a port',
    day()
      .give('intralesional', 'A', { start: '8:00' }, { ...chemo, lesions: 3 })
      .give('intrathecal', 'A', { start: '8:00' }, chemo)
      .give('intrathecal', 'A', { start: '9:00' }, chemo)
      .give('port-flush', 'heparin', { start: '9:00' }),
    '96405 96406 96450 96523 96440',
    `
96405 ×1
  Everything charted that earns it is on the claim. other-routes/special-sites [a1.start a1.stop]
96406 ×0
  3 lesions of 2026-03-02 count; 8 are needed. other-routes/special-sites [a1.lesions]
96450 ×1
  A of 09:00: this route is reported once a session; the session’s line is on the claim. other-routes/special-sites [a3.start a3.stop]
96523 ×0
  heparin: another service of this family is reported on that date. other-routes/port-flush [a4.start a4.stop]
96440 ×0
  Nothing charted is chemotherapy given into the pleural space. other-routes/special-sites []
`,
  ],
  [
    'chemotherapy, and an unknown drug beside it',
    day().chemo('A', '8:00', '10:00').chemo('B', '8:00', '9:00', { category: undefined }),
    '96549 96417 96365',
    `
96549 ×0
  No two chemotherapy drugs ran at the same time in bags of their own at one site. service-role/minimum-overlap [a1.start a1.stop a2.start a2.stop]
  B is read as therapeutic, not as chemotherapy. classify/unknown-drug [a2.start a2.stop]
96417 ×0
  A is the initial service of its site, so it is not a further one. service-role/sequential-service [a1.start a1.stop]
  B is read as therapeutic, not as chemotherapy. classify/unknown-drug [a2.start a2.stop]
96365 ×0
  B is not the initial service of its site: a drug infusion ranks below a chemotherapy infusion (A). initial-service/facility-hierarchy [a2.start a2.stop]
  A is read as chemotherapy, not as therapeutic. classify/charted-category [a1.start a1.stop]
`,
  ],
  [
    'a complex biologic by the drug table, a refill and an injector',
    day()
      .infusion('infliximab', '8:00', '9:00', {
        drug: { name: 'infliximab', hcpcs: 'J1745' },
        category: undefined,
      })
      .give('pump-refill', 'A', { start: '9:30' }, { ...chemo, pump: 'implanted' })
      .give('on-body-injector', 'P', { start: '10:00' }),
    '96365 96413 96521 96522 96377',
    `
96365 ×0
  infliximab is read as chemotherapy, not as therapeutic. classify/drug-table-category [a1.start a1.stop]
  Nothing charted is a therapeutic drug infused into a vein. time/push-or-infusion []
96413 ×1
  Everything charted that earns it is on the claim. time/push-or-infusion [a1.start a1.stop]
96521 ×0
  A: the pump that was refilled is an implanted one. other-routes/special-sites [a2.start a2.stop]
96522 ×1
  Everything charted that earns it is on the claim. other-routes/special-sites [a2.start a2.stop]
96377 ×1
  Everything charted that earns it is on the claim. other-routes/on-body-injector [a3.start a3.stop]
`,
  ],
];

test.each(charts)('why not: %s', (_, chart, codes, expected) => {
  const answers = codes.split(' ').map((code) => whyNotText(code, chart));
  expect(answers.join('\n')).toBe(expected.trim());
});
