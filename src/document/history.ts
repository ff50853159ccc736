import type { Encounter } from '../domain/encounter.ts';
import type { History, HistoryStep } from './editor-state.ts';

const mostSteps = 200;
const coalesceWithinMs = 800;

/** A history in which nothing has happened yet. `at` is in ms, as are all times of steps. */
export const startHistory = (document: Encounter, at: number): History => ({
  past: [],
  present: { document, label: 'Open', at },
  future: [],
});

const joins = (present: HistoryStep, step: HistoryStep): boolean =>
  step.coalesceKey !== undefined &&
  step.coalesceKey === present.coalesceKey &&
  step.at - present.at <= coalesceWithinMs;

/**
 * Adds a step and forgets what could have been redone. A quick repeat of the present step takes its place; past
 * 200 steps the oldest is forgotten.
 */
export function pushStep(history: History, step: HistoryStep): History {
  if (joins(history.present, step) && history.past.length > 0 && history.future.length === 0) {
    return { past: history.past, present: step, future: [] };
  }
  return { past: [...history.past, history.present].slice(-mostSteps), present: step, future: [] };
}

/** A step that has been left and come back to is finished: later repeats begin a new one. */
function finished(step: HistoryStep): HistoryStep {
  const { coalesceKey: _, ...rest } = step;
  return rest;
}

/** One step back; the same history when there is none. */
export function undoStep(history: History): History {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: finished(previous),
    future: [history.present, ...history.future],
  };
}

/** One step forward again; the same history when there is none. */
export function redoStep(history: History): History {
  const [next, ...later] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: finished(next), future: later };
}

/** The name of the step that undo would take back, for the button; undefined when there is none. */
export const undoLabel = (history: History): string | undefined =>
  history.past.length === 0 ? undefined : history.present.label;

/** The name of the step that redo would do again; undefined when there is none. */
export const redoLabel = (history: History): string | undefined => history.future[0]?.label;

/** What led from one history to the next, for the journal: the command, or that one was undone or done again. */
export function stepLabel(before: History, after: History): string {
  if (after.future[0] === before.present) return `Undo: ${before.present.label}`;
  if (before.future[0]?.document === after.present.document) return `Redo: ${after.present.label}`;
  return after.present.label;
}
