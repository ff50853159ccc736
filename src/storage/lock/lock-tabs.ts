import type { SmallTexts } from '../copy/sentinel.ts';
import type { StoreControl } from '../store/store-access.ts';
import type { BeforeLock } from './before-lock.ts';

/**
 * Locks this tab once everything in it is stored; the others hear of it and do the same.
 * @returns false when something could not be stored: then nothing is locked, so that it is not lost
 */
export async function lockTab(
  control: StoreControl,
  beforeLock: BeforeLock,
  texts: SmallTexts,
): Promise<boolean> {
  if (!(await beforeLock.run())) return false;
  control.lock();
  texts.set('locked-at', String(Date.now()));
  return true;
}

/** Hears when another tab locks. Returns how to stop listening. */
export function whenOtherTabLocks(listener: () => void, page: Window = window): () => void {
  const hear = (event: StorageEvent): void => {
    if (event.key === 'dripline.locked-at' && event.newValue !== null) listener();
  };
  page.addEventListener('storage', hear);
  return () => page.removeEventListener('storage', hear);
}
