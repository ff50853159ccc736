import type { ComponentType } from 'react';
import { coming } from '../ui/coming.ts';

/** A screen before anything of it is loaded. */
export interface ScreenFile {
  /** As `react-router` writes patterns; also what a report of a failure says instead of the address. */
  readonly path: string;
  /** Names the screen, never the patient or the encounter: titles end up in the browser's history. */
  readonly title: string;
  readonly load: () => Promise<ComponentType>;
}

/** Every screen. Each is a file of its own, loaded when first opened; no two begin alike. */
export const screenFiles: readonly ScreenFile[] = [
  {
    path: '/',
    title: 'Worklist',
    load: coming(async () => (await import('../features/worklist/worklist-page.tsx')).WorklistPage),
  },
  {
    path: '/encounters/:id',
    title: 'Workbench',
    load: coming(async () => (await import('../features/workbench/workbench-page.tsx')).WorkbenchPage),
  },
  {
    path: '/rules/*',
    title: 'Rule book',
    load: coming(async () => (await import('../features/rule-book/rule-book-page.tsx')).RuleBookPage),
  },
  {
    path: '/settings',
    title: 'Settings',
    load: coming(async () => (await import('../features/settings/settings-page.tsx')).SettingsPage),
  },
  {
    path: '/audit-trail',
    title: 'Audit trail',
    load: coming(async () => (await import('../features/audit-trail/audit-trail-page.tsx')).AuditTrailPage),
  },
];

const beginningOf = (path: string): string | undefined => path.split('/')[1];

/** Loads the screen of an address, if there is one, before the program that will show it is there. */
export async function loadScreenAt(address: string): Promise<void> {
  await screenFiles.find(({ path }) => beginningOf(path) === beginningOf(address))?.load();
}
