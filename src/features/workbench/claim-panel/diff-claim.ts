import type { ClaimLine, DrugLine } from '../../../domain/claim-line.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import type { CodedEncounter } from '../../../domain/coded-encounter.ts';

/** The part of a coding that the panel lists. */
export type Claim = Pick<CodedEncounter, 'lines' | 'drugLines'>;

export type ClaimRowLine =
  { readonly kind: 'service'; readonly line: ClaimLine } | { readonly kind: 'drug'; readonly line: DrugLine };

/** What became of a line. `was` is what differs, as it stood before: "×1", "-59". */
export type ClaimChange =
  | { readonly kind: 'added' }
  | { readonly kind: 'removed' }
  | { readonly kind: 'changed'; readonly was: string };

export type ClaimRow = ClaimRowLine & {
  /** The same for a line before and after a change of its units or modifiers. */
  readonly key: string;
  readonly change?: ClaimChange;
};

const codeOf = (row: ClaimRowLine): string => (row.kind === 'service' ? row.line.code : row.line.hcpcs);
const dateOf = (row: ClaimRowLine): IsoDate => row.line.dateOfService;
const siteOf = (row: ClaimRowLine): string => (row.kind === 'service' ? (row.line.accessSiteId ?? '') : '');
/** JW tells the discarded part of a drug from the part that was given. */
const isWaste = (row: ClaimRowLine): boolean => row.kind === 'drug' && row.line.modifiers.includes('JW');

/** A claim as rows with keys: services first, then drugs, each in the order of the claim. */
export function rowsOf(claim: Claim): readonly ClaimRow[] {
  const seen = new Map<string, number>();
  const all: readonly ClaimRowLine[] = [
    ...claim.lines.map((line) => ({ kind: 'service' as const, line })),
    ...claim.drugLines.map((line) => ({ kind: 'drug' as const, line })),
  ];
  return all.map((row) => {
    const identity = [row.kind, dateOf(row), codeOf(row), siteOf(row), isWaste(row) ? 'JW' : ''].join('|');
    const occurrence = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, occurrence);
    return { ...row, key: occurrence === 1 ? identity : `${identity}|${String(occurrence)}` };
  });
}

function differences(before: ClaimRowLine, after: ClaimRowLine): string {
  const parts: string[] = [];
  if (before.line.units !== after.line.units) parts.push(`×${String(before.line.units)}`);
  const modifiersBefore = before.line.modifiers.join('-');
  if (modifiersBefore !== after.line.modifiers.join('-'))
    parts.push(modifiersBefore === '' ? 'no modifier' : `-${modifiersBefore}`);
  const statusBefore = before.kind === 'service' ? before.line.status : 'complete';
  const statusAfter = after.kind === 'service' ? after.line.status : 'complete';
  if (statusBefore !== statusAfter) parts.push(statusBefore);
  return parts.join(' ');
}

/** The rows of `after` with what changed since `before`; rows that are gone stay where they stood, marked as removed. */
export function diffClaim(before: Claim, after: Claim): readonly ClaimRow[] {
  const now = rowsOf(after);
  if (before === after) return now;
  const old = rowsOf(before);
  const oldByKey = new Map(old.map((row) => [row.key, row]));
  const nowKeys = new Set(now.map((row) => row.key));
  const merged: ClaimRow[] = now.map((row) => {
    const was = oldByKey.get(row.key);
    if (was === undefined) return { ...row, change: { kind: 'added' } };
    const difference = differences(was, row);
    return difference === '' ? row : { ...row, change: { kind: 'changed', was: difference } };
  });
  let previous: string | undefined;
  for (const row of old) {
    if (!nowKeys.has(row.key)) {
      const place = previous === undefined ? 0 : merged.findIndex((one) => one.key === previous) + 1;
      merged.splice(place, 0, { ...row, change: { kind: 'removed' } });
    }
    previous = row.key;
  }
  return merged;
}

export interface ClaimDay {
  readonly date: IsoDate;
  readonly services: readonly ClaimRow[];
  readonly drugs: readonly ClaimRow[];
}

/**
 * Rows by date of service, earliest first.
 * @param further dates that are there even without a row
 */
export function groupByDate(
  rows: readonly ClaimRow[],
  further: readonly IsoDate[] = [],
): readonly ClaimDay[] {
  const dates = [...new Set([...rows.map(dateOf), ...further])].sort();
  return dates.map((date) => {
    const ofDate = rows.filter((row) => dateOf(row) === date);
    return {
      date,
      services: ofDate.filter((row) => row.kind === 'service'),
      drugs: ofDate.filter((row) => row.kind === 'drug'),
    };
  });
}

/** True when two rows look the same while closed; the proof behind them may differ. */
export const looksSame = (a: ClaimRow, b: ClaimRow): boolean =>
  a.key === b.key &&
  a.line.units === b.line.units &&
  a.line.modifiers.join('-') === b.line.modifiers.join('-') &&
  a.change?.kind === b.change?.kind &&
  (a.change?.kind === 'changed' ? a.change.was : '') === (b.change?.kind === 'changed' ? b.change.was : '') &&
  (a.kind !== 'service' ||
    (b.kind === 'service' && a.line.status === b.line.status && a.line.role === b.line.role));
