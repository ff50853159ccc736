import type { RouteObject } from 'react-router';
import { AppFrame } from './app-frame.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import type { RouteHandle } from './page-title.tsx';
import { RouteError } from './route-error.tsx';

const titled = (title: string): RouteHandle => ({ title });

/** Shown in the place of a screen that is still loading the first time: nothing, since it takes less than a moment. */
const Loading = (): undefined => undefined;

/** Every address of the program. Each screen is a file of its own, loaded when first opened. */
export const routes: RouteObject[] = [
  {
    Component: AppFrame,
    errorElement: <RouteError routePattern="frame" />,
    children: [
      {
        path: '/',
        handle: titled('Worklist'),
        lazy: {
          Component: async () => (await import('../features/worklist/worklist-page.tsx')).WorklistPage,
        },
        HydrateFallback: Loading,
        errorElement: <RouteError routePattern="/" />,
      },
      {
        path: '/encounters/:id',
        handle: titled('Workbench'),
        lazy: {
          Component: async () => (await import('../features/workbench/workbench-page.tsx')).WorkbenchPage,
        },
        HydrateFallback: Loading,
        errorElement: <RouteError routePattern="/encounters/:id" />,
      },
      {
        path: '/rules/*',
        handle: titled('Rule book'),
        lazy: {
          Component: async () => (await import('../features/rule-book/rule-book-page.tsx')).RuleBookPage,
        },
        HydrateFallback: Loading,
        errorElement: <RouteError routePattern="/rules/*" />,
      },
      {
        path: '/settings',
        handle: titled('Settings'),
        lazy: {
          Component: async () => (await import('../features/settings/settings-page.tsx')).SettingsPage,
        },
        HydrateFallback: Loading,
        errorElement: <RouteError routePattern="/settings" />,
      },
      {
        path: '/audit-trail',
        handle: titled('Audit trail'),
        lazy: {
          Component: async () =>
            (await import('../features/audit-trail/audit-trail-page.tsx')).AuditTrailPage,
        },
        HydrateFallback: Loading,
        errorElement: <RouteError routePattern="/audit-trail" />,
      },
      { path: '*', handle: titled('Not found'), Component: NotFoundPage },
    ],
  },
];
