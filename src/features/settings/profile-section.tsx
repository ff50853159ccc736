import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { profileNameKey, profileNameSchema } from '../../storage/profile-name.ts';
import { usePreference } from '../../storage/use-preference.ts';
import { SettingRow } from './setting-row.tsx';
import { SettingsSection } from './settings-section.tsx';
import styles from './text-setting.module.css';

/** Who works here, for the audit trail. */
export function ProfileSection(): ReactElement {
  const { value, set } = usePreference(profileNameKey, profileNameSchema, '');
  const [draft, setDraft] = useState<string>();
  const commit = (): void => {
    if (draft !== undefined && draft.trim() !== value) set(draft.trim());
    setDraft(undefined);
  };
  return (
    <SettingsSection title="You">
      <SettingRow
        title="Name in the audit trail"
        action={
          <input
            className={styles.input}
            aria-label="Name in the audit trail"
            autoComplete="off"
            maxLength={100}
            placeholder="Not set"
            value={draft ?? value}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
            }}
          />
        }
      >
        Every save is written down with this name, the time, and the values before and after. It is a note of
        who worked, not a proof: anyone at this browser can set it.{' '}
        <Link to="/audit-trail">Open the audit trail</Link>
      </SettingRow>
    </SettingsSection>
  );
}
