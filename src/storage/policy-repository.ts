import { readNamedPolicy } from '../domain/named-policy.ts';
import type { NamedPolicy } from '../domain/named-policy.ts';
import type { PreferencesRepository } from './preferences-repository.ts';

/** A stored policy that does not read. It is kept as it is. */
export interface UnreadablePolicy {
  readonly id: string;
  readonly path: string;
  readonly message: string;
}

export interface StoredPolicies {
  /** By name. */
  readonly policies: readonly NamedPolicy[];
  readonly unreadable: readonly UnreadablePolicy[];
}

/** Where the policies that people made are kept. */
export interface PolicyRepository {
  readonly list: () => Promise<StoredPolicies>;
  readonly put: (policy: NamedPolicy) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

export const policyKeyPrefix = 'policy/';

/** The key under which a policy stands among the preferences: each has its own, so that two tabs never overwrite each other's. */
export const policyKey = (id: string): string => `${policyKeyPrefix}${id}`;

/** Keeps policies beside the preferences: they are nothing of a patient. */
export const createPolicyRepository = (preferences: PreferencesRepository): PolicyRepository => ({
  list: async () => {
    const policies: NamedPolicy[] = [];
    const unreadable: UnreadablePolicy[] = [];
    for (const [key, value] of await preferences.list(policyKeyPrefix)) {
      const read = readNamedPolicy(value);
      if (read.ok) policies.push(read.value);
      else unreadable.push({ id: key.slice(policyKeyPrefix.length), ...read.error });
    }
    return { policies: policies.sort((a, b) => a.name.localeCompare(b.name)), unreadable };
  },
  put: (policy) => preferences.set(policyKey(policy.id), policy),
  remove: (id) => preferences.set(policyKey(id), undefined),
});
