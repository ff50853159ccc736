import { Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { Autosave } from '../../../storage/autosave.ts';
import { Button } from '../../../ui/button.tsx';
import { deferred } from '../../../ui/deferred.ts';
import { openDrafts } from '../../../ui/open-drafts.ts';
import { SaveMark } from '../../../ui/save-mark.tsx';
import styles from './workbench-header.module.css';

const ConflictDialog = deferred(async () => (await import('../conflict/conflict-dialog.tsx')).ConflictDialog);

export interface SaveStateProps {
  readonly autosave: Autosave | undefined;
  readonly onReload: () => void;
}

/** Whether what is on the screen is safe; when another tab was first, both versions side by side. */
export function SaveState({ autosave, onReload }: SaveStateProps): ReactElement {
  return autosave === undefined ? <SaveMark state={{ status: 'saved' }} /> : <Watched autosave={autosave} onReload={onReload} />;
}

function Watched({ autosave, onReload }: { readonly autosave: Autosave; readonly onReload: () => void }): ReactElement {
  const { state, error, conflict } = useStore(autosave.status);
  const isTyping = useStore(openDrafts, ({ count }) => count > 0);
  const [isOpen, setOpen] = useState(true);
  if (state === 'saved' && isTyping) return <SaveMark state={{ status: 'editing' }} />;
  if (state !== 'not-saved') return <SaveMark state={{ status: state }} />;
  const reason = error ?? 'the browser refused';
  if (conflict === undefined) return <SaveMark state={{ status: 'not-saved', reason, onRetry: autosave.retry }} />;
  return (
    <span className={styles.conflict}>
      <SaveMark state={{ status: 'not-saved', reason }} />
      <Button variant="outlined" tone="error" onClick={() => setOpen(true)}>
        Compare
      </Button>
      <Suspense>
        {isOpen && (
          <ConflictDialog
            autosave={autosave}
            isGone={conflict.currentRevision === undefined}
            onReload={onReload}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </span>
  );
}
