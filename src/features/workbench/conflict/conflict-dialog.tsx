import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { decodeEncounter } from '../../../domain/decode-encounter.ts';
import { encodeEncounter } from '../../../domain/encode-encounter.ts';
import { spentNumbers } from '../../../document/spent-numbers.ts';
import { newEncounterId } from '../../../document/new-encounter-id.ts';
import type { Autosave } from '../../../storage/autosave.ts';
import { compareEncounters } from '../../../storage/conflict/compare-encounters.ts';
import type { Contested } from '../../../storage/conflict/three-way.ts';
import { useRepositories } from '../../../storage/repository-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { ComparedChanges } from './compared-changes.tsx';
import styles from './conflict-dialog.module.css';

export interface ConflictDialogProps {
  readonly autosave: Autosave;
  /** Whether the encounter was deleted, or written by a newer version, so that there is nothing to compare with. */
  readonly isGone: boolean;
  /** Begin again with what the store holds. */
  readonly onReload: () => void;
  readonly onClose: () => void;
}

const pathKey = ({ path }: Contested): string => path.join('\n');

/** Two tabs changed one encounter: what each did, side by side, and a choice for whatever both changed. */
export function ConflictDialog({ autosave, isGone, onReload, onClose }: ConflictDialogProps): ReactElement {
  const { store, importedAs } = useWorkbench();
  const { encounters } = useRepositories();
  const navigate = useNavigate();
  const titleId = useId();
  const mine = store.getState().history.present.document;
  const [mineChosen, setMineChosen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const theirs = useQuery({
    queryKey: ['encounters', 'rival', mine.id],
    queryFn: () => encounters.open(mine.id),
    enabled: !isGone,
    networkMode: 'always',
    gcTime: 0,
    structuralSharing: false,
  });
  const rival = theirs.data?.status === 'ok' ? theirs.data.record : undefined;
  const compared = useMemo(
    () =>
      rival === undefined
        ? undefined
        : compareEncounters(
            encodeEncounter(autosave.acknowledged()),
            encodeEncounter(mine),
            encodeEncounter(rival.document),
            spentNumbers(rival.document),
          ),
    [autosave, mine, rival],
  );

  const attempt = async (work: () => Promise<string | undefined>): Promise<void> => {
    setBusy(true);
    try {
      setProblem(await work());
    } catch (error) {
      setProblem(`Nothing was saved: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setBusy(false);
    }
  };
  const saveMerged = (isMine: (contested: Contested) => boolean, label: string): Promise<void> =>
    attempt(async () => {
      if (compared === undefined || rival === undefined) return undefined;
      const read = decodeEncounter(compared.merged(isMine));
      if (!read.ok) {
        return `Together they make no valid encounter (${read.error.path}: ${read.error.message}). Choose differently, or keep yours as a copy.`;
      }
      const { revision } = rival.workflow;
      const result = await encounters.save({ ...rival, document: read.value }, revision, undefined, [label]);
      if (result.status === 'saved') onReload();
      else {
        await theirs.refetch();
        return 'The other tab has saved once more; look at its changes again.';
      }
      return undefined;
    });
  const keepAsCopy = (): Promise<void> =>
    attempt(async () => {
      const encounter = isGone
        ? mine
        : { ...mine, id: newEncounterId(), title: `Copy of ${mine.title ?? 'encounter'}`.slice(0, 500) };
      const [made] = await encounters.create([
        { encounter, savedWith: '', ...(isGone && importedAs !== undefined ? { importedAs } : {}) },
      ]);
      if (isGone && made !== undefined && made.id !== mine.id)
        void navigate(`/encounters/${encodeURIComponent(made.id)}`);
      else onReload();
      return undefined;
    });

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>
        {isGone ? 'This encounter is gone from the store' : 'This encounter was changed in another tab, too'}
      </DialogTitle>
      <DialogContent>
        {isGone ? (
          <p className={styles.lead}>
            It was deleted in another tab, or a newer version of Dripline has written it. Yours is on this
            screen only.
          </p>
        ) : (
          <p className={styles.lead}>
            Nothing is lost: the other tab’s version is stored, yours is here. What only one of you changed is
            kept of both; choose for the rest. Every version stays in the audit trail.
          </p>
        )}
        {compared !== undefined && (
          <ComparedChanges
            compared={compared}
            documents={[compared.mine, ...(rival === undefined ? [] : [encodeEncounter(rival.document)])]}
            isMine={(contested) => mineChosen.has(pathKey(contested))}
            onChoose={(contested, isMine) => {
              const next = new Set(mineChosen);
              if (isMine) next.add(pathKey(contested));
              else next.delete(pathKey(contested));
              setMineChosen(next);
            }}
          />
        )}
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      </DialogContent>
      <DialogActions className={styles.actions ?? ''}>
        <Button onClick={onClose}>Decide later</Button>
        <Button variant="outlined" disabled={isBusy} onClick={() => void keepAsCopy()}>
          {isGone ? 'Store mine again' : 'Theirs, and mine as a copy'}
        </Button>
        {!isGone && (
          <>
            <Button variant="outlined" disabled={isBusy} onClick={onReload}>
              Theirs only
            </Button>
            <Button
              variant="contained"
              disabled={isBusy || compared === undefined}
              onClick={() =>
                void saveMerged(
                  (contested) => mineChosen.has(pathKey(contested)),
                  'Put together with the other tab’s changes',
                )
              }
            >
              Save as chosen
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
