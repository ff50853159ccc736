import { useState } from 'react';
import { policyIdFor } from '../../domain/named-policy.ts';
import type { NamedPolicy } from '../../domain/named-policy.ts';
import { readPolicyFile, writePolicyFile } from '../../interop/policy-file/policy-file.ts';
import type { PolicyFileProblem } from '../../interop/policy-file/policy-file.ts';
import { usePolicies, usePolicyChanges } from '../../storage/use-policies.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useUndoToast } from '../../ui/use-undo-toast.tsx';
import { copyOfPolicy, freshPolicies } from './policy-drafts.ts';

type Taken = ReadonlySet<string>;

/** What can be done with policies; each change can be undone by its toast. */
export function usePolicyActions() {
  const { data } = usePolicies();
  const { put, remove: takeAway } = usePolicyChanges();
  const { show } = useUndoToast();
  const [problem, setProblem] = useState<PolicyFileProblem>();

  const doing = (work: Promise<unknown>, message: string, undo: () => Promise<unknown>): void => {
    const tell = (error: unknown): void => show({ message: `The policies could not be changed: ${error instanceof Error ? error.message : String(error)}` });
    work.then(() => show({ message, undo: () => void undo().catch(tell) }), tell);
  };

  const save = (policy: NamedPolicy, before: NamedPolicy | undefined, taken: Taken): void => {
    if (before === undefined) {
      const created = { ...policy, id: policyIdFor(policy.name, taken), version: 1 };
      doing(put(created), `Made the policy ${created.name}`, () => takeAway(created.id));
    } else {
      doing(put({ ...policy, version: before.version + 1 }), `Changed the policy ${policy.name}`, () => put(before));
    }
  };
  const duplicate = (policy: NamedPolicy, taken: Taken): void => {
    const copy = copyOfPolicy(policy, taken);
    doing(put(copy), `Made the policy ${copy.name}`, () => takeAway(copy.id));
  };
  const remove = (policy: NamedPolicy): void => doing(takeAway(policy.id), `Deleted the policy ${policy.name}; encounters keep its answers`, () => put(policy));
  const exportAll = (policies: readonly NamedPolicy[]): void => {
    const [only] = policies.length === 1 ? policies : [];
    saveFile(`dripline-${only === undefined ? 'policies' : `policy-${only.id}`}.json`, writePolicyFile(policies));
  };
  const importFile = async (file: File, taken: Taken): Promise<void> => {
    const read = readPolicyFile(await file.text());
    setProblem(read.ok ? undefined : read.error);
    if (!read.ok) return;
    const fresh = freshPolicies(read.value, data?.policies ?? [], taken);
    if (fresh.length === 0) {
      show({ message: 'All policies of the file are here already' });
      return;
    }
    doing(put(...fresh), `Imported ${fresh.map((policy) => policy.name).join(', ')}`, () => takeAway(...fresh.map((policy) => policy.id)));
  };
  return { save, duplicate, remove, exportAll, importFile, problem };
}
