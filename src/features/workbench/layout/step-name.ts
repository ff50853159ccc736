import type { History } from '../../../document/editor-state.ts';

/** What just happened to a document, by the name of its step. Example: "Undone: Move ceftriaxone". */
export function stepName(before: History, after: History): string {
  if (after.future.length > before.future.length) return `Undone: ${before.present.label}`;
  const isRedo =
    before.future[0]?.document === after.present.document && after.past.length > before.past.length;
  return isRedo ? `Redone: ${after.present.label}` : after.present.label;
}
