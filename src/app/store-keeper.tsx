import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import * as z from 'zod/mini';
import { useStore } from 'zustand';
import { startIdleLock } from '../storage/lock/idle-lock.ts';
import { lockTab, whenOtherTabLocks } from '../storage/lock/lock-tabs.ts';
import { defaultLockMinutes, lockMinutesKey, lockMinutesSchema } from '../storage/lock/lock-minutes.ts';
import { queryKeys } from '../storage/query-keys.ts';
import { useRepositories } from '../storage/repository-context.ts';
import { noteSecurityEvent } from '../storage/security-log.ts';
import { useStoreControl } from '../storage/store-context.ts';
import { usePreference } from '../storage/use-preference.ts';
import { useRegisterCommands } from '../ui/use-register-commands.ts';
import type { StoreNotices } from './store-notices.ts';

/** What watches over an open store while any screen is shown: its lock, its room, and what another page may have done. */
export function StoreKeeper({ notices }: { readonly notices: StoreNotices }) {
  useLock(notices);
  useAskForProtection(notices);
  useNothingStored(notices);
  useReturnFromCache();
  return undefined;
}

const notLockedYet = {
  message:
    'Not locked: an edit is not stored yet. Dripline locks as soon as it is; see the save state for the reason.',
  canReload: false,
};

function useLock(notices: StoreNotices): void {
  const { control, beforeLock, surroundings } = useStoreControl();
  const { preferences } = useRepositories();
  const isProtected = useStore(
    control.status,
    (status) => status.state === 'open' && status.protection === 'passphrase',
  );
  const { value: minutes } = usePreference(lockMinutesKey, lockMinutesSchema, defaultLockMinutes);
  const { texts } = surroundings;
  const lockAndReload = useCallback(async (): Promise<boolean> => {
    const isLocked = await lockTab(control, beforeLock, texts);
    if (isLocked) await noteSecurityEvent(preferences, 'locked');
    // A page that begins anew holds nothing of what was shown, in no corner of its memory.
    if (isLocked) location.reload();
    return isLocked;
  }, [control, beforeLock, texts, preferences]);

  useEffect(() => {
    if (!isProtected) return undefined;
    const lock = (): void => {
      void lockAndReload().then((isLocked) => {
        if (!isLocked) notices.show(notLockedYet);
        return isLocked;
      });
    };
    const stopIdle = startIdleLock({ limitMs: () => minutes * 60_000, onLimit: lock, texts });
    const stopHearing = whenOtherTabLocks(lock);
    return () => {
      stopIdle();
      stopHearing();
    };
  }, [isProtected, minutes, lockAndReload, texts, notices]);

  useRegisterCommands(
    isProtected
      ? [
          {
            id: 'app.lock',
            title: 'Lock now',
            group: 'Everywhere',
            shortcut: 'mod+shift+l',
            run: () => void lockAndReload(),
          },
        ]
      : [],
  );
}

const toldSchema = z.boolean();

/** Asks the browser at the first save not to clear the store, and tells once when it refuses. */
function useAskForProtection(notices: StoreNotices): void {
  const { control } = useStoreControl();
  const { changes } = useRepositories();
  const isStored = useStore(
    control.status,
    (status) => status.state === 'open' && status.protection !== 'memory',
  );
  const { value: isTold, isLoaded, set } = usePreference('unprotected-told', toldSchema, false);
  useEffect(() => {
    if (!isStored || !isLoaded) return undefined;
    let isAsked = false;
    return changes.subscribe((change, isRemote) => {
      if (isAsked || isRemote || change.of !== 'encounters') return;
      isAsked = true;
      void (async () => {
        if (await navigator.storage.persisted()) return;
        if ((await navigator.storage.persist()) || isTold) return;
        set(true);
        notices.show({
          message:
            'The browser may clear stored encounters when room gets short. Make backups (see Settings).',
          canReload: false,
          canDismiss: true,
        });
      })();
    });
  }, [isStored, isLoaded, isTold, set, changes, notices]);
}

/** In memory mode everything is gone with the page: says so, and has the browser ask before it is closed. */
function useNothingStored(notices: StoreNotices): void {
  const { control } = useStoreControl();
  const { changes } = useRepositories();
  const isMemory = useStore(
    control.status,
    (status) => status.state === 'open' && status.protection === 'memory',
  );
  useEffect(() => {
    if (!isMemory) return undefined;
    notices.show({
      message:
        'Nothing is stored: what you enter is gone when this tab is closed. Export what you want to keep.',
      canReload: false,
    });
    let hasWork = false;
    const stop = changes.subscribe((change, isRemote) => {
      // The samples of a first visit come all at once; a single one is somebody's work.
      if (!isRemote && change.of === 'encounters' && change.ids.length === 1) hasWork = true;
    });
    const ask = (event: BeforeUnloadEvent): void => {
      if (hasWork) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      stop();
      removeEventListener('beforeunload', ask);
    };
  }, [isMemory, changes, notices]);
}

/** A page that the browser kept while another was shown has heard of nothing meanwhile: it reads anew. */
function useReturnFromCache(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const refresh = (event: PageTransitionEvent): void => {
      if (!event.persisted) return;
      void queryClient.invalidateQueries({ queryKey: queryKeys.encounterList });
      void queryClient.invalidateQueries({ queryKey: queryKeys.encounterRecords });
    };
    addEventListener('pageshow', refresh);
    return () => removeEventListener('pageshow', refresh);
  }, [queryClient]);
}
