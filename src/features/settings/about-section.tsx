import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { loadReleaseIndex } from '../../code-sets/load-code-set.ts';
import { SettingRow } from './setting-row.tsx';
import { SettingsSection } from './settings-section.tsx';

/** What the program is, and which dates of service its code sets cover. */
export function AboutSection(): ReactElement {
  const { data: index, error } = useQuery({
    queryKey: ['code-sets', 'index'],
    queryFn: () => loadReleaseIndex(),
    networkMode: 'always',
    staleTime: Infinity,
    retry: false,
  });
  return (
    <SettingsSection title="About">
      <SettingRow title="Dripline">
        Turns charted drug administrations into a claim and shows the reason for every line. Nothing leaves
        this browser unless you export it.
      </SettingRow>
      {index?.releases.map((release) => (
        <SettingRow key={release.id} title={`Code set ${release.id}`}>
          For dates of service from {release.from} to {release.to}.
        </SettingRow>
      ))}
      {error !== null && (
        <SettingRow title="Code sets">
          <span role="alert">{error.message} Reload the page; without a code set nothing can be coded.</span>
        </SettingRow>
      )}
    </SettingsSection>
  );
}
