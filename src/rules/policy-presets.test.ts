import { expect, test } from 'vitest';
import { policySwitches, readSwitchValue, resolvePolicy, switchIds } from '../domain/policy.ts';
import type { SwitchId } from '../domain/policy.ts';
import { disagreements } from './disagreements.ts';
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
    expect(selectionOfPreset(preset).switches).toEqual(resolvePolicy(setting).switches);
  }
});

test('a preset answers with values that exist, and cites each answer that a source gives', () => {
  expect(new Set(policyPresets.map((preset) => preset.id)).size).toBe(policyPresets.length);
  for (const preset of policyPresets) {
    expect(preset.cites.length, preset.id).toBeGreaterThan(0);
    for (const [id, { value, cites }] of Object.entries(preset.answers)) {
      expect(readSwitchValue(id as SwitchId, value), `${preset.id} ${id}`).toBe(value);
      if (!preset.id.startsWith('cpt-')) expect(cites.length, `${preset.id} ${id}`).toBeGreaterThan(0);
    }
  }
});
