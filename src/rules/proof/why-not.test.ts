import { expect, test } from 'vitest';
import { codeEncounter } from '../code-encounter.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';
import { ruleCatalogue, notModelled } from '../catalogue.ts';
import { askableCodes, whyNot } from './why-not.ts';

function ask(code: string, chart: Day) {
  const encounter = chart.build();
  const policy = resolvePolicy(encounter.setting, encounter.policy);
  const codeSet = testCodeSet();
  return whyNot(code, encounter, codeEncounter(encounter, codeSet, policy), codeSet, policy);
}

const says = (code: string, chart: Day): readonly string[] => ask(code, chart).reasons.map((reason) => reason.says);

test.each([
  ['96366', day().infusion('A', '8:00', '9:22'), 'A counts 82 minutes; a further hour needs 91, 9 more.'],
  ['96366', day().infusion('A', '8:00', '9:31'), 'A counts 91 minutes; another hour needs 151, 60 more.'],
  ['96361', day().push('A', '7:00').hydration('8:00', '9:00'), 'normal saline counts 60 minutes; another hour needs 91, 31 more.'],
  ['96365', day().infusion('A', '8:00', '8:12'), 'A ran 12 minutes; 15 or fewer are a push, 4 more were needed.'],
  ['96365', day().chemo('B', '8:00', '9:00').infusion('A', '9:00', '10:00'), 'A is not the initial service of its site: a drug infusion ranks below a chemotherapy infusion (B).'],
  ['96374', day().infusion('A', '8:00', '8:16'), 'A ran 16 minutes; more than 15 are an infusion, not a push.'],
  ['96360', day().hydration('8:00', '8:30'), 'normal saline: 30 minutes of hydration count; 31 are needed.'],
  ['96367', day().infusion('A', '8:00', '9:00').infusion('A', '10:00', '11:00'), 'A was infused 2 times; the same drug again is not another one.'],
  ['96368', day().infusion('A', '8:00', '9:00').infusion('B', '8:51', '10:00'), 'A and B ran together for 9 minutes; 16 are needed.'],
  ['96368', day().infusion('A', '8:00', '9:00').infusion('B', '9:00', '10:00'), 'No therapeutic drug ran at the same time as another drug in bags of their own at one site.'],
  ['96376', day().push('A', '8:00').push('A', '8:30'), 'A of 08:30: 30 minutes after the push before it; more than 30 are needed.'],
  ['96376', day().push('A', '8:00').push('A', '9:30').professional(), 'A of 09:30: a professional reports the same drug once; its units count.'],
  ['96376', day().push('A', '8:00').push('B', '9:30'), 'No therapeutic drug was pushed twice at one site.'],
  ['96413', day().infusion('A', '8:00', '9:00'), 'A is read as therapeutic, not as chemotherapy.'],
  ['96416', day().chemo('A', '8:00', '9:00'), 'A did not run on a portable or implanted pump.'],
  ['96416', day().chemo('A', '8:00', '16:00', { pump: 'portable' }), 'A ran 480 minutes; more than 8 hours are needed, 1 minute more.'],
  ['96376', day().push('A', '8:00').push('A', '8:10').push('A', '8:20'), 'A of 08:10: 10 minutes after the push before it; more than 30 are needed.'],
  ['96376', day().push('A', '8:00').push('A', '8:10').push('A', '8:20'), 'A of 08:20: 10 minutes after the push before it; more than 30 are needed.'],
  ['96372', day().im('A', '8:00').im('A', '8:00').switch('Q13', 'one'), 'A of 08:00 (no. 2 of 2 in the list): part of one split dose; the policy reports one.'],
  ['96374', day().push('A', '8:00').infusion('A', '8:00', '9:00'), 'A of 08:00 (iv infusion) ran 60 minutes; more than 15 are an infusion, not a push.'],
  ['96372', day().infusion('A', '8:00', '9:00'), 'Nothing charted is a therapeutic drug injected into muscle or under the skin.'],
  ['96380', day().im('nirsevimab', '8:00'), 'No counselling is charted for nirsevimab.'],
  ['96380', day().im('nirsevimab', '8:00', { counselled: false }), 'nirsevimab was given without counselling.'],
  ['96380', day().im('A', '8:00'), 'Nothing injected is a long-acting antibody against RSV.'],
  ['96360', day().infusion('A', '8:00', '9:00', { category: 'not-coded' }), 'Nothing charted is a hydration infusion into a vein.'],
  ['99213', day().infusion('A', '8:00', '9:00'), 'It is not a code for giving a drug or fluid; Dripline does not derive it from administrations.'],
  ['96521', day().chemo('5-FU', '8:00', '+1 8:00', { pump: 'portable' }).give('pump-refill', '5-FU', { start: '10:00' }, { category: 'chemotherapy', pump: 'portable' }), '5-FU of 10:00: 96521 is never reported beside 96416 on one date (indicator 0).'],
])('why not %s', (code, chart, expected) => {
  expect(says(code, chart)).toContain(expected);
});

