import { expect, test } from 'vitest';
import { policySwitches, readSwitchValue, resolvePolicy, switchIds } from '../domain/policy.ts';
import type { SwitchId } from '../domain/policy.ts';
import { testCodeSet } from '../testing/test-code-set.ts';
import { codeClaim } from './code-encounter.ts';
import { disagreements } from './disagreements.ts';
import { day } from './example.ts';
import type { Day } from './example.ts';
import { policyPresets, selectionOfPreset } from './policy-presets.ts';

test('every value of every switch has its reading, with a source', () => {
  for (const id of switchIds) {
    const readings = Object.entries(disagreements[id].readings);
    expect(readings.map(([value]) => value).toSorted()).toEqual([...policySwitches[id].values].toSorted());
    for (const [value, { cites }] of readings) expect(cites.length, `${id} ${value}`).toBeGreaterThan(0);
  }
});

test('the two CPT presets are the defaults of their settings, written out', () => {
  for (const setting of ['facility', 'professional'] as const) {
    const preset = policyPresets.find((one) => one.id === `cpt-${setting}`);
    if (preset === undefined) throw new Error('no preset');
    expect(selectionOfPreset(preset)).toEqual({ id: `cpt-${setting}`, switches: resolvePolicy(setting).switches });
    expect(preset.setting).toBe(setting);
    expect(Object.values(preset.answers).flatMap(({ cites }) => cites)).toEqual([]);
  }
});

test('a preset answers with values that exist, and cites each answer that a source gives', () => {
  expect(new Set(policyPresets.map((preset) => preset.id)).size).toBe(policyPresets.length);
  for (const preset of policyPresets) {
    expect(preset.name, preset.id).not.toBe('');
    expect(preset.cites.length, preset.id).toBeGreaterThan(0);
    for (const [id, { value, cites }] of Object.entries(preset.answers)) {
      expect(readSwitchValue(id as SwitchId, value), `${preset.id} ${id}`).toBe(value);
      if (!preset.id.startsWith('cpt-')) expect(cites.length, `${preset.id} ${id}`).toBeGreaterThan(0);
    }
  }
});

const underTheSkin = (name: string, hcpcs: string) => day().give('sc-injection', name, { start: '8:00' }, { category: undefined, drug: { name, hcpcs } });
const hydrationForReason = () => day().hydration('8:00', '9:00').push('A', '9:10').professional('a1');
const potassium = () =>
  day().infusion('', '8:00', '9:00', {
    drug: undefined,
    category: undefined,
    purpose: 'electrolyte-deficit',
    components: [{ name: 'sodium chloride 0.9%' }, { name: 'potassium chloride', dose: { amount: 20, unit: 'mEq' } }],
    volume: { amount: 1000, unit: 'mL' },
  });
const sixteenMinutes = () =>
  day().infusion('A', '8:00', undefined, { volume: { amount: 100, unit: 'mL' }, rate: { amount: 375, unit: 'mL/h' }, evidence: { stop: 'derived-from-volume' } });
const twoArms = () => day().site('l').infusion('A', '8:00', '9:31').site('r', 'protocol').infusion('B', '8:00', '9:31');

/** For each answer of each preset: a chart, its claim under the preset, another reading and the claim under that. */
const readings: readonly (readonly [string, SwitchId, Day, readonly string[], string, readonly string[]])[] = [
  ['noridian', 'Q14', underTheSkin('denosumab', 'J0897'), ['96401'], 'mac-list', ['96372']],
  ['noridian', 'Q24', hydrationForReason(), ['96374', '96361'], 'allow', ['96360', '96375']],
  ['palmetto', 'Q4', day().infusion('A', '8:00', '10:00').infusion('B', '9:45', '10:15'), ['96365', '96367', '96366'], '1', ['96365', '96368', '96366']],
  ['palmetto', 'Q9', day().infusion('A', '8:00', '8:10'), ['96365'], 'push', ['96374']],
  ['palmetto', 'Q19', sixteenMinutes(), ['96365'], 'forbid', ['96374']],
  ['first-coast', 'Q13', day().im('A', '8:00', { orderId: 'o' }).im('A', '8:01', { orderId: 'o' }), ['96372'], 'each', ['96372', '96372-59']],
  ['first-coast', 'Q14', underTheSkin('denosumab', 'J0897'), ['96372'], 'class-list', ['96401']],
  ['cgs', 'Q11', potassium(), ['96365'], 'hydration', ['96360']],
  ['volume-floor-2012', 'Q20', day().hydration('8:00', '9:00', { volume: { amount: 500, unit: 'mL' } }), [], 'warn', ['96360']],
  ['hydration-unbroken', 'Q10', day().hydration('8:00', '8:29').chemo('A', '8:29', '9:29').hydration('9:29', '9:49'), ['96413'], 'sum', ['96413', '96361']],
  ['independence-blue-cross', 'Q14', underTheSkin('denosumab', 'J0897'), ['96372'], 'class-list', ['96401']],
  ['ask-the-record', 'Q1', day().infusion('A', '8:00'), [], 'push', ['96374']],
  ['ask-the-record', 'Q2', day().infusion('A'), [], 'push', ['96374']],
  ['medicare-second-site', 'Q17', twoArms(), ['96365', '96365-59', '96366', '96366-59'], 'XS', ['96365', '96365-XS', '96366', '96366-XS']],
  ['medicare-second-site', 'Q18', twoArms(), ['96365', '96365-59', '96366', '96366-59'], 'no', ['96365', '96365-59', '96366', '96366']],
  ['parent-list', 'Q24', hydrationForReason(), ['96360', '96375'], 'forbid', ['96374', '96361']],
];

test.each(readings)('what %s answers to %s decides a claim', (presetId, id, chart, wanted, otherReading, otherwise) => {
  const preset = policyPresets.find((one) => one.id === presetId);
  if (preset === undefined) throw new Error(`no preset ${presetId}`);
  const { switches } = selectionOfPreset(preset);
  const encounter = chart.build();
  const lines = (chosen: typeof switches) =>
    codeClaim(encounter, testCodeSet(), resolvePolicy(encounter.setting, { id: presetId, ...(chosen === undefined ? {} : { switches: chosen }) }))
      .lines.map(({ code, modifiers }) => [code, ...modifiers].join('-'));
  expect(lines(switches)).toEqual(wanted);
  expect(lines({ ...switches, [id]: otherReading })).toEqual(otherwise);
});

test('each answer of a preset has such a claim', () => {
  const answered = policyPresets.filter(({ setting }) => setting === undefined).flatMap(({ id, answers }) => Object.keys(answers).map((question) => `${id} ${question}`));
  expect(readings.map(([presetId, id]) => `${presetId} ${id}`).toSorted()).toEqual(answered.toSorted());
});
