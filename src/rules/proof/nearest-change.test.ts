import { expect, test } from 'vitest';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';
import type { ChartView } from './chart-view.ts';
import { drugLineChange } from './drug-line-change.ts';
import { codeChangesInSteps, lineChangeInSteps } from './nearest-change.ts';

function viewOf(chart: Day): ChartView {
  const encounter = chart.build();
  const policy = resolvePolicy(encounter.setting, encounter.policy);
  const codeSet = testCodeSet();
  return { encounter, coded: codeEncounter(encounter, codeSet, policy), codeSet, policy };
}

function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function changeOf(code: string, chart: Day): string | undefined {
  const view = viewOf(chart);
  const line = view.coded.lines.find((one) => one.code === code);
  if (line === undefined) throw new Error(`${code} is not on the claim`);
  return atOnce(lineChangeInSteps(view, line))?.says;
}

test.each([
  ['an hour is near', '96365', day().infusion('A', '8:00', '9:22'), 'If A ended 9 minutes later, the claim would have 96366 as well.'],
  ['a push is near', '96365', day().infusion('A', '8:00', '8:20'), 'If A ended 5 minutes sooner, the claim would have 96374 in place of 96365.'],
  ['an hour was just earned', '96366', day().infusion('A', '8:00', '9:33'), 'If A ended 3 minutes sooner, the claim would not have 96366.'],
  ['a second hour was just earned', '96366', day().infusion('A', '8:00', '10:31'), 'If A ended 1 minute sooner, the claim would have 96366 ×1 in place of 96366 ×2.'],
  ['fluid', '96360', day().hydration('8:00', '8:35'), 'If normal saline ended 5 minutes sooner, the claim would not have 96360.'],
  ['under the skin', '96369', day().give('sc-infusion', 'A', { start: '8:00', stop: '8:20' }), 'If A ended 5 minutes sooner, the claim would have 96372 in place of 96369.'],
  ['two doses: the first falls short alone', '96365', day().infusion('A', '8:00', '8:20').infusion('A', '11:00', '11:20'), 'If A of 08:00 ended 51 minutes later, the claim would have 96366 as well.'],
  ['a bag of 12 minutes', '96374', day().infusion('A', '8:00', '8:12'), 'If A ended 4 minutes later, the claim would have 96365 in place of 96374.'],
  ['a push by hand, which no minutes change', '96374', day().push('A', '8:00'), undefined],
  ['a repeated push of 31 minutes', '96376', day().push('A', '8:00').push('A', '8:31'), 'If A of 08:31 was given 1 minute sooner, the claim would not have 96376.'],
  ['a repeated push of 40 minutes', '96376', day().push('A', '8:00').push('A', '8:40'), 'If A of 08:40 was given 10 minutes sooner, the claim would not have 96376.'],
  ['together but for 10 minutes', '96368', day().infusion('A', '8:00', '9:00').infusion('B', '8:30', '9:10'), 'If B ended 6 minutes later, the claim would have 96367 in place of 96368.'],
  ['together for 18 minutes', '96368', day().infusion('A', '8:00', '9:00').infusion('B', '8:30', '8:48'), 'If B ended 3 minutes sooner, the claim would have 96375 in place of 96368.'],
  ['a pump of 490 minutes', '96416', day().chemo('F', '8:00', '16:10', { pump: 'portable' }), 'If F ended 10 minutes sooner, the claim would have 96413, 96415 ×7 in place of 96416.'],
  ['a pump of two days', '96416', day().chemo('F', '8:00', '+2 6:00', { pump: 'portable' }), 'If F ended 2280 minutes sooner, the claim would have 96413, 96415 ×7 in place of 96416.'],
  ['two injections in one minute', '96372', day().im('A', '8:00').im('A', '8:00'), 'If A of 08:00 (no. 1 of 2 in the list) was given 1 minute sooner, the claim would have 96372 ×2 in place of 96372 ×1, 96372-59.'],
  ['an injection alone', '96372', day().im('A', '8:00'), undefined],
  ['just before midnight', '96374', day().push('A', '23:58'), 'If A was given 2 minutes later, the claim would have 96374 dated 2026-03-03 in place of 96374 dated 2026-03-02.'],
  ['the policy keeps the intended infusion', '96413', day().chemo('A', '8:00', '8:05').professional().switch('Q9', 'infusion'), 'If A ended 86 minutes later, the claim would have 96415 as well.'],
])('the nearest change of a line, %s', (_, code, chart, expected) => {
  expect(changeOf(code, chart)).toBe(expected);
});

