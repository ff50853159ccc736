import { useContext, useEffect, useState } from 'react';
import type { EncounterId } from '../../../domain/ids.ts';
import { StoreContext } from '../../../storage/store-context.ts';
import { useUndoToast } from '../../../ui/use-undo-toast.tsx';

/**
 * Brings back what was typed in a chart when its page was closed, and keeps what is typed from now on.
 * @returns whether that is known: before, no field is to be shown
 */
export function useLeftDraft(id: EncounterId): boolean {
  const store = useContext(StoreContext);
  const { show } = useUndoToast();
  const [isKnown, setKnown] = useState(store === undefined);
  useEffect(() => {
    if (store === undefined) return;
    const known = (): void => setKnown(true);
    // Without it a chart is as good as before: nothing that was saved waits for what was not.
    import('./keep-draft.ts').then(({ keepDraft }) => keepDraft(store, id, show)).then(known, known);
  }, [store, id, show]);
  return isKnown;
}
