import type { DrugAtCaret } from './drug-at-caret.ts';
import type { EntryContext, ReadToken } from './entry-reading.ts';
import { resolveDrug } from './resolve-drug.ts';

/** The first name of a whole line for which the table has nothing; a quoted one is meant as it stands. */
export function unknownDrug(line: string, reading: readonly ReadToken[], { drugs, encounter }: EntryContext): DrugAtCaret | undefined {
  return reading
    .filter(({ kind, mark }) => kind === 'drug' && mark === 'unknown')
    .map(({ from, to }) => ({ query: line.slice(from, to), from, to }))
    .find(({ query }) => !query.startsWith('"') && resolveDrug(drugs, query, encounter.dateOfService) === undefined);
}
