import { useMemo } from 'react';
import { selectionOf } from '../domain/named-policy.ts';
import type { NamedPolicy } from '../domain/named-policy.ts';
import type { PolicySelection } from '../domain/policy.ts';
import type { Setting } from '../domain/setting.ts';
import { policyPresets, selectionOfPreset } from '../rules/policy-presets.ts';
import { usePolicies } from '../storage/use-policies.ts';

/** A policy that can be chosen by name. */
export interface PolicyChoice {
  /** `default`, the id of a preset, or the id of a policy that somebody made. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly kind: 'default' | 'preset' | 'custom';
  /** Absent = both. */
  readonly setting?: Setting;
  /** What an encounter carries of it; undefined for the default, which an encounter does not write down. */
  readonly selection: PolicySelection | undefined;
}

const defaultChoice: PolicyChoice = {
  id: 'default',
  name: 'Default',
  description: 'Every question as the setting of the claim has it.',
  kind: 'default',
  selection: undefined,
};

const presetChoices: readonly PolicyChoice[] = policyPresets.map((preset) => ({
  id: preset.id,
  name: preset.name,
  description: preset.description,
  kind: 'preset',
  ...(preset.setting === undefined ? {} : { setting: preset.setting }),
  selection: selectionOfPreset(preset),
}));

const customChoice = (policy: NamedPolicy): PolicyChoice => ({
  id: policy.id,
  name: policy.name,
  description: policy.description ?? '',
  kind: 'custom',
  ...(policy.setting === undefined ? {} : { setting: policy.setting }),
  selection: selectionOf(policy),
});

/** All policies that can be chosen by name: the default, the presets, and those that people made. */
export function usePolicyChoices(): readonly PolicyChoice[] {
  const { data } = usePolicies();
  return useMemo(() => [defaultChoice, ...presetChoices, ...(data?.policies ?? []).map(customChoice)], [data]);
}
