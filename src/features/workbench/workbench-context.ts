import { createContext, use, useCallback } from 'react';
import { useStore } from 'zustand';
import type { CodeSet } from '../../code-sets/code-set.ts';
import { shownEncounter } from '../../document/editor-state.ts';
import type { EditorActions, EditorState, EditorStore } from '../../document/editor-state.ts';
import type { CodedEncounter } from '../../domain/coded-encounter.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { FactPath } from '../../domain/fact-path.ts';
import { codingOf } from './coding-of.ts';

/** What every panel of the workbench stands on; the page makes one for the encounter that is open. */
export interface Workbench {
  readonly store: EditorStore;
  readonly codeSet: CodeSet;
  /** The id of the encounter in the file that it was imported from, where that is another one. */
  readonly importedAs?: string | undefined;
}

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

/** The workbench that a panel is in; throws outside of one. */
export function useWorkbench(): Workbench {
  const workbench = use(WorkbenchContext);
  if (workbench === undefined)
    throw new Error('Broken invariant: a workbench panel outside of WorkbenchContext');
  return workbench;
}

/** A part of the editor's state; re-renders only when that part changes. The selector must return stable values. */
export function useEditor<T>(selector: (state: EditorState & EditorActions) => T): T {
  return useStore(useWorkbench().store, selector);
}

/** The encounter as shown: with a running gesture applied. */
export const useShownEncounter = (): Encounter => useEditor(shownEncounter);

/** The claim of the encounter as shown. All panels share one run of the rules per document. */
export function useCoding(): CodedEncounter {
  const { codeSet } = useWorkbench();
  return codingOf(useShownEncounter(), codeSet);
}

/** Goes to a fact: selects the administration it is about and asks its bar or field to take the focus. */
export function useFocusFact(): (fact: FactPath) => void {
  const { store } = useWorkbench();
  return useCallback(
    (fact: FactPath) => {
      const { select, focusFact } = store.getState();
      if (fact.of === 'administration') select([fact.id]);
      focusFact(fact);
    },
    [store],
  );
}