test.each([
  ['It stands for a whole visit', 'Q0081', 'Q0083', 'Q0085'],
  ['It is for infusion at home', 'G0068', 'G0070', 'G0088', 'G0090', '99601', '99602', 'S9330', 'S9500'],
  ['It is for giving a vaccine', '90460', '90471', '90474', '90480', '95115', '95165', 'G0008', 'G0010', 'M0201', 'M0243'],
  ['It is for cells', '0537T', '0540T', '38225', '38228'],
  ['It is added to an abdominal operation', '96547', '96548'],
  ['It is for supplies', '99070'],
  ['It is not a code for giving a drug', 'Q0080', 'Q0091', 'G0067', 'G0071', 'G0463', '99600', '99603', '90475', '90481', '95114', '95171', '38224', '38229', '96545', '99071', 'M0251', 'S9480'],
])('a code that is not derived says what it is for: %s', (start, ...codes) => {
  for (const code of codes) expect(says(code, day().infusion('A', '8:00', '9:00')).map((sentence) => [code, sentence.slice(0, start.length)])).toEqual([[code, start]]);
});

test('the reason nearest to the code comes first, with the minutes that were missing', () => {
  const { reasons, unitsReported, label } = ask('96366', day().infusion('A', '8:00', '9:22').infusion('B', '10:00', '11:29'));
  expect(reasons.map(({ minutesShort, administrationIds }) => [minutesShort, administrationIds])).toEqual([
    [2, ['a2']],
    [9, ['a1']],
  ]);
  expect([unitsReported, label]).toEqual([0, testCodeSet().labelOf.get('96366')]);
});

test('a code that is reported says why there is no more of it', () => {
  const answer = ask('96366', day().infusion('A', '8:00', '9:31'));
  expect([answer.unitsReported, answer.reasons[0]?.minutesShort]).toEqual([1, 60]);
});

test('every code is answered, whatever the chart, by a rule one can look up', () => {
  const known = new Set([...ruleCatalogue, ...notModelled].map((rule) => rule.id));
  const charts = [
    day(),
    day().hydration('8:00', '12:00').infusion('A', '9:00', '10:20').push('B', '10:30').push('B', '11:31').im('C', '11:00').chemo('D', '13:00', '14:00'),
    day().professional('a1').infusion('A', '8:00').give('sc-infusion', 'G', { start: '8:00', stop: '9:00' }).give('intralesional', 'L', { start: '9:00' }, { category: 'chemotherapy' }),
  ];
  for (const chart of charts) {
    for (const { code } of askableCodes(testCodeSet())) {
      const { reasons } = ask(code, chart);
      expect(reasons.length, code).toBeGreaterThan(0);
      for (const { ruleId, says: text } of reasons) {
        expect(known, ruleId).toContain(ruleId);
        expect(text).toMatch(/\.$/);
      }
    }
  }
});

test('units of a drug are those that were given, and of that drug', () => {
  const vial = { amount: 20, unit: 'mg', count: 2, singleDose: true };
  const chart = day()
    .push('doxorubicin', '8:00', { drug: { name: 'doxorubicin', hcpcs: 'J9000' }, category: 'chemotherapy', dose: { amount: 30, unit: 'mg' }, containers: [vial] })
    .push('ondansetron', '8:10', { drug: { name: 'ondansetron', hcpcs: 'J2405' }, dose: { amount: 4, unit: 'mg' } });
  expect(ask('J9000', chart).unitsReported).toBe(3);
  expect(ask('J2405', chart).unitsReported).toBe(4);
});
