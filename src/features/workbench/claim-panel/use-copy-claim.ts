import { useCallback } from 'react';
import { shownEncounter } from '../../../document/editor-state.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { coveredCoding } from '../covered-coding.ts';
import { reportedOf } from '../overrides/reported-of.ts';
import { useWorkbench } from '../workbench-context.ts';
import { claimText } from './claim-text.ts';

/** Copies the claim that is shown as text, and says so. The same function on every drawing. */
export function useCopyClaim(): () => void {
  const { store, codeSet } = useWorkbench();
  const announce = useAnnounce();
  return useCallback((): void => {
    const shown = shownEncounter(store.getState());
    const now = coveredCoding(shown, codeSet);
    if (now === undefined) return;
    const failed = (): void => announce('The claim could not be copied; the browser refused');
    try {
      navigator.clipboard
        .writeText(claimText(now, reportedOf(shown, now)))
        .then(() => announce('Claim copied as text'), failed);
    } catch {
      failed();
    }
  }, [store, codeSet, announce]);
}
