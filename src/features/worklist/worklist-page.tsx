import { useCallback, useRef } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useCreateEncounter, useEncounterList } from '../../storage/use-encounters.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { pickFiles } from '../../ui/pick-files.ts';
import { SlowNote } from '../../ui/slow-note.tsx';
import { useUndoToast } from '../../ui/use-undo-toast.tsx';
import { isFiltering, noFilter } from './filter-rows.ts';
import { FirstList } from './first-list.tsx';
import { holdForEntry } from './hold-for-entry.ts';
import { ImportOutcomePanel } from './import-outcome-panel.tsx';
import { newEncounter } from './new-encounter.ts';
import { SampleNote } from './sample-note.tsx';
import type { Sample } from './sample-index.ts';
import { SelectionBar } from './selection-bar.tsx';
import { UnreadableRecords } from './unreadable-records.tsx';
import { countEncounters, useEncounterActions } from './use-encounter-actions.ts';
import { useFirstVisit } from './use-first-visit.ts';
import { useImport } from './use-import.ts';
import { useSamples } from './use-samples.ts';
import { useShownRows } from './use-shown-rows.ts';
import { useWorklistCommands } from './use-worklist-commands.ts';
import styles from './worklist-page.module.css';
import { WorklistTable } from './worklist-table.tsx';
import { WorklistToolbar } from './worklist-toolbar.tsx';
import { useWorklistView } from './worklist-view.ts';

const nothing: readonly [] = [];
/** Has a missing stop and findings, so that every stop of the tour has something to show. */
const tourSample = 'sample-two-missing-stops';

/** Every stored encounter: find, open, begin, import, duplicate, delete. */
export function WorklistPage(): ReactElement {
  const navigate = useNavigate();
  const toast = useUndoToast();
  const search = useRef<HTMLInputElement>(null);
  const list = useEncounterList();
  const { rows, filter, sort, selection, select } = useShownRows(list.data ?? nothing);
  const actions = useEncounterActions();
  const { mutateAsync: create } = useCreateEncounter();
  const { samples, add } = useSamples();
  const firstVisit = useFirstVisit(list.data?.length, samples, add);

  const open = useCallback(
    (id: string) => void navigate(`/encounters/${encodeURIComponent(id)}`),
    [navigate],
  );
  const { outcome, importFiles, cancel, dismiss } = useImport(
    useCallback(
      (stored) => {
        const first = stored[0];
        if (first !== undefined) select({ type: 'go', id: first.id });
      },
      [select],
    ),
  );

  const orTell = (work: Promise<unknown>, what: string): void => {
    work.catch((error: unknown) =>
      toast.show({ message: `${what}: ${error instanceof Error ? error.message : String(error)}` }),
    );
  };
  const begin = (): void => {
    const encounter = newEncounter(new Date(), crypto.randomUUID());
    const letGo = holdForEntry();
    const begun = create({ encounter, savedWith: '' }).then((summary) => open(summary.id));
    begun.catch(letGo);
    orTell(begun, 'Could not begin an encounter');
  };
  const importPicked = (): void =>
    void pickFiles('.json,.ndjson,.jsonl,application/json', true).then(importFiles);
  const addAll = (): void => orTell(add(samples), 'The samples could not be added');
  const openSample = (sample: Sample): void =>
    orTell(
      add([sample]).then(([first]) => first !== undefined && open(first.id)),
      'The sample could not be opened',
    );

  // The marked encounters, or else the one the keyboard is on.
  const chosen = (): readonly string[] =>
    selection.marked.size > 0
      ? [...selection.marked]
      : selection.active === undefined
        ? []
        : [selection.active];
  const duplicate = (): void =>
    void actions
      .duplicateAll(chosen())
      .then(([first]) => first !== undefined && select({ type: 'go', id: first }));
  const remove = (): void => void actions.removeAll(chosen());
  const exportChosen = (): void => void actions.exportAll(chosen());

  useWorklistCommands({
    begin,
    importPicked,
    search,
    chosen,
    duplicate,
    remove,
    exportChosen,
    undo: toast.undoLast,
  });

  const hasTour = list.data?.some(({ id }) => id === tourSample) === true;
  const tour = hasTour
    ? (): void => {
        firstVisit.dismissNote();
        void navigate(`/encounters/${tourSample}?tour`);
      }
    : undefined;
  const total = list.data?.length ?? 0;
  const isPreparing = list.data?.length === 0 && firstVisit.isDeciding;
  const count = isFiltering(filter)
    ? `${String(rows.length)} of ${countEncounters(total)}`
    : countEncounters(total);
  return (
    <FileDrop
      label="Drop to import encounters"
      className={styles.page}
      onFiles={(files) => void importFiles(files)}
    >
      <WorklistToolbar
        filter={filter}
        onFilter={(next) => useWorklistView.setState({ filter: next })}
        searchRef={search}
        count={list.data === undefined || isPreparing ? '' : count}
        onNew={begin}
        onImport={importPicked}
      />
      {firstVisit.isNoteShown && total > 0 && <SampleNote onTour={tour} onDismiss={firstVisit.dismissNote} />}
      {outcome !== undefined && (
        <ImportOutcomePanel
          outcome={outcome}
          onCancel={cancel}
          onDismiss={dismiss}
          onRemove={(ids) => void actions.removeAll(ids, 'Took out')}
        />
      )}
      {list.data !== undefined && <UnreadableRecords />}
      {list.isError && (
        <EmptyState
          title="The stored encounters could not be read"
          actions={
            <Button variant="contained" onClick={() => void list.refetch()}>
              Try again
            </Button>
          }
        >
          <p role="alert">
            {list.error.message} Nothing has been changed. Close other tabs of Dripline and try again.
          </p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <WorklistTable
          rows={rows}
          sort={sort}
          onSort={(next) => useWorklistView.setState({ sort: next })}
          selection={selection}
          onSelect={select}
          onOpen={open}
        />
      )}
      {total > 0 && rows.length === 0 && (
        <EmptyState
          title="No encounter fits"
          actions={
            <Button variant="outlined" onClick={() => useWorklistView.setState({ filter: noFilter })}>
              Show all {total}
            </Button>
          }
        >
          <p>No stored encounter has all of these words and choices. Take one away, or show all.</p>
        </EmptyState>
      )}
      {isPreparing && <SlowNote text="Preparing the sample encounters" />}
      {list.data?.length === 0 && !firstVisit.isDeciding && (
        <FirstList
          samples={samples}
          onNew={begin}
          onImport={importPicked}
          onAddAll={addAll}
          onOpenOne={openSample}
        />
      )}
      {selection.marked.size > 0 && rows.length > 0 && (
        <SelectionBar
          count={selection.marked.size}
          onExport={exportChosen}
          onDuplicate={duplicate}
          onDelete={remove}
          onClear={() => select({ type: 'clear' })}
        />
      )}
    </FileDrop>
  );
}
