import { useContext, useEffect, useRef, useState } from 'react';
import type { CodeSet } from '../../code-sets/code-set.ts';
import type { EncounterRecord } from '../../document/encounter-record.ts';
import type { EditorStore } from '../../document/editor-state.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { createAutosave } from '../../storage/autosave.ts';
import type { Autosave } from '../../storage/autosave.ts';
import type { FindingCounts } from '../../storage/encounter-summary.ts';
import { flushWhenLeaving } from '../../storage/flush-when-leaving.ts';
import { useRepositories } from '../../storage/repository-context.ts';
import { StoreContext } from '../../storage/store-context.ts';
import { openDrafts, takeDraft } from '../../ui/open-drafts.ts';
import { noteSaver } from './draft/encounter-draft.ts';
import { coveredCoding } from './covered-coding.ts';

function countFindings(encounter: Encounter, codeSet: CodeSet | undefined): FindingCounts | undefined {
  const coding = codeSet === undefined ? undefined : coveredCoding(encounter, codeSet);
  if (coding === undefined) return undefined;
  const count = (severity: 'error' | 'warning'): number => coding.findings.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}

/** Answers once nothing is being saved: whether all is. */
function settled({ status }: Autosave): Promise<boolean> {
  return new Promise((resolve) => {
    const look = ({ state }: ReturnType<typeof status.getState>): void => {
      if (state === 'saving') return;
      stop();
      resolve(state === 'saved');
    };
    const stop = status.subscribe(look);
    look(status.getState());
  });
}

/** Saves every step while the encounter is open; undefined before the first effect. */
export function useAutosave(store: EditorStore, record: EncounterRecord, codeSet: CodeSet | undefined): Autosave | undefined {
  const { encounters } = useRepositories();
  const beforeLock = useContext(StoreContext)?.beforeLock;
  const latestCodeSet = useRef(codeSet);
  const [autosave, setAutosave] = useState<Autosave>();
  useEffect(() => {
    latestCodeSet.current = codeSet;
  }, [codeSet]);
  useEffect(() => {
    const started = createAutosave({
      editor: store,
      repository: encounters,
      record,
      savedWith: () => latestCodeSet.current?.release ?? record.savedWith,
      countFindings: (encounter) => countFindings(encounter, latestCodeSet.current),
    });
    const stopWatching = flushWhenLeaving(started, { areOpen: () => openDrafts.getState().count > 0, take: takeDraft });
    const stopGuarding = beforeLock?.add(async () => {
      takeDraft();
      await started.flush();
      return started.status.getState().state === 'saved';
    });
    const forget = noteSaver(record.document.id, () => settled(started));
    setAutosave(started);
    return () => {
      forget();
      stopWatching();
      stopGuarding?.();
      void started.stop();
    };
  }, [store, encounters, record, beforeLock]);
  return autosave;
}
