import { useMemo, useState } from 'react';
import type { DrugMatch } from '../../../code-sets/search-drugs.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { recentDrugs } from '../recent-drugs.ts';
import { useWorkbench } from '../workbench-context.ts';
import type { DrugAtCaret } from './drug-at-caret.ts';
import type { QuickEntry } from './entry-reading.ts';
import type { EntryReader } from './load-entry-reader.ts';

const shortest = 2;
const most = 8;

export interface DrugSuggestions {
  readonly matches: readonly DrugMatch[];
  /** What may be meant by a drug of a whole line that the table does not have. */
  readonly meant: DrugMatch | undefined;
  readonly target: DrugAtCaret | undefined;
  readonly active: number;
  readonly move: (by: -1 | 1) => void;
  /** Closes the list until the name changes. */
  readonly close: () => void;
}

const noMatches: readonly DrugMatch[] = [];

/** Drugs for the name at the caret, or, once the line is complete, for one that is unknown; none after Escape, and until lines can be read. */
export function useDrugSuggestions(
  reader: EntryReader | undefined,
  text: string,
  caret: number,
  whole: QuickEntry | undefined,
  encounter: Encounter,
): DrugSuggestions {
  const { drugs } = useWorkbench().codeSet;
  const target = useMemo(
    () =>
      whole === undefined
        ? reader?.drugAtCaret(text, caret)
        : reader?.unknownDrug(text, whole.reading, { drugs, encounter }),
    [reader, text, caret, whole, drugs, encounter],
  );
  const query = target?.query ?? '';
  const [state, setState] = useState({ query, active: 0, isClosed: false });
  if (state.query !== query) setState({ query, active: 0, isClosed: false });
  const isOpen = query.length >= shortest && !(state.isClosed && state.query === query);
  const found = useMemo(
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
  const matches = whole === undefined ? found : noMatches;
  return {
    matches,
    meant: whole === undefined ? undefined : found[0],
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
