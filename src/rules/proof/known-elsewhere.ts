import { groups } from '../other-administration-codes.json' with { type: 'json' };

/** What is said of a code for giving a drug that is known and not derived, and which declaration says why; undefined for any other code. */
export function knownElsewhere(code: string): { readonly id: string; readonly says: string } | undefined {
  return groups.find(({ ranges }) => ranges.some(({ from, to }) => from <= code && code <= to));
}
