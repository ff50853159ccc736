import { useMemo, useState } from 'react';
import type { DrugMatch } from '../../../code-sets/search-drugs.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { recentDrugs } from '../recent-drugs.ts';
import { useWorkbench } from '../workbench-context.ts';
import type { DrugAtCaret } from './drug-at-caret.ts';
import type { EntryReader } from './load-entry-reader.ts';

const shortest = 2;
const most = 8;

export interface DrugSuggestions {
  readonly matches: readonly DrugMatch[];
  readonly target: DrugAtCaret | undefined;
  readonly active: number;
  readonly move: (by: -1 | 1) => void;
  /** Closes the list until the name changes. */
  readonly close: () => void;
}

const noMatches: readonly DrugMatch[] = [];

/** Drugs for the name at the caret; closed while the line is complete, after Escape, and until lines can be read. */
export function useDrugSuggestions(
  reader: EntryReader | undefined,
  text: string,
  caret: number,
  isLineComplete: boolean,
  encounter: Encounter,
): DrugSuggestions {
  const { drugs } = useWorkbench().codeSet;
  const target = useMemo(() => reader?.drugAtCaret(text, caret), [reader, text, caret]);
  const query = isLineComplete ? '' : (target?.query ?? '');
  const [state, setState] = useState({ query, active: 0, isClosed: false });
  if (state.query !== query) setState({ query, active: 0, isClosed: false });
  const isOpen = query.length >= shortest && !(state.isClosed && state.query === query);
  const matches = useMemo(
    () =>
      isOpen && reader !== undefined
        ? reader.findDrugs(drugs, query, {
            recent: recentDrugs(encounter),
            limit: most,
            date: encounter.dateOfService,
          })
        : noMatches,
    [reader, drugs, isOpen, query, encounter],
  );
  return {
    matches,
    target,
    active: Math.min(state.active, Math.max(0, matches.length - 1)),
    move: (by) =>
      setState((last) => ({
        ...last,
        active: (last.active + by + matches.length) % Math.max(1, matches.length),
      })),
    close: () => setState((last) => ({ ...last, isClosed: true })),
  };
}
