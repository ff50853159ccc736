import { useContext, useEffect } from 'react';
import type { EditorStore } from '../../../document/editor-state.ts';
import type { EncounterRecord } from '../../../document/encounter-record.ts';
import type { Autosave } from '../../../storage/autosave.ts';
import { StoreContext } from '../../../storage/store-context.ts';

/** Has undo and redo outlast a reload: steps that this tab has made come back from the journal. */
export function useEarlierSteps(editor: EditorStore, record: EncounterRecord, autosave: Autosave | undefined): void {
  const trail = useContext(StoreContext)?.trail;
  useEffect(() => {
    if (trail === undefined || autosave === undefined) return undefined;
    const over = new AbortController();
    import('./keep-steps.ts').then(
      ({ keepSteps }) => keepSteps({ trail, editor, record, autosave, signal: over.signal }),
      // Without it undo begins with the page.
      () => undefined,
    );
    return () => over.abort();
  }, [trail, editor, record, autosave]);
}
