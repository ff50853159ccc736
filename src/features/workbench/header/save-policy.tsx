import { useState } from 'react';
import type { ReactElement } from 'react';
import { policyIdFor, selectionOf } from '../../../domain/named-policy.ts';
import type { NamedPolicy } from '../../../domain/named-policy.ts';
import type { PolicySelection } from '../../../domain/policy.ts';
import { usePolicyChanges } from '../../../storage/use-policies.ts';
import { Button } from '../../../ui/button.tsx';
import { usePolicyChoices } from '../../../ui/use-policy-choices.ts';
import { useUndoToast } from '../../../ui/use-undo-toast.tsx';
import styles from './policy-panel.module.css';

export interface SavePolicyProps {
  readonly policy: PolicySelection;
  /** The policy under its new name. */
  readonly onSaved: (selection: PolicySelection) => void;
}

/** Keeps the answers of this encounter as a policy of their own, for other encounters. */
export function SavePolicy({ policy, onSaved }: SavePolicyProps): ReactElement {
  const choices = usePolicyChoices();
  const { put, remove } = usePolicyChanges();
  const { show } = useUndoToast();
  const [name, setName] = useState<string>();
  if (name === undefined) return <Button onClick={() => setName('')}>Save as a policy</Button>;
  const save = async (): Promise<void> => {
    const id = policyIdFor(name, new Set(choices.map((choice) => choice.id)));
    const saved: NamedPolicy = { id, name: name.trim(), version: 1, switches: policy.switches ?? {} };
    try {
      await put(saved);
      onSaved(selectionOf(saved));
      show({ message: `Saved the policy ${saved.name}; change it in Settings`, undo: () => void remove(id) });
    } catch (error) {
      show({ message: `The policy could not be saved: ${error instanceof Error ? error.message : String(error)}` });
    }
  };
  return (
    <form
      className={styles.save}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void save();
      }}
    >
      <input aria-label="Name of the new policy" placeholder="Name, such as Our payer 2026" maxLength={120} autoFocus value={name} onChange={(event) => setName(event.target.value)} />
      <Button type="submit" variant="outlined" disabled={name.trim() === ''}>
        Save
      </Button>
      <Button onClick={() => setName(undefined)}>Cancel</Button>
    </form>
  );
}
