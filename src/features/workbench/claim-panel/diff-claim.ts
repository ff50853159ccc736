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

const sameModifiers = (a: ClaimRowLine, b: ClaimRowLine): boolean =>
  a.line.modifiers.length === b.line.modifiers.length &&
  a.line.modifiers.every((modifier, index) => modifier === b.line.modifiers[index]);

function differences(before: ClaimRowLine, after: ClaimRowLine): string {
  const parts: string[] = [];
  if (before.line.units !== after.line.units) parts.push(`×${String(before.line.units)}`);
  if (!sameModifiers(before, after)) {
    const modifiers = before.line.modifiers.join('-');
    parts.push(modifiers === '' ? 'no modifier' : `-${modifiers}`);
  }
  const statusBefore = before.kind === 'service' ? before.line.status : 'complete';
  const statusAfter = after.kind === 'service' ? after.line.status : 'complete';
  if (statusBefore !== statusAfter) parts.push(statusBefore);
  return parts.join(' ');
}

interface OldRows {
  readonly old: readonly ClaimRow[];
  readonly oldByKey: ReadonlyMap<string, ClaimRow>;
}

const remembered = new WeakMap<Claim, OldRows>();

/** The claim at the beginning of a drag is asked for with each of its moves. */
function rememberedRows(claim: Claim): OldRows {
  const known = remembered.get(claim);
  if (known !== undefined) return known;
  const old = rowsOf(claim);
  const rows = { old, oldByKey: new Map(old.map((row) => [row.key, row])) };
  remembered.set(claim, rows);
  return rows;
}

const lastDiffs = new WeakMap<Claim, { readonly before: Claim; readonly rows: readonly ClaimRow[] }>();

/**
 * The rows of `after` with what changed since `before`; rows that are gone stay where they stood, marked as removed. The panel and
 * what the edit did to the claim ask for the same.
 */
export function diffClaim(before: Claim, after: Claim): readonly ClaimRow[] {
  const last = lastDiffs.get(after);
  if (last?.before === before) return last.rows;
  const rows = diff(before, after);
  lastDiffs.set(after, { before, rows });
  return rows;
}

function diff(before: Claim, after: Claim): readonly ClaimRow[] {
  const now = rowsOf(after);
  if (before === after) return now;
  const { old, oldByKey } = rememberedRows(before);
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
  const days = new Map<
    IsoDate,
    { readonly date: IsoDate; readonly services: ClaimRow[]; readonly drugs: ClaimRow[] }
  >();
  const dayOf = (date: IsoDate) => {
    const day = days.get(date) ?? { date, services: [], drugs: [] };
    days.set(date, day);
    return day;
  };
  for (const row of rows) {
    const { services, drugs } = dayOf(dateOf(row));
    (row.kind === 'service' ? services : drugs).push(row);
  }
  for (const date of further) dayOf(date);
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** True when two rows look the same while closed; the proof behind them may differ. */
export const looksSame = (a: ClaimRow, b: ClaimRow): boolean =>
  a.key === b.key &&
  a.line.units === b.line.units &&
  sameModifiers(a, b) &&
  a.change?.kind === b.change?.kind &&
  (a.change?.kind === 'changed' ? a.change.was : '') === (b.change?.kind === 'changed' ? b.change.was : '') &&
  (a.kind !== 'service' ||
    (b.kind === 'service' && a.line.status === b.line.status && a.line.role === b.line.role));
