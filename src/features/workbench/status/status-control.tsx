import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { shownEncounter } from '../../../document/editor-state.ts';
import type { WorkflowStatus } from '../../../document/workflow.ts';
import type { Autosave, WorkflowPatch } from '../../../storage/autosave.ts';
import { Button } from '../../../ui/button.tsx';
import { WarningIcon } from '../../../ui/icons.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { statusNames } from '../../../ui/status-names.ts';
import { useRegisterCommands } from '../../../ui/use-register-commands.ts';
import { useUndoToast } from '../../../ui/use-undo-toast.tsx';
import { isCovered } from '../covered-coding.ts';
import { useEditor, useWorkbench } from '../workbench-context.ts';
import { Signing } from './signing.tsx';
import { isNoLongerSigned } from './signed-claim.ts';
import styles from './status-control.module.css';

/** Chosen as they are; a signature is given in a dialog of its own. */
const choices: readonly WorkflowStatus[] = ['draft', 'needs-documentation', 'ready', 'in-audit', 'audited'];

const changedText = 'The claim is no longer the one that was signed';

/** How far the work has come: chosen from a menu, signed in a dialog. A claim that is no longer the signed one says so. */
export function StatusControl({ autosave }: { readonly autosave: Autosave }): ReactElement {
  const { workflow, conflict } = useStore(autosave.status);
  const { codeSet } = useWorkbench();
  const { show } = useUndoToast();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [isSigning, setSigning] = useState(false);
  const { status, signedOff } = workflow;
  // Values and not the claim itself: a bar that is dragged makes another claim with each move, and seldom another answer.
  const hasClaim = useEditor((state) => isCovered(shownEncounter(state), codeSet));
  const hasChanged = useEditor((state) => isNoLongerSigned(workflow, shownEncounter(state), codeSet));
  const announce = useAnnounce();
  const wasChanged = useRef(hasChanged);
  useEffect(() => {
    if (hasChanged && !wasChanged.current) announce(changedText, true);
    wasChanged.current = hasChanged;
  }, [hasChanged, announce]);

  const set = (patch: WorkflowPatch): void => {
    const before: WorkflowPatch = { status, signedOff };
    autosave.setWorkflow(patch);
    show({ message: `Status: ${statusNames[patch.status]}`, undo: () => autosave.setWorkflow(before) });
  };
  const choose = (next: WorkflowStatus): void => {
    setAnchor(undefined);
    if (next !== status) set({ status: next });
  };
  const sign = (): void => {
    setAnchor(undefined);
    setSigning(true);
  };

  useRegisterCommands([
    ...choices.map((next) => ({
      id: `workbench.status.${next}`,
      title: `Set status: ${statusNames[next]}`,
      group: 'Workbench' as const,
      run: () => choose(next),
      isEnabled: () => conflict === undefined && next !== status,
    })),
    {
      id: 'workbench.sign-off',
      title: 'Sign off this claim',
      group: 'Workbench',
      run: sign,
      isEnabled: () => conflict === undefined && hasClaim,
    },
  ]);

  return (
    <>
      <Button
        className={styles.button ?? ''}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        disabled={conflict !== undefined}
        title={hasChanged ? changedText : 'How far the work has come'}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span className="dl-visually-hidden">Status: </span>
        <StatusMark status={status} />
        {hasChanged && (
          <span className={styles.changed}>
            <WarningIcon />
            changed<span className="dl-visually-hidden"> since it was signed</span>
          </span>
        )}
      </Button>
      {anchor !== undefined && (
        <Menu
          open
          anchorEl={anchor}
          onClose={() => setAnchor(undefined)}
          slotProps={{ list: { dense: true, 'aria-label': 'Status' } }}
        >
          {choices.slice(0, 3).map((next) => (
            <MenuItem
              key={next}
              role="menuitemradio"
              aria-checked={next === status}
              selected={next === status}
              onClick={() => choose(next)}
            >
              <StatusMark status={next} />
            </MenuItem>
          ))}
          <Divider />
          <MenuItem disabled={!hasClaim} onClick={sign}>
            <StatusMark status="signed-off" />
            <span className={styles.more}>
              {signedOff === undefined ? 'sign the claim…' : 'see what was signed, sign again…'}
            </span>
          </MenuItem>
          <Divider />
          {choices.slice(3).map((next) => (
            <MenuItem
              key={next}
              role="menuitemradio"
              aria-checked={next === status}
              selected={next === status}
              onClick={() => choose(next)}
            >
              <StatusMark status={next} />
            </MenuItem>
          ))}
        </Menu>
      )}
      {isSigning && (
        <Signing
          signedOff={signedOff}
          onClose={() => setSigning(false)}
          onSign={(signature) => {
            setSigning(false);
            set({ status: 'signed-off', signedOff: signature });
          }}
        />
      )}
    </>
  );
}
