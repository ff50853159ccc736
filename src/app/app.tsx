import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import { BrowserRouter } from 'react-router';
import type { Repositories } from '../storage/repository-context.ts';
import { RepositoryProvider } from '../storage/repository-provider.tsx';
import { StoreContext } from '../storage/store-context.ts';
import type { Store } from '../storage/store-context.ts';
import { LiveRegionProvider } from '../ui/live-region.tsx';
import { UndoToastProvider } from '../ui/use-undo-toast.tsx';
import { AppFrame } from './app-frame.tsx';
import styles from './app.module.css';
import { ScreenBoundary } from './screen-boundary.tsx';
import { StoreGate } from './store-gate.tsx';
import { StoreNoticeBar } from './store-notice-bar.tsx';
import type { StoreNotices } from './store-notices.ts';
import { ThemeFollower } from './theme/theme-follower.tsx';

/** Comes once the page has its first screen: nothing of it is needed before. */
const UpdateBar = lazy(async () => ({ default: (await import('./offline/update-bar.tsx')).UpdateBar }));

const SecurityWatch = lazy(async () => ({
  default: (await import('./security-watch.tsx')).SecurityWatch,
}));

export interface AppProps {
  readonly queryClient: QueryClient;
  readonly repositories: Repositories;
  readonly store: Store;
  readonly notices: StoreNotices;
}

/** Everything that the screens stand on, from the outside in. */
export function App({ queryClient, repositories, store, notices }: AppProps): ReactElement {
  return (
    <QueryClientProvider client={queryClient}>
      <RepositoryProvider repositories={repositories}>
        <StoreContext value={store}>
          <ThemeFollower />
          <LiveRegionProvider>
            <UndoToastProvider>
              <div className={styles.app}>
                <StoreNoticeBar notices={notices} place="above" />
                <Suspense>
                  <SecurityWatch />
                </Suspense>
                <StoreGate notices={notices}>
                  <BrowserRouter>
                    <ScreenBoundary routePattern="frame">
                      <AppFrame />
                    </ScreenBoundary>
                  </BrowserRouter>
                </StoreGate>
                <div className={styles.foot}>
                  <StoreNoticeBar notices={notices} place="below" />
                  {import.meta.env.PROD && (
                    <Suspense>
                      <UpdateBar />
                    </Suspense>
                  )}
                </div>
              </div>
            </UndoToastProvider>
          </LiveRegionProvider>
        </StoreContext>
      </RepositoryProvider>
    </QueryClientProvider>
  );
}
