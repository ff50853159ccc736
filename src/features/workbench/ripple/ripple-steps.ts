import type { CodeSet } from '../../../code-sets/code-set.ts';
import type { EditorState } from '../../../document/editor-state.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { coveredCoding } from '../covered-coding.ts';
import { rippleOf } from './ripple-of.ts';
import type { RippleLine } from './ripple-of.ts';

/** One step of the history and what it did to the claim. */
export interface RippleStep {
  readonly key: string;
  /** The step's name; for a gesture that is not finished "While you drag", for a line that is not entered yet "As written". */
  readonly label: string;
  readonly isPreview: boolean;
  readonly lines: readonly RippleLine[];
}

function linesBetween(before: Encounter, after: Encounter, codeSet: CodeSet): readonly RippleLine[] {
  const was = coveredCoding(before, codeSet);
  const is = coveredCoding(after, codeSet);
  return was === undefined || is === undefined ? [] : rippleOf(was, is);
}

/**
 * The last steps, newest first, each against the document before it; a running gesture stands first.
 * @param count how many at most
 */
export function rippleSteps(state: EditorState, codeSet: CodeSet, count: number): readonly RippleStep[] {
  const { past, present } = state.history;
  const steps = [...past, present];
  const shown: RippleStep[] = [];
  if (state.preview !== undefined && state.preview.document !== present.document) {
    shown.push({
      key: 'preview',
      // Nothing is added by a gesture: what is drawn becomes a bar in its form.
      label: state.preview.command.type === 'add-administrations' ? 'As written' : 'While you drag',
      isPreview: true,
      lines: linesBetween(present.document, state.preview.document, codeSet),
    });
  }
  for (let n = steps.length - 1; n > 0 && shown.length < count; n--) {
    const before = steps[n - 1];
    const after = steps[n];
    if (before === undefined || after === undefined) continue;
    shown.push({
      key: `${String(n)}-${String(after.at)}`,
      label: after.label,
      isPreview: false,
      lines: linesBetween(before.document, after.document, codeSet),
    });
  }
  return shown;
}
