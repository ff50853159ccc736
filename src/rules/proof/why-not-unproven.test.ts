import { expect, test } from 'vitest';
import { whyNotText } from '../../testing/why-not-text.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

const chemo = { category: 'chemotherapy' };
const ketorolac = { drug: { name: 'ketorolac', hcpcs: 'J1885' }, dose: { amount: 30, unit: 'mg' } };

/** A chart that leaves a fact open, the codes asked about, and every reason: what is missing and what the code would need. */
const charts: readonly (readonly [string, Day, string, string])[] = [
  [
    'no stop',
    day().infusion('A', '8:00'),
    '96365 96366 96367 96374 C8957',
    `
96365 ×0
  A has no documented stop: how long it ran cannot be shown, and it is reported as 96374. 96365 needs 16 minutes or more in the record. documentation/missing-stop-time [a1.stop]
96366 ×0
  A has no documented stop: how long it ran cannot be shown, and it is reported as 96374. 96366 needs 91 minutes or more in the record. documentation/missing-stop-time [a1.stop]
96367 ×0
  A is reported with 96374 (Push, first drug). initial-service/facility-hierarchy [a1.start a1.stop]
96374 ×1
  Everything charted that earns it is on the claim. time/push-or-infusion [a1.start a1.stop]
C8957 ×0
  A has no documented stop: how long it ran cannot be shown, and it is reported as 96374. C8957 needs 481 minutes or more in the record. documentation/missing-stop-time [a1.stop]
  A did not run on a portable or implanted pump. time/prolonged-pump [a1.start a1.stop]
`,
  ],
  [
    'no start',
    day().infusion('A', undefined, '9:00'),
    '96365',
    `
96365 ×0
  A has no documented start: how long it ran cannot be shown, and it is reported as 96374. 96365 needs 16 minutes or more in the record. documentation/missing-start-time [a1.start]
`,
  ],
  [
    'neither start nor stop',
    day().infusion('A'),
    '96365',
    `
96365 ×0
  A has neither a documented start nor a documented stop: how long it ran cannot be shown, and it is reported as 96374. 96365 needs 16 minutes or more in the record. documentation/missing-start-time [a1.start a1.stop]
`,
  ],
  [
    'no stop, nothing reported by policy',
    day().infusion('A', '8:00').switch('Q1', 'no-code'),
    '96365 96374',
    `
96365 ×0
  A has no documented stop: how long it ran cannot be shown, and the policy reports nothing. 96365 needs 16 minutes or more in the record. documentation/missing-stop-time [a1.stop]
96374 ×0
  A has no documented stop: how long it ran cannot be shown, and the policy reports nothing. 96374 would need the policy to take it for a push. documentation/missing-stop-time [a1.stop]
`,
  ],
  [
    'a second drug without a stop',
    day().infusion('A', '8:00', '9:00').infusion('B', '9:00'),
    '96366 96367 96368',
    `
96366 ×0
  B has no documented stop: how long it ran cannot be shown, and it is reported as 96375. 96366 needs 91 minutes or more in the record. documentation/missing-stop-time [a2.stop]
  A counts 60 minutes; a further hour needs 91, 31 more. (31) time/additional-hours [a1.start a1.stop]
96367 ×0
  B has no documented stop: how long it ran cannot be shown, and it is reported as 96375. 96367 needs 16 minutes or more in the record. documentation/missing-stop-time [a2.stop]
  A is the initial service of its site, so it is not a further one. service-role/sequential-service [a1.start a1.stop]
96368 ×0
  B has no documented stop: how long it ran cannot be shown, and it is reported as 96375. 96368 needs 16 minutes or more together with another drug. documentation/missing-stop-time [a2.stop]
  No therapeutic drug ran at the same time as another drug in bags of their own at one site. service-role/minimum-overlap [a1.start a1.stop]
`,
  ],
  [
    'chemotherapy on a pump without a stop',
    day().chemo('A', '8:00', undefined, { pump: 'portable' }),
    '96413 96415 96416 G0498',
    `
96413 ×0
  A has no documented stop: how long it ran cannot be shown, and it is reported as 96409. 96413 needs 16 minutes or more in the record. documentation/missing-stop-time [a1.stop]
96415 ×0
  A has no documented stop: how long it ran cannot be shown, and it is reported as 96409. 96415 needs 91 minutes or more in the record. documentation/missing-stop-time [a1.stop]
96416 ×0
  A has no documented stop: how long it ran cannot be shown, and it is reported as 96409. 96416 needs 481 minutes or more in the record. documentation/missing-stop-time [a1.stop]
G0498 ×0
  A has no documented stop: how long it ran cannot be shown, and it is reported as 96409. G0498 needs 481 minutes or more in the record. documentation/missing-stop-time [a1.stop]
  A: the start of its pump has the other code; the payer and whose pump it is decide. time/prolonged-pump [a1.start a1.stop]
`,
  ],
  [
    'a second chemotherapy without a stop',
    day().chemo('A', '8:00', '9:00').chemo('B', '9:00'),
    '96417 96549',
    `
96417 ×0
  B has no documented stop: how long it ran cannot be shown, and it is reported as 96411. 96417 needs 16 minutes or more in the record. documentation/missing-stop-time [a2.stop]
  A is the initial service of its site, so it is not a further one. service-role/sequential-service [a1.start a1.stop]
96549 ×0
  B has no documented stop: how long it ran cannot be shown, and it is reported as 96411. 96549 needs 16 minutes or more together with another drug. documentation/missing-stop-time [a2.stop]
  No two chemotherapy drugs ran at the same time in bags of their own at one site. service-role/minimum-overlap [a1.start a1.stop]
`,
  ],
  [
    'hydration without a stop',
    day().hydration('8:00'),
    '96360 96361',
    `
96360 ×0
  normal saline has no documented stop: how long it ran cannot be shown, and it is not reported. 96360 needs 31 minutes or more in the record. documentation/missing-hydration-time [a1.stop]
96361 ×0
  normal saline has no documented stop: how long it ran cannot be shown, and it is not reported. 96361 needs 91 minutes or more in the record. documentation/missing-hydration-time [a1.stop]
`,
  ],
  [
    'hydration without a start, beside a push',
    day().push('A', '8:00').hydration(undefined, '9:00'),
    '96361',
    `
96361 ×0
  normal saline has no documented start: how long it ran cannot be shown, and it is not reported. 96361 needs 31 minutes or more in the record. documentation/missing-hydration-time [a2.start]
`,
  ],
  [
    'a stop before its start',
    day().infusion('A', '9:00', '8:00'),
    '96365',
    `
96365 ×0
  A has a stop (08:00) before its start (09:00): how long it ran cannot be shown, and it is reported as 96374. 96365 needs 16 minutes or more in the record. documentation/impossible-times [a1.start a1.stop]
`,
  ],
  [
    'under the skin without a stop',
    day().give('sc-infusion', 'G', { start: '8:00' }),
    '96369 96370 96371 96372',
    `
96369 ×0
  G has no documented stop: how long it ran cannot be shown, and it is reported as 96372. 96369 needs 16 minutes or more in the record. documentation/missing-stop-time [a1.stop]
96370 ×0
  G has no documented stop: how long it ran cannot be shown, and it is reported as 96372. 96370 needs 91 minutes or more in the record. documentation/missing-stop-time [a1.stop]
96371 ×0
  No infusion under the skin is charted at a second site. other-routes/subcutaneous-infusion [a1.start a1.stop]
96372 ×1
  Everything charted that earns it is on the claim. other-routes/injections [a1.start a1.stop]
`,
  ],
  [
    'the same of a professional',
    day().give('sc-infusion', 'G', { start: '8:00' }).professional('a1'),
    '96369 96371 96372',
    `
96369 ×0
  G has no documented stop: how long it ran cannot be shown, and the policy reports nothing. 96369 needs 16 minutes or more in the record. documentation/missing-stop-time [a1.stop]
96371 ×0
  No infusion under the skin is charted at a second site. other-routes/subcutaneous-infusion [a1.start a1.stop]
96372 ×0
  G has no documented stop: how long it ran cannot be shown, and the policy reports nothing. 96372 would need the policy to take it for an injection. documentation/missing-stop-time [a1.stop]
`,
  ],
  [
    'into an artery without a stop',
    day().give('intra-arterial-infusion', 'G', { start: '8:00' }, chemo),
    '96422 96423 96425',
    `
96422 ×0
  G has no documented stop: how long it ran cannot be shown, and it is reported as 96420. 96422 needs 16 minutes or more in the record. documentation/missing-stop-time [a1.stop]
96423 ×0
  G has no documented stop: how long it ran cannot be shown, and it is reported as 96420. 96423 needs 91 minutes or more in the record. documentation/missing-stop-time [a1.stop]
96425 ×0
  G has no documented stop: how long it ran cannot be shown, and it is reported as 96420. 96425 needs 481 minutes or more in the record. documentation/missing-stop-time [a1.stop]
  G did not run on a portable or implanted pump. time/prolonged-pump [a1.start a1.stop]
`,
  ],
  [
    'the same, not chemotherapy',
    day().give('intra-arterial-infusion', 'G', { start: '8:00' }),
    '96373 96379',
    `
96373 ×1
  Everything charted that earns it is on the claim. other-routes/intra-arterial [a1.start a1.stop]
96379 ×0
  G has no documented stop: how long it ran cannot be shown, and it is reported as 96373. 96379 needs 16 minutes or more in the record. documentation/missing-stop-time [a1.stop]
`,
  ],
  [
    'no site',
    day()
      .site('l')
      .infusion('A', '8:00', '9:00')
      .site('r', 'protocol')
      .infusion('B', '8:00', '9:00')
      .infusion('C', '8:00', '9:00', { accessSiteId: undefined }),
    '96365',
    `
96365 ×2
  C is not the initial service of its site: nothing tells it from A, and a site has one initial service. initial-service/facility-hierarchy [a3.start a3.stop]
  The record does not say at which site C was given; it is counted at Peripheral IV (l). initial-service/unplaced-administration [a3.accessSiteId]
`,
  ],
  [
    'a second site without its reason',
    day().site('l').infusion('A', '8:00', '9:00').site('r').infusion('B', '8:00', '9:00'),
    '96365',
    `
96365 ×1
  B is not the initial service of its site: nothing tells it from A, and a site has one initial service. initial-service/facility-hierarchy [a2.start a2.stop]
  B was given at Peripheral IV (r), and the record does not say why a second site was needed: it is read together with Peripheral IV (l). initial-service/second-site-reason [accessSites.r.separateSite]
`,
  ],
  [
    'drugs: no dose, no code, not given, none',
    day()
      .infusion('ceftriaxone', '8:00', '9:00', { drug: { name: 'ceftriaxone', hcpcs: 'J0696' } })
      .push('ondansetron', '8:00')
      .push('k', '8:00', { ...ketorolac, status: 'not-given' }),
    'J0696 J2405 J1885 J1100',
    `
J0696 ×0
  ceftriaxone: without a dose there is no drug line. drugs/billing-units [a1.dose]
J2405 ×0
  ondansetron is charted without a code; with J2405 and a dose it has a drug line. drugs/drug-code [a2.drug]
J1885 ×0
  ketorolac is not billed here: charted as not given. classify/charted-status [a3.drug]
J1100 ×0
  Nothing charted carries J1100 (dexamethasone sodium phosphate). drugs/drug-code []
`,
  ],
  [
    'a drug with all it needs',
    day().push('k', '8:00', ketorolac),
    'J1885',
    `
J1885 ×2
  Every charted dose of it is on the claim. drugs/billing-units []
`,
  ],
  [
    'a stop that cannot be derived',
    day().infusion('A', '8:00', undefined, {
      evidence: { stop: 'derived-from-volume' },
      volume: { amount: 100, unit: 'mL' },
    }),
    '96365',
    `
96365 ×0
  A has no documented stop, and the charted rate and volume give none: how long it ran cannot be shown, and it is reported as 96374. 96365 needs 16 minutes or more in the record. documentation/missing-stop-time [a1.stop]
`,
  ],
  [
    'a derived stop that the policy does not take',
    day()
      .infusion('A', '8:00', '9:00', { evidence: { stop: 'derived-from-volume' } })
      .switch('Q19', 'forbid'),
    '96365',
    `
96365 ×0
  A has a stop that was only worked out from rate and volume, which the policy does not take: how long it ran cannot be shown, and it is reported as 96374. 96365 needs 16 minutes or more in the record. documentation/missing-stop-time [a1.stop]
`,
  ],
];

test.each(charts)('%s', (_, chart, codes, expected) => {
  expect(
    codes
      .split(' ')
      .map((code) => whyNotText(code, chart))
      .join('\n'),
  ).toBe(expected.trim());
});
