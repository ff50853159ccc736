import { Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { NamedPolicy } from '../../domain/named-policy.ts';
import { policyPresets } from '../../rules/policy-presets.ts';
import { usePolicies } from '../../storage/use-policies.ts';
import { Button } from '../../ui/button.tsx';
import { deferred } from '../../ui/deferred.ts';
import { pickFiles } from '../../ui/pick-files.ts';
import { disagreementAddress } from '../../ui/rule-address.ts';
import { copyOfPreset, newPolicy } from './policy-drafts.ts';
import styles from './policies-section.module.css';
import { SettingRow } from './setting-row.tsx';
import { SettingsSection } from './settings-section.tsx';
import { usePolicyActions } from './use-policy-actions.ts';

const PolicyEditor = deferred(async () => (await import('./policy-editor.tsx')).PolicyEditor);

const settingText = { facility: 'facility claims', professional: 'professional claims' } as const;

function answersText({ switches, setting, version }: NamedPolicy): string {
  const ids = Object.keys(switches);
  const answers = ids.length === 0 ? 'answers nothing yet: the default' : `answers ${ids.join(', ')}`;
  return `${setting === undefined ? 'All claims' : `For ${settingText[setting]}`} · ${answers} · version ${String(version)}`;
}

/** Policies by name: made, changed, copied, taken away, handed on as a file; and the presets to begin with. */
export function PoliciesSection(): ReactElement {
  const { data, error } = usePolicies();
  const [edited, setEdited] = useState<NamedPolicy>();
  const { save, duplicate, remove, exportAll, importFile, problem } = usePolicyActions();
  const policies = data?.policies ?? [];
  const taken = new Set([...policies.map((policy) => policy.id), ...policyPresets.map((preset) => preset.id), 'default', 'encounter']);
  const chooseFile = async (): Promise<void> => {
    const [file] = await pickFiles('.json,application/json', false);
    if (file !== undefined) await importFile(file, taken);
  };
  return (
    <SettingsSection title="Policies">
      <SettingRow
        title="Your policies"
        action={
          <>
            <Button variant="outlined" onClick={() => void chooseFile()}>
              Import
            </Button>
            <Button variant="outlined" disabled={policies.length === 0} onClick={() => exportAll(policies)}>
              Export all
            </Button>
            <Button variant="contained" onClick={() => setEdited(newPolicy(taken))}>
              New policy
            </Button>
          </>
        }
      >
        A policy answers the questions on which experts disagree; see the <Link to={disagreementAddress()}>register</Link>. It is chosen for
        each encounter in the workbench, and the encounter keeps the answers it was given.
        {problem !== undefined && (
          <div role="alert" className={styles.problem}>
            Nothing was imported. {problem.path !== '' && <code>{problem.path}</code>} {problem.message}
          </div>
        )}
        {error !== null && <div role="alert">The policies could not be read: {error.message}</div>}
      </SettingRow>
      {policies.map((policy) => (
        <SettingRow
          key={policy.id}
          title={policy.name}
          action={
            <>
              <Button onClick={() => setEdited(policy)} aria-label={`Edit ${policy.name}`}>
                Edit
              </Button>
              <Button onClick={() => duplicate(policy, taken)} aria-label={`Duplicate ${policy.name}`}>
                Duplicate
              </Button>
              <Button onClick={() => exportAll([policy])} aria-label={`Export ${policy.name}`}>
                Export
              </Button>
              <Button tone="error" onClick={() => remove(policy)} aria-label={`Delete ${policy.name}`}>
                Delete
              </Button>
            </>
          }
        >
          {policy.description !== undefined && <div>{policy.description}</div>}
          <div>{answersText(policy)}</div>
        </SettingRow>
      ))}
      {data?.unreadable.map((one) => (
        <SettingRow key={one.id} title={`The policy ${one.id} does not read`}>
          <code>{one.path}</code> {one.message}. It is kept as it is.
        </SettingRow>
      ))}
      <details className={styles.presets}>
        <summary>Presets ({policyPresets.length})</summary>
        <ul>
          {policyPresets.map((preset) => (
            <li key={preset.id}>
              <div>
                <strong>{preset.name}</strong> {preset.description}
                <div className={styles.cites}>{preset.cites.map(({ source, at }) => [source.title, at].filter((part) => part !== undefined).join(', ')).join(' · ')}</div>
              </div>
              <Button onClick={() => setEdited(copyOfPreset(preset, taken))} aria-label={`Begin with ${preset.name}`}>
                Begin with it
              </Button>
            </li>
          ))}
        </ul>
      </details>
      <Suspense>
        {edited !== undefined && (
          <PolicyEditor
            policy={edited}
            isNew={!policies.some((policy) => policy.id === edited.id)}
            onSave={(policy) => {
              save(policy, policies.find((one) => one.id === policy.id), taken);
              setEdited(undefined);
            }}
            onClose={() => setEdited(undefined)}
          />
        )}
      </Suspense>
    </SettingsSection>
  );
}
