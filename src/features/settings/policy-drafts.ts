import { policyIdFor } from '../../domain/named-policy.ts';
import type { NamedPolicy } from '../../domain/named-policy.ts';
import type { PolicyPreset } from '../../rules/policy-presets.ts';
import { selectionOfPreset } from '../../rules/policy-presets.ts';

type Taken = ReadonlySet<string>;

/** A policy that answers nothing yet. */
export const newPolicy = (taken: Taken): NamedPolicy => ({ id: policyIdFor('new policy', taken), name: '', version: 0, switches: {} });

/** A preset to begin a policy of one's own with; its sources go into the description. */
export function copyOfPreset(preset: PolicyPreset, taken: Taken): NamedPolicy {
  const name = `${preset.name} (own)`;
  return {
    id: policyIdFor(name, taken),
    name,
    description: `${preset.description} After: ${preset.cites.map(({ source }) => source.title).join('; ')}.`,
    ...(preset.setting === undefined ? {} : { setting: preset.setting }),
    version: 0,
    switches: selectionOfPreset(preset).switches ?? {},
  };
}

export function copyOfPolicy(policy: NamedPolicy, taken: Taken): NamedPolicy {
  const name = `${policy.name} (copy)`;
  return { ...policy, id: policyIdFor(name, taken), name, version: 1 };
}

/** Imported policies under free ids; one that is here already, letter for letter, is left out. */
export function freshPolicies(imported: readonly NamedPolicy[], here: readonly NamedPolicy[], taken: Taken): readonly NamedPolicy[] {
  const ids = new Set(taken);
  return imported.flatMap((policy) => {
    if (here.some((one) => JSON.stringify(one) === JSON.stringify(policy))) return [];
    const id = ids.has(policy.id) ? policyIdFor(policy.name, ids) : policy.id;
    ids.add(id);
    return [{ ...policy, id }];
  });
}
