import type { ReactElement } from 'react';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { useThemeChoice } from '../../ui/use-theme-choice.ts';
import { SettingRow } from './setting-row.tsx';
import { SettingsSection } from './settings-section.tsx';

const options = [
  { value: 'system', name: 'As the system' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
] as const;

export function AppearanceSection(): ReactElement {
  const { value, set } = useThemeChoice();
  return (
    <SettingsSection title="Appearance">
      <SettingRow
        title="Colours"
        action={<ChoiceField label="Colours" value={value} options={options} onChange={set} />}
      >
        Remembered in this browser.
      </SettingRow>
    </SettingsSection>
  );
}
