import type { EditorStore, History, HistoryStep } from '../../../document/editor-state.ts';
import { decodeEncounterRecord } from '../../../document/encounter-record.ts';
import { pushStep, redoStep, startHistory, undoStep } from '../../../document/history.ts';
import { sameValue } from '../../../document/same-value.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { applyChanges } from '../../../storage/journal/field-changes.ts';
import type { TrailEntry } from '../../../storage/trail.ts';
import type { OwnRevisions } from './own-revisions.ts';

const namedAtMost = 2;

/** One save may hold several steps: quick ones that came while the one before was written. */
function labelOf(labels: readonly string[]): string {
  const more = labels.length - namedAtMost;
  const named = labels.slice(0, namedAtMost).join(', ');
  return more > 0 ? `${named} and ${String(more)} more` : named;
}

/** Goes on in one direction until it comes to a document; undefined when it does not. */
function travelTo(history: History, step: (history: History) => History, document: Encounter): History | undefined {
  for (let at = history; ; ) {
    const next = step(at);
    if (next === at) return undefined;
    if (sameValue(next.present.document, document)) return next;
    at = next;
  }
}

function withSave(history: History, document: Encounter, { labels, at }: TrailEntry): History {
  // Its status was changed, or it was signed off: that is no step.
  if (sameValue(history.present.document, document)) return history;
  const areAll = (kind: string): boolean => labels.length > 0 && labels.every((label) => label.startsWith(kind));
  const travelled =
    (areAll('Undo: ') ? travelTo(history, undoStep, document) : undefined) ??
    (areAll('Redo: ') ? travelTo(history, redoStep, document) : undefined);
  return travelled ?? pushStep(history, { document, label: labelOf(labels), at: Date.parse(at) });
}

/**
 * The history of an encounter as this tab had it, made from the journal: its own last edits and nobody else's.
 * @param entries all that was ever done to the encounter, oldest first
 * @returns undefined when the row of own edits is broken
 */
export function earlierSteps(entries: readonly TrailEntry[], own: OwnRevisions): History | undefined {
  let saved: unknown;
  let history: History | undefined;
  for (const entry of entries) {
    saved = entry.kind === 'removed' ? undefined : applyChanges(saved, entry.changes);
    if (entry.kind !== 'edited') history = undefined;
    if (entry.revision < own.first - 1) continue;
    const read = decodeEncounterRecord(saved);
    if (!read.ok) history = undefined;
    else if (entry.revision === own.first - 1) history = startHistory(read.value.document, Date.parse(entry.at));
    else if (history !== undefined) history = withSave(history, read.value.document, entry);
  }
  return entries.at(-1)?.revision === own.last ? history : undefined;
}

/** Puts earlier steps before those of an editor that began with `opened`, where they lead to it. */
export function bringBackSteps(editor: EditorStore, earlier: History, opened: Encounter): void {
  if (!sameValue(earlier.present.document, opened)) return;
  const { label, at } = earlier.present;
  const { history } = editor.getState();
  const begun: HistoryStep = { document: opened, label, at };
  const [first, ...later] = history.past;
  if (history.present.document === opened && first === undefined) {
    const future = history.future.length > 0 ? history.future : earlier.future;
    editor.setState({ history: { past: earlier.past, present: begun, future } });
  } else if (first?.document === opened) {
    editor.setState({ history: { ...history, past: [...earlier.past, begun, ...later] } });
  }
}
