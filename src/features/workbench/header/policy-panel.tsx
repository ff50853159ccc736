import { useId } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Setting } from '../../../domain/setting.ts';
import { differingSwitches, resolvePolicy, switchIds } from '../../../domain/policy.ts';
import { policyWords } from '../../../domain/policy-words.ts';
import type { PolicySelection, SwitchId } from '../../../domain/policy.ts';
import { Button } from '../../../ui/button.tsx';
import { Drawer } from '../../../ui/drawer.tsx';
import { PolicySelect } from '../../../ui/policy-select.tsx';
import { disagreementAddress } from '../../../ui/rule-address.ts';
import { usePolicyChoices } from '../../../ui/use-policy-choices.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { usePresentEncounter } from '../use-present-encounter.ts';
import styles from './policy-panel.module.css';
import { SavePolicy } from './save-policy.tsx';

/** Stands for a policy that no name stands for any more. */
const changed = 'changed-here';

/** Id of answers that belong to no named policy. */
const setHere = 'encounter';

/** The selection with one switch set, which then is no named policy any more; a switch at its default is not written down. */
function withSwitch(selection: PolicySelection | undefined, setting: Setting, id: SwitchId, value: string): PolicySelection | undefined {
  const defaults: Readonly<Record<string, string>> = resolvePolicy(setting).switches;
  const switches: Record<string, string> = { ...selection?.switches };
  if (defaults[id] === value) Reflect.deleteProperty(switches, id);
  else switches[id] = value;
  if (Object.keys(switches).length === 0) return undefined;
  return { id: setHere, switches };
}

export interface PolicyPanelProps {
  readonly onClose: () => void;
  /** Look at the encounter under two policies. */
  readonly onCompare: () => void;
}

/** The questions on which published experts disagree. The claim beside it follows each choice at once. */
export function PolicyPanel({ onClose, onCompare }: PolicyPanelProps): ReactElement {
  const { policy, setting } = usePresentEncounter();
  const { run } = useEditCommands();
  const titleId = useId();
  const chosen: Readonly<Record<string, string>> = resolvePolicy(setting, policy).switches;
  const defaults: Readonly<Record<string, string>> = resolvePolicy(setting).switches;
  const set = (next: PolicySelection | undefined): void => void run({ type: 'set-encounter', patch: { policy: next } });
  const differing = switchIds.filter((id) => chosen[id] !== defaults[id]).length;
  const choices = usePolicyChoices();
  const named = choices.find((choice) => choice.id === (policy?.id ?? 'default'));
  const unnamed = named !== undefined ? `${named.name}, as it was when chosen` : policy?.id === setHere ? 'Set for this encounter' : `Not known here (${policy?.id ?? ''})`;
  const isAsNamed = named !== undefined && differingSwitches(resolvePolicy(setting, named.selection), resolvePolicy(setting, policy)).length === 0;
  return (
    <Drawer
      open
      anchor="left"
      onClose={onClose}
      slotProps={{ backdrop: { invisible: true }, paper: { className: styles.panel ?? '', role: 'dialog', 'aria-modal': true, 'aria-labelledby': titleId } }}
    >
      <header className={styles.header}>
        <div>
          <h2 id={titleId}>Policy</h2>
        </div>
        <Button disabled={policy === undefined} onClick={() => set(undefined)}>
          Reset all
        </Button>
        <Button variant="contained" onClick={onClose}>
          Done
        </Button>
        <p>Where published experts disagree. Each choice is part of the encounter and can be undone; the claim follows at once.</p>
      </header>
      <div className={styles.choose}>
        <PolicySelect
          label="Policy of this encounter"
          value={isAsNamed ? named.id : changed}
          choices={choices}
          extra={isAsNamed ? [] : [{ value: changed, name: unnamed }]}
          onChange={(id) => {
            if (id !== changed) set(choices.find((choice) => choice.id === id)?.selection);
          }}
        />
        <Button onClick={onCompare}>Compare two policies</Button>
        {!isAsNamed && policy !== undefined && <SavePolicy policy={policy} onSaved={set} />}
        {isAsNamed && named.description !== '' && <p>{named.description}</p>}
        {named?.setting !== undefined && named.setting !== setting && <p>This policy is meant for {named.setting === 'facility' ? 'facility' : 'professional'} claims.</p>}
      </div>
      <p className={styles.sum} role="status">
        {differing === 0 ? 'All at the default' : `${String(differing)} of ${String(switchIds.length)} differ from the default`}
      </p>
      <div className={styles.list}>
        {switchIds.map((id) => {
          const { question } = policyWords[id];
          const values: Readonly<Record<string, string>> = policyWords[id].values;
          return (
            <fieldset key={id} className={styles.question} data-differs={chosen[id] !== defaults[id]}>
              <legend>
                <Link to={disagreementAddress(id)} className={styles.id ?? ''} title="Readings and sources in the rule book">
                  {id}
                </Link>{' '}
                {question}
              </legend>
              {Object.entries(values).map(([value, text]) => (
                <label key={value} className={styles.value}>
                  <input type="radio" name={id} checked={chosen[id] === value} onChange={() => set(withSwitch(policy, setting, id, value))} />
                  <span>
                    {text}
                    {defaults[id] === value && <span className={styles.default}>default</span>}
                  </span>
                </label>
              ))}
              {chosen[id] !== defaults[id] && (
                <button type="button" className={styles.reset} onClick={() => set(withSwitch(policy, setting, id, defaults[id] ?? ''))}>
                  Reset {id}
                </button>
              )}
            </fieldset>
          );
        })}
      </div>
    </Drawer>
  );
}
