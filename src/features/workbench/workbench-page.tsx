import { lazy, Suspense, useCallback, useState } from 'react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import type { EncounterRecord } from '../../document/encounter-record.ts';
import { encounterId } from '../../domain/ids.ts';
import type { EncounterId } from '../../domain/ids.ts';
import { useEncounter } from '../../storage/use-encounters.ts';
import { useLeftDraft } from './draft/use-left-draft.ts';
import { OpenEncounter } from './open-encounter.tsx';
import { SlowNote } from '../../ui/slow-note.tsx';

const CannotOpen = lazy(async () => ({ default: (await import('./open-problem.tsx')).CannotOpen }));
const MissingEncounter = lazy(async () => ({ default: (await import('./open-problem.tsx')).MissingEncounter }));
const UnreadableEncounterPage = lazy(async () => ({ default: (await import('./open-problem.tsx')).UnreadableEncounterPage }));

/** One encounter on one screen: entry line, timeline, administration list, claim and findings. */
export function WorkbenchPage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <Suspense>
      <StoredEncounter key={id} id={encounterId(id)} />
    </Suspense>
  );
}

function StoredEncounter({ id }: { readonly id: EncounterId }): ReactElement {
  const { data, error, refetch, isFetchedAfterMount } = useEncounter(id);
  // The editor is ahead of the store, so it goes on with what it opened until it asks for what another tab has saved.
  const [adopted, setAdopted] = useState<EncounterRecord>();
  // What was read for the screen before this one may be older than what it saved.
  const latest = isFetchedAfterMount && data?.status === 'ok' ? data.record : undefined;
  const [opened, setOpened] = useState<EncounterRecord>();
  if (opened === undefined && latest !== undefined) setOpened(latest);
  const reload = useCallback(() => {
    void refetch().then((read) => read.data?.status === 'ok' && setAdopted(read.data.record));
  }, [refetch]);

  const isKnown = useLeftDraft(id);
  const record = adopted ?? opened;
  if (record !== undefined && isKnown) {
    return <OpenEncounter key={record.workflow.revision} record={record} latest={latest ?? record} onAdopt={setAdopted} onReload={reload} />;
  }
  if (error !== null) {
    return (
      <CannotOpen title="The encounter could not be read" onRetry={() => void refetch()}>
        {error.message} Nothing has been changed.
      </CannotOpen>
    );
  }
  if (data?.status === 'missing') return <MissingEncounter id={id} />;
  if (data?.status === 'unreadable') return <UnreadableEncounterPage problem={data.problem} />;
  return <SlowNote text="Opening the encounter" />;
}
