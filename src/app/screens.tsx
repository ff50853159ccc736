import { lazy } from 'react';
import type { ComponentType } from 'react';
import { NotFoundPage } from './not-found-page.tsx';

/** One screen of the program and the addresses that lead to it. */
export interface ScreenRoute {
  /** As `react-router` writes patterns; also what a report of a failure says instead of the address. */
  readonly path: string;
  /** Names the screen, never the patient or the encounter: titles end up in the browser's history. */
  readonly title: string;
  readonly Component: ComponentType;
}

/** Every screen. Each is a file of its own, loaded when first opened. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/',
    title: 'Worklist',
    Component: lazy(async () => ({
      default: (await import('../features/worklist/worklist-page.tsx')).WorklistPage,
    })),
  },
  {
    path: '/encounters/:id',
    title: 'Workbench',
    Component: lazy(async () => ({
      default: (await import('../features/workbench/workbench-page.tsx')).WorkbenchPage,
    })),
  },
  {
    path: '/rules/*',
    title: 'Rule book',
    Component: lazy(async () => ({
      default: (await import('../features/rule-book/rule-book-page.tsx')).RuleBookPage,
    })),
  },
  {
    path: '/settings',
    title: 'Settings',
    Component: lazy(async () => ({
      default: (await import('../features/settings/settings-page.tsx')).SettingsPage,
    })),
  },
  {
    path: '/audit-trail',
    title: 'Audit trail',
    Component: lazy(async () => ({
      default: (await import('../features/audit-trail/audit-trail-page.tsx')).AuditTrailPage,
    })),
  },
  { path: '*', title: 'Not found', Component: NotFoundPage },
];
