import type { StoreApi } from 'zustand/vanilla';
import type { Result } from '../base/result.ts';
import type { Encounter } from '../domain/encounter.ts';
import type { FactPath } from '../domain/fact-path.ts';
import type { AdministrationId } from '../domain/ids.ts';
import type { Command, CommandProblem } from './command.ts';

/** One step of the history: the document after it, and what a person calls it ("Move ceftriaxone"). */
export interface HistoryStep {
  readonly document: Encounter;
  readonly label: string;
  /** Steps with the same key within 800 ms become one. */
  readonly coalesceKey?: string;
  readonly at: number;
}

export interface History {
  /** Oldest first; bounded. */
  readonly past: readonly HistoryStep[];
  readonly present: HistoryStep;
  /** Next redo first. */
  readonly future: readonly HistoryStep[];
}

/** The thing being edited and how it is looked at. Only `history.present.document` is stored. */
export interface EditorState {
  readonly history: History;
  /** The document as a running gesture would leave it; the rules run on it. */
  readonly preview?: { readonly document: Encounter; readonly command: Command };
  readonly selection: readonly AdministrationId[];
  /** The fact that a finding or a keyboard jump points at; `nonce` makes a second jump to the same fact visible. */
  readonly focusedFact?: { readonly fact: FactPath; readonly nonce: number };
}

export interface EditorActions {
  /** Does a command for good. A problem changes nothing. `coalesce` joins quick repeats (typing, key nudges) into one undo step. */
  readonly run: (command: Command, options?: { readonly coalesce?: boolean }) => Result<void, CommandProblem>;
  /** Shows what a command would do, computed from the present document; replaces an earlier preview. */
  readonly showPreview: (command: Command) => Result<void, CommandProblem>;
  /** Makes the preview one step of the history; nothing happens without one. */
  readonly commitPreview: () => void;
  readonly dropPreview: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (ids: readonly AdministrationId[]) => void;
  readonly focusFact: (fact: FactPath | undefined) => void;
}

export type EditorStore = StoreApi<EditorState & EditorActions>;

/** What the screen shows and the rules run on. */
export const shownEncounter = (state: EditorState): Encounter =>
  state.preview?.document ?? state.history.present.document;
