/** What a claim shows of a line, whatever stands behind it. */
export interface TalliedLine {
  readonly date: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
}

/** A claim as it is paid: units by code and modifiers, of each date and of all. */
export interface ClaimTally {
  readonly byDate: ReadonlyMap<string, number>;
  readonly byCode: ReadonlyMap<string, number>;
  /** Equal for two claims with the same units of the same codes on the same dates. */
  readonly sign: string;
}

/** "96372-59". */
export const codeKey = (code: string, modifiers: readonly string[]): string => [code, ...[...modifiers].sort()].join('-');

export const dateKey = (date: string, key: string): string => `${key} dated ${date}`;

function add(map: Map<string, number>, key: string, units: number): void {
  map.set(key, (map.get(key) ?? 0) + units);
}

export function tallyOf(lines: readonly TalliedLine[]): ClaimTally {
  const byDate = new Map<string, number>();
  const byCode = new Map<string, number>();
  for (const { date, code, modifiers, units } of lines) {
    const key = codeKey(code, modifiers);
    add(byDate, dateKey(date, key), units);
    add(byCode, key, units);
  }
  const sign = [...byDate].map(([key, units]) => `${key} ${String(units)}`).sort().join('|');
  return { byDate, byCode, sign };
}

/** Whether a key of a tally is about a code, whatever its modifiers and date. */
export const isOfCode = (key: string, code: string): boolean => key === code || key.startsWith(`${code}-`) || key.startsWith(`${code} `);

/** Units of a code, whatever its modifiers. */
export const unitsOfCode = ({ byCode }: ClaimTally, code: string): number =>
  [...byCode].reduce((sum, [key, units]) => (isOfCode(key, code) ? sum + units : sum), 0);

const sidesOf = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): { had: readonly string[]; has: readonly string[] } => {
  const had: string[] = [];
  const has: string[] = [];
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const was = before.get(key) ?? 0;
    const is = after.get(key) ?? 0;
    if (was === is) continue;
    const isOnBoth = was > 0 && is > 0;
    const text = (units: number): string => (isOnBoth || units > 1 ? `${key} ×${String(units)}` : key);
    if (was > 0) had.push(text(was));
    if (is > 0) has.push(text(is));
  }
  return { had, has };
};

/** Completes "the claim would …": "have 96374 in place of 96365". Dates are named only where nothing else differs. */
export function differenceWords(before: ClaimTally, after: ClaimTally): string {
  const undated = sidesOf(before.byCode, after.byCode);
  const { had, has } = undated.had.length + undated.has.length > 0 ? undated : sidesOf(before.byDate, after.byDate);
  if (had.length === 0) return `have ${has.join(', ')} as well`;
  if (has.length === 0) return `not have ${had.join(', ')}`;
  return `have ${has.join(', ')} in place of ${had.join(', ')}`;
}
