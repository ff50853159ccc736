import type { EditorStore } from '../../../document/editor-state.ts';
import type { EncounterRecord } from '../../../document/encounter-record.ts';
import type { Autosave } from '../../../storage/autosave.ts';
import type { Trail } from '../../../storage/trail.ts';
import { bringBackSteps, earlierSteps } from './earlier-steps.ts';
import { noteOwnRevisions, ownRevisions } from './own-revisions.ts';

export interface KeptSteps {
  readonly trail: Pick<Trail, 'ofEncounter'>;
  readonly editor: EditorStore;
  /** What the editor began with. */
  readonly record: EncounterRecord;
  readonly autosave: Pick<Autosave, 'status'>;
  /** The editor is gone. */
  readonly signal: AbortSignal;
}

/** Notes which revisions this tab makes from now on, and brings back the steps of those that it made before. */
export async function keepSteps({ trail, editor, record, autosave, signal }: KeptSteps): Promise<void> {
  if (signal.aborted) return;
  const { id } = record.document;
  const own = ownRevisions(id);
  let noted = record.workflow.revision;
  const note = ({ revision }: { readonly revision: number }): void => {
    if (revision > noted) noteOwnRevisions(id, noted, revision);
    noted = Math.max(noted, revision);
  };
  note(autosave.status.getState());
  signal.addEventListener('abort', autosave.status.subscribe(note));
  if (own?.last !== record.workflow.revision) return;
  const entries = (await trail.ofEncounter(id)).filter(({ revision }) => revision <= own.last);
  const earlier = earlierSteps(entries, own);
  if (earlier !== undefined && !signal.aborted) bringBackSteps(editor, earlier, record.document);
}
