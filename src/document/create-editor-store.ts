import { createStore } from 'zustand/vanilla';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Encounter } from '../domain/encounter.ts';
import { applyCommand } from './apply-command.ts';
import { coalesceKeyOf } from './coalesce-key.ts';
import type { Command, CommandProblem } from './command.ts';
import { labelOf } from './command-label.ts';
import type { EditorActions, EditorState, EditorStore, History } from './editor-state.ts';
import { pushStep, redoStep, startHistory, undoStep } from './history.ts';
import { spentNumbers, withSpent } from './spent-numbers.ts';
import { withField } from './with-field.ts';

/** Selected ids that the shown document still has; the same list when that is all of them. */
function keptSelection(selection: EditorState['selection'], document: Encounter): EditorState['selection'] {
  const known = new Set(document.administrations.map(({ id }) => id));
  const kept = selection.filter((id) => known.has(id));
  return kept.length === selection.length ? selection : kept;
}

/**
 * The editor of one encounter.
 * @param encounter the document to begin with
 * @param options.now the clock in ms that decides which repeats are quick; for tests
 */
export function createEditorStore(
  encounter: Encounter,
  options: { readonly now?: () => number } = {},
): EditorStore {
  const now = options.now ?? Date.now;
  let jumps = 0;
  return createStore<EditorState & EditorActions>()((set, get) => {
    type Editor = EditorState & EditorActions;

    /** Takes on a history and lets go of the preview, which was computed from another present. */
    const settle = (history: History): void => {
      set(
        (state): Editor => ({
          ...withField(state, 'preview', undefined),
          history,
          selection: keptSelection(state.selection, history.present.document),
        }),
        true,
      );
    };

    const run = (command: Command, coalesce: boolean): Result<void, CommandProblem> => {
      const { history, preview } = get();
      const present = history.present.document;
      const result = applyCommand(present, command);
      if (!result.ok) return err(result.error);
      if (result.value !== present) {
        const step = { document: result.value, label: labelOf(present, command), at: now() };
        settle(pushStep(history, coalesce ? { ...step, coalesceKey: coalesceKeyOf(command) } : step));
      } else if (preview !== undefined) {
        settle(history);
      }
      return ok(undefined);
    };

    const travel = (step: (history: History) => History): void => {
      const { history, preview } = get();
      const next = step(history);
      // What is left behind has been seen by the store and other tabs: its ids stay spent.
      withSpent(next.present.document, spentNumbers(history.present.document));
      if (next !== history || preview !== undefined) settle(next);
    };

    return {
      history: startHistory(encounter, now()),
      selection: [],
      run: (command, runOptions) => run(command, runOptions?.coalesce === true),
      showPreview: (command) => {
        const result = applyCommand(get().history.present.document, command);
        if (!result.ok) return err(result.error);
        set({ preview: { document: result.value, command } });
        return ok(undefined);
      },
      commitPreview: () => {
        const { preview } = get();
        if (preview !== undefined) run(preview.command, false);
      },
      dropPreview: () => {
        if (get().preview !== undefined) set((state) => withField(state, 'preview', undefined), true);
      },
      undo: () => travel(undoStep),
      redo: () => travel(redoStep),
      select: (ids) => {
        if (ids.join('\n') !== get().selection.join('\n')) set({ selection: [...ids] });
      },
      focusFact: (fact) => {
        if (fact === undefined) set((state) => withField(state, 'focusedFact', undefined), true);
        else set({ focusedFact: { fact, nonce: ++jumps } });
      },
    };
  });
}
