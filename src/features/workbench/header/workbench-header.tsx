import { Suspense, useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { EncounterField } from '../../../domain/fact-path.ts';
import type { Autosave } from '../../../storage/autosave.ts';
import { Button } from '../../../ui/button.tsx';
import { deferred } from '../../../ui/deferred.ts';
import { HeldKeys } from '../../../ui/held-keys.ts';
import { ArrowBackIcon, EditNoteIcon, RedoIcon, TuneIcon, UndoIcon } from '../../../ui/icons.tsx';
import { useRegisterCommands } from '../../../ui/use-register-commands.ts';
import { IconAction } from '../icon-action.tsx';
import { differingSwitches, resolvePolicy } from '../../../domain/policy.ts';
import { useTyped } from '../draft/encounter-draft.ts';
import { useEditor, useWorkbench } from '../workbench-context.ts';
import { EncounterFields } from './encounter-fields.tsx';
import { ExportMenu } from './export-menu.tsx';
import { SaveState } from './save-state.tsx';
import { TitleField } from './title-field.tsx';
import styles from './workbench-header.module.css';

const StatusControl = deferred(async () => (await import('../status/status-control.tsx')).StatusControl);
const PolicyName = deferred(async () => (await import('./policy-name.tsx')).PolicyName);
const PolicyPanel = deferred(async () => (await import('./policy-panel.tsx')).PolicyPanel);
const LensDialog = deferred(async () => (await import('../lens/lens-dialog.tsx')).LensDialog);
const DetailsDialog = deferred(async () => (await import('./details-dialog.tsx')).DetailsDialog);

export interface WorkbenchHeaderProps {
  readonly autosave: Autosave | undefined;
  readonly isNarrow: boolean;
  /** A field of the encounter that another panel asks for. */
  readonly request: { readonly field: EncounterField } | undefined;
  readonly onRequestDone: () => void;
  readonly onReload: () => void;
}

type Panel = 'policy' | 'lens' | 'details';

const panelOf = (field: EncounterField): Panel | undefined =>
  field === 'policy' ? 'policy' : field === 'stays' || field === 'timeZone' || field === 'billed' || field === 'designations' ? 'details' : undefined;

/** What the visit is, what was done last, and whether it is safe. */
export function WorkbenchHeader({ autosave, isNarrow, request, onRequestDone, onReload }: WorkbenchHeaderProps): ReactElement {
  const { store } = useWorkbench();
  const undoLabel = useEditor(({ history }) => (history.past.length > 0 ? history.present.label : undefined));
  const redoLabel = useEditor(({ history }) => history.future[0]?.label);
  const differing = useEditor(({ history }) => {
    const { setting, policy } = history.present.document;
    return policy === undefined ? 0 : differingSwitches(resolvePolicy(setting), resolvePolicy(setting, policy)).length;
  });
  const policyId = useEditor(({ history }) => history.present.document.policy?.id);
  const [left] = useTyped('dialog');
  const [panel, setPanel] = useState<Panel | undefined>(left?.target.kind === 'visit' ? 'details' : undefined);
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLElement>(null);
  const { undo, redo } = store.getState();

  useRegisterCommands([
    { id: 'workbench.undo', title: undoLabel === undefined ? 'Undo' : `Undo: ${undoLabel}`, group: 'Workbench', shortcut: 'mod+z', run: undo, isEnabled: () => undoLabel !== undefined },
    { id: 'workbench.redo', title: redoLabel === undefined ? 'Redo' : `Redo: ${redoLabel}`, group: 'Workbench', shortcut: 'mod+shift+z', run: redo, isEnabled: () => redoLabel !== undefined },
    { id: 'workbench.redo-again', title: 'Redo, the other way', group: 'Workbench', shortcut: 'mod+y', run: redo, isEnabled: () => redoLabel !== undefined },
    { id: 'workbench.policy', title: 'Choose or change the policy', group: 'Workbench', shortcut: 'alt+p', run: () => setPanel('policy') },
    { id: 'workbench.lens', title: 'Compare two policies (lens)', group: 'Workbench', shortcut: 'alt+l', run: () => setPanel('lens') },
    { id: 'workbench.details', title: 'Stays, time zone and other facts of the visit', group: 'Workbench', run: () => setPanel('details') },
  ]);

  useEffect(() => {
    if (request === undefined) return;
    onRequestDone();
    const wanted = panelOf(request.field);
    if (wanted !== undefined) setPanel(wanted);
    else {
      setOpen(true);
      requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(`[data-field="${request.field}"] :is(input, select, button)`)?.focus());
    }
  }, [request, onRequestDone]);

  return (
    <header ref={root} className={styles.header}>
      <Link to="/" className={styles.back ?? ''} aria-label="Back to the worklist">
        <ArrowBackIcon />
      </Link>
      <TitleField />
      <span className={styles.status}>
        <Suspense>{autosave !== undefined && <StatusControl autosave={autosave} />}</Suspense>
      </span>
      {!isNarrow && <EncounterFields />}
      <span className={styles.actions}>
        <IconAction label={undoLabel === undefined ? 'Nothing to undo' : `Undo: ${undoLabel}`} onClick={undo} isDisabled={undoLabel === undefined}>
          <UndoIcon />
        </IconAction>
        <IconAction label={redoLabel === undefined ? 'Nothing to redo' : `Redo: ${redoLabel}`} onClick={redo} isDisabled={redoLabel === undefined}>
          <RedoIcon />
        </IconAction>
        <IconAction label="Stays, time zone and more" onClick={() => setPanel('details')}>
          <EditNoteIcon />
        </IconAction>
        <ExportMenu />
        <Button data-tour="policy" variant="outlined" startIcon={<TuneIcon />} onClick={() => setPanel('policy')}>
          Policy{policyId !== undefined && policyId !== 'encounter' && <span className={styles.policyId}><Suspense fallback="…"><PolicyName id={policyId} /></Suspense></span>}
          {differing > 0 && (
            <span className={styles.differing}>
              {differing}
              <span className="dl-visually-hidden"> differ from the default</span>
            </span>
          )}
        </Button>
        {isNarrow && (
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Visit
          </Button>
        )}
        <SaveState autosave={autosave} onReload={onReload} />
      </span>
      {isNarrow && isOpen && (
        <div className={styles.drawer}>
          <EncounterFields />
        </div>
      )}
      <Suspense fallback={<HeldKeys />}>
        {panel === 'policy' && <PolicyPanel onClose={() => setPanel(undefined)} onCompare={() => setPanel('lens')} />}
        {panel === 'lens' && <LensDialog onClose={() => setPanel(undefined)} />}
        {panel === 'details' && <DetailsDialog onClose={() => setPanel(undefined)} />}
      </Suspense>
    </header>
  );
}
