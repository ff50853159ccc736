import { useCallback, useEffect, useRef, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { EncounterId } from '../../../domain/ids.ts';
import type { CellRequest } from '../administration-list/cell-request.ts';
import { useWorkbench } from '../workbench-context.ts';
import type { DialogTarget, FormTarget } from '../workbench-places.ts';

/** A small dialog with what is typed in it, of whatever shape that dialog has it. */
export interface TypedDialog {
  readonly target: DialogTarget;
  readonly typed: unknown;
}

/** What is typed in a chart and not yet part of it. Each part is absent once it is taken or let go. */
export interface EncounterDraft {
  readonly line?: string | undefined;
  readonly title?: string | undefined;
  readonly cell?: CellRequest | undefined;
  readonly form?: FormTarget | undefined;
  readonly dialog?: TypedDialog | undefined;
  /** How often a person did not want back what was brought back. */
  readonly dropped?: number;
}

const drafts = new Map<EncounterId, StoreApi<EncounterDraft>>();

/** The draft of an encounter in the memory of this page; `keep-draft.ts` keeps it in the store. */
export function draftOf(id: EncounterId): StoreApi<EncounterDraft> {
  const known = drafts.get(id) ?? createStore<EncounterDraft>()(() => ({}));
  drafts.set(id, known);
  return known;
}

/** Answers once nothing is being saved: whether all is saved. */
type Settled = () => Promise<boolean>;

const savers = new Map<EncounterId, Settled>();

/** Tells how the edits of an open encounter are saved: what was typed is kept until what became of it is. */
export function noteSaver(id: EncounterId, settled: Settled): () => void {
  savers.set(id, settled);
  return () => {
    if (savers.get(id) === settled) savers.delete(id);
  };
}

export const saverOf = (id: EncounterId): Settled | undefined => savers.get(id);

const useDraftStore = (): StoreApi<EncounterDraft> => {
  const { store } = useWorkbench();
  return useState(() => draftOf(store.getState().history.present.document.id))[0];
};

type Part = Exclude<keyof EncounterDraft, 'dropped'>;

/** One part of what is typed: as it was when its field was last on the screen, and how to note what it is now. */
export function useTyped<P extends Part>(
  part: P,
): readonly [left: EncounterDraft[P], keep: (typed: EncounterDraft[P]) => void] {
  const draft = useDraftStore();
  const [left] = useState(() => draft.getState()[part]);
  const keep = useCallback(
    (typed: EncounterDraft[P]) => {
      if (draft.getState()[part] !== typed) draft.setState({ [part]: typed });
    },
    [draft, part],
  );
  return [left, keep];
}

/** Calls back when a person does not want back what was brought back. */
export function useDropped(onDropped: () => void): void {
  const draft = useDraftStore();
  const latest = useRef(onDropped);
  useEffect(() => {
    latest.current = onDropped;
  });
  useEffect(
    () => draft.subscribe(({ dropped }, before) => dropped !== before.dropped && latest.current()),
    [draft],
  );
}