test.each([
  ['96366', day().infusion('A', '8:00', '9:22'), ['If A ended 9 minutes later, the claim would have 96366 as well.']],
  ['96376', day().push('A', '8:00').push('A', '8:30'), ['If A of 08:00 was given 1 minute sooner, the claim would have 96376 as well.']],
  ['96416', day().chemo('A', '8:00', '16:00', { pump: 'portable' }), ['If A ended 1 minute later, the claim would have 96416 in place of 96413, 96415 ×7.']],
  ['96416', day().chemo('F', '8:00', '+1 8:00'), ['If the record said that F ran on a portable pump, the claim would have 96416 in place of 96413, 96415 ×23.']],
  ['96416', day().chemo('F', '8:00', '9:00').chemo('F', '10:00', '+1 8:00'), ['If the record said that F of 10:00 ran on a portable pump, the claim would have 96416 in place of 96415 ×22.']],
  ['G0498', day().chemo('F', '8:00', '+1 8:00', { pump: 'facility-owned-portable' }), ['If the payer were recorded as Medicare, the claim would have G0498 in place of 96416.']],
  [
    '96365',
    day().site('left').infusion('A', '8:00', '9:00').site('right').infusion('B', '8:00', '9:00'),
    ['If the record said why the site Peripheral IV (left) was needed, the claim would have 96365-59 in place of 96368.'],
  ],
  ['96360', day().hydration('8:00', '9:00').infusion('B', '9:00', '10:00').professional(), ['If normal saline were recorded as the reason for the visit, the claim would have 96360, 96367 in place of 96361, 96365.']],
  ['96365', day().infusion('potassium chloride 20 mEq in saline', '8:00', '9:00', { category: 'hydration' }), []],
  ['96372', day().infusion('A', '8:00', '9:00'), []],
  ['96413', day().infusion('A', '8:00', '9:00'), []],
])('what alone would put %s on the claim', (code, chart, expected) => {
  expect(atOnce(codeChangesInSteps(viewOf(chart), code)).map(({ says }) => says)).toEqual(expected);
});

const doxorubicin = (amount: number, vials: readonly (readonly [size: number, count: number])[], unit = 'mg') =>
  day().push('doxorubicin', '8:00', {
    drug: { name: 'doxorubicin', hcpcs: 'J9000' },
    category: 'chemotherapy',
    dose: { amount, unit },
    ...(vials.length === 0 ? {} : { containers: vials.map(([size, count]) => ({ amount: size, unit: 'mg', count, singleDose: true })) }),
  });

test.each([
  ['38 of units of 10', doxorubicin(38, []), 0, 'If more than 2 mg more of doxorubicin were given, the claim would have J9000 ×5 in place of J9000 ×4.'],
  ['33 of units of 10', doxorubicin(33, []), 0, 'If 3 mg less of doxorubicin were given, the claim would have J9000 ×3 in place of J9000 ×4.'],
  ['exactly 40', doxorubicin(40, []), 0, 'If any more of doxorubicin were given, the claim would have J9000 ×5 in place of J9000 ×4.'],
  ['charted in grams', doxorubicin(0.038, [], 'g'), 0, 'If more than 2 mg more of doxorubicin were given, the claim would have J9000 ×5 in place of J9000 ×4.'],
  ['the vial holds no more', doxorubicin(40, [[40, 1]]), 0, 'If 10 mg less of doxorubicin were given, the claim would have J9000 ×3, J9000-JW in place of J9000-JZ ×4.'],
  ['what is discarded', doxorubicin(27, [[20, 2]]), 1, 'If more than 3 mg more of doxorubicin were given, the claim would have J9000-JZ ×4 in place of J9000 ×3, J9000-JW.'],
])('the nearest change of a drug line, %s', (_, chart, index, expected) => {
  const view = viewOf(chart);
  const line = view.coded.drugLines[index];
  if (line === undefined) throw new Error('no such drug line');
  const change = drugLineChange(view, line);
  expect(change?.says).toBe(expected);
  expect(change?.fact).toMatchObject({ of: 'administration', field: 'dose' });
});

test('an unclassified drug has one unit whatever its dose', () => {
  const view = viewOf(day().push('novelimab', '8:00', { drug: { name: 'novelimab', hcpcs: 'J3490' }, dose: { amount: 5, unit: 'mg' } }));
  const [line] = view.coded.drugLines;
  if (line === undefined) throw new Error('no drug line');
  expect(drugLineChange(view, line)).toBe(undefined);
});
