import { flushSync } from 'react-dom';
import type { EditorStore } from '../../document/editor-state.ts';
import type { EncounterRecord } from '../../document/encounter-record.ts';
import type { Autosave } from '../../storage/autosave.ts';

export interface Adoption {
  readonly autosave: Pick<Autosave, 'status'>;
  readonly editor: EditorStore;
  /** What another tab has saved, maybe. */
  readonly latest: EncounterRecord;
  /** Begins again with it; the screen is made anew. */
  readonly onAdopt: (record: EncounterRecord) => void;
  /** Calls it off. */
  readonly signal: AbortSignal;
}

const recheckMs = 300;

/** Whether a person is in the midst of something that a new screen would throw away: a gesture, a form, half a line. */
function isInHand(editor: EditorStore): boolean {
  if (editor.getState().preview !== undefined || document.querySelector('[role="dialog"]') !== null)
    return true;
  const { activeElement } = document;
  const isField = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
  return isField && activeElement.value !== '';
}

/** Shows what another tab has saved as soon as nothing here is ahead of it or half done. */
export function adoptWhenIdle({ autosave, editor, latest, onAdopt, signal }: Adoption): void {
  const attempt = (): void => {
    if (signal.aborted) return;
    const { state, revision } = autosave.status.getState();
    if (latest.workflow.revision <= revision) return;
    if (state !== 'saved' || isInHand(editor)) {
      setTimeout(attempt, recheckMs);
      return;
    }
    const label = document.activeElement?.getAttribute('aria-label');
    // At once: an edit between the look and the new screen would go to an editor that nobody shows any more.
    flushSync(() => onAdopt(latest));
    if (label !== null && label !== undefined)
      document.querySelector<HTMLElement>(`input[aria-label="${CSS.escape(label)}"]`)?.focus();
  };
  setTimeout(attempt);
}
