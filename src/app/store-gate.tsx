import { lazy, Suspense, useEffect } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useStore } from 'zustand';
import { useStoreControl } from '../storage/store-context.ts';
import type { StoreNotices } from './store-notices.ts';

const LockScreen = lazy(async () => ({
  default: (await import('../features/lock/lock-screen.tsx')).LockScreen,
}));
const RescuePage = lazy(async () => ({
  default: (await import('../features/rescue/rescue-page.tsx')).RescuePage,
}));
const StoreKeeper = lazy(async () => ({ default: (await import('./store-keeper.tsx')).StoreKeeper }));

/** The screens, unless the store is locked or damaged: then nothing of it can be seen or changed. */
export function StoreGate({
  notices,
  children,
}: {
  readonly notices: StoreNotices;
  readonly children: ReactNode;
}): ReactElement {
  const { control } = useStoreControl();
  const { state } = useStore(control.status);
  useEffect(() => {
    // Whatever screen comes first, how the store stands is known before anything is done there.
    if (state === 'opening') control.session().catch(() => undefined);
  }, [state, control]);
  if (state === 'locked' || state === 'damaged') {
    return <Suspense>{state === 'locked' ? <LockScreen /> : <RescuePage />}</Suspense>;
  }
  return (
    <>
      {children}
      <Suspense>{state === 'open' && <StoreKeeper notices={notices} />}</Suspense>
    </>
  );
}
