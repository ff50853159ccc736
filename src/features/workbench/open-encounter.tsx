import { lazy, useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { needsPackages } from '../../code-sets/needs-packages.ts';
import { createEditorStore } from '../../document/create-editor-store.ts';
import { shownEncounter } from '../../document/editor-state.ts';
import type { EncounterRecord } from '../../document/encounter-record.ts';
import { WorkbenchLayout } from './layout/workbench-layout.tsx';
import { SlowNote } from '../../ui/slow-note.tsx';
import { useEarlierSteps } from './undo/use-earlier-steps.ts';
import { useAutosave } from './use-autosave.ts';
import { useCodeSet } from '../../ui/use-code-set.ts';
import { WorkbenchContext } from './workbench-context.ts';

const CannotOpen = lazy(async () => ({ default: (await import('./open-problem.tsx')).CannotOpen }));

export interface OpenEncounterProps {
  /** What the editor began with. */
  readonly record: EncounterRecord;
  /** What the store holds now, as far as this tab has read it. */
  readonly latest: EncounterRecord;
  /** Begin again with a newer record. */
  readonly onAdopt: (record: EncounterRecord) => void;
  /** Read the store and begin again with what is there. */
  readonly onReload: () => void;
}

/** The editor of one encounter with its code set and its autosave. */
export function OpenEncounter({ record, latest, onAdopt, onReload }: OpenEncounterProps): ReactElement {
  const [store] = useState(() => createEditorStore(record.document));
  const { importedAs } = record.workflow;
  const dateOfService = useStore(store, (state) => shownEncounter(state).dateOfService);
  const hasPackages = useStore(store, (state) => needsPackages(shownEncounter(state)));
  const { codeSet, notCovered, error, retry } = useCodeSet(dateOfService, hasPackages);
  const autosave = useAutosave(store, record, codeSet);
  useEarlierSteps(store, record, autosave);
  const workbench = useMemo(
    () => (codeSet === undefined ? undefined : { store, codeSet, importedAs }),
    [store, codeSet, importedAs],
  );

  useEffect(() => {
    if (autosave === undefined || latest.workflow.revision <= autosave.status.getState().revision) return undefined;
    const over = new AbortController();
    const { signal } = over;
    void import('./adopt-when-idle.ts').then(({ adoptWhenIdle }) => adoptWhenIdle({ autosave, editor: store, latest, onAdopt, signal }));
    return () => over.abort();
  }, [autosave, store, latest, onAdopt]);

  if (workbench === undefined) {
    if (error === undefined) return <SlowNote text="Loading the code set" />;
    return (
      <CannotOpen title="The code set could not be loaded" onRetry={retry}>
        {error.message} The encounter itself is safe.
      </CannotOpen>
    );
  }
  return (
    <WorkbenchContext value={workbench}>
      <WorkbenchLayout autosave={autosave} notCovered={notCovered} onReload={onReload} />
    </WorkbenchContext>
  );
}
