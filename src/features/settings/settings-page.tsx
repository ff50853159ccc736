import type { ReactElement } from 'react';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { DataSection } from './data-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { ProtectionSection } from './protection-section.tsx';
import { PoliciesSection } from './policies-section.tsx';
import styles from './settings-page.module.css';

export function SettingsPage(): ReactElement {
  return (
    <div className={styles.page}>
      <h1 className={styles.heading}>Settings</h1>
      <AppearanceSection />
      <ProfileSection />
      <PoliciesSection />
      <DataSection />
      <ProtectionSection />
      <AboutSection />
    </div>
  );
}
