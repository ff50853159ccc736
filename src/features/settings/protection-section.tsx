import { Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { defaultLockMinutes, lockMinutesKey, lockMinutesSchema } from '../../storage/lock/lock-minutes.ts';
import { useStoreControl } from '../../storage/store-context.ts';
import { setStoreMode } from '../../storage/store-mode.ts';
import { usePreference } from '../../storage/use-preference.ts';
import { Button } from '../../ui/button.tsx';
import { deferred } from '../../ui/deferred.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import type { PassphraseTask } from './passphrase-dialog.tsx';
import { SettingRow } from './setting-row.tsx';
import { SettingsSection } from './settings-section.tsx';

const PassphraseDialog = deferred(async () => (await import('./passphrase-dialog.tsx')).PassphraseDialog);

const minuteOptions = [1, 2, 5, 10, 15, 30, 60].map((minutes) => ({
  value: String(minutes),
  name: minutes === 1 ? '1 minute' : `${String(minutes)} minutes`,
}));

/** Who can read what is stored: passphrase, automatic lock, and the mode in which nothing is stored. */
export function ProtectionSection(): ReactElement {
  const { control, surroundings } = useStoreControl();
  const protection = useStore(control.status, (status) =>
    status.state === 'open' ? status.protection : undefined,
  );
  const { value: minutes, set } = usePreference(lockMinutesKey, lockMinutesSchema, defaultLockMinutes);
  const [task, setTask] = useState<PassphraseTask>();
  const changeMode = (mode: 'stored' | 'memory'): void => {
    setStoreMode(surroundings.texts, mode);
    location.reload();
  };

  if (protection === 'memory') {
    return (
      <SettingsSection title="Protection">
        <SettingRow
          title="Nothing is stored"
          action={
            <Button variant="outlined" onClick={() => changeMode('stored')}>
              Store encounters again
            </Button>
          }
        >
          What you enter is gone when this tab is closed or reloaded. Export or back up what you want to keep
          before you change this: the page is loaded again.
        </SettingRow>
      </SettingsSection>
    );
  }
  return (
    <SettingsSection title="Protection">
      {protection === 'passphrase' ? (
        <>
          <SettingRow
            title="Locked with a passphrase"
            action={
              <>
                <Button variant="outlined" onClick={() => setTask('change')}>
                  Change it
                </Button>
                <Button variant="outlined" onClick={() => setTask('remove')}>
                  Remove it
                </Button>
              </>
            }
          >
            Encounters, audit trail and backups are encrypted on this machine (AES-GCM-256; key from the
            passphrase by PBKDF2-SHA-256, 600,000 rounds).
          </SettingRow>
          <SettingRow
            title="Lock by itself"
            action={
              <ChoiceField
                label="Lock after"
                value={String(minutes)}
                options={minuteOptions}
                onChange={(value) => set(Number(value))}
              />
            }
          >
            After this time without a key or a click in any tab, when the machine wakes from sleep, and after
            12 hours in any case. <kbd>Ctrl Shift L</kbd> locks at once.
          </SettingRow>
        </>
      ) : (
        <SettingRow
          title="No passphrase"
          action={
            <Button variant="contained" disabled={protection === undefined} onClick={() => setTask('set')}>
              Set a passphrase
            </Button>
          }
        >
          Whoever can use this browser can read the encounters. With a passphrase they are encrypted, and
          Dripline locks by itself.
        </SettingRow>
      )}
      <SettingRow
        title="Shared machine"
        action={
          <Button variant="outlined" onClick={() => changeMode('memory')}>
            Store nothing
          </Button>
        }
      >
        Keeps everything in memory only: it is gone when the tab is closed. What is stored already stays, and
        is shown again when you change back. The page is loaded again.
      </SettingRow>
      <Suspense>
        {task !== undefined && <PassphraseDialog task={task} onClose={() => setTask(undefined)} />}
      </Suspense>
    </SettingsSection>
  );
}
