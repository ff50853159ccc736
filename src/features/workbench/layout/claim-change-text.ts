import type { ReportedLine } from '../../../domain/claim-override.ts';

function unitsByLine(lines: readonly ReportedLine[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { dateOfService, code, modifiers, units: count } of lines) {
    const key = `${[code, ...modifiers].join('-')}|${dateOfService}`;
    units.set(key, (units.get(key) ?? 0) + count);
  }
  return units;
}

const most = 4;

/**
 * What an edit did to the claim, in few words.
 * Example: "Claim: 96365 added; 96374 gone; 96366 1 to 2 units". Names at most four lines and counts the rest.
 */
export function claimChangeText(before: readonly ReportedLine[], after: readonly ReportedLine[]): string {
  const old = unitsByLine(before);
  const now = unitsByLine(after);
  const hasManyDates = new Set([...old.keys(), ...now.keys()].map((key) => key.split('|')[1])).size > 1;
  const changes: string[] = [];
  for (const key of new Set([...now.keys(), ...old.keys()])) {
    const [code = '', date = ''] = key.split('|');
    const name = hasManyDates ? `${code} on ${date}` : code;
    const was = old.get(key);
    const is = now.get(key);
    if (was === is) continue;
    if (was === undefined) changes.push(`${name} added`);
    else if (is === undefined) changes.push(`${name} gone`);
    else changes.push(`${name} ${String(was)} to ${String(is)} units`);
  }
  if (changes.length === 0) return 'Claim unchanged';
  const rest = changes.length - most;
  return `Claim: ${changes.slice(0, most).join('; ')}${rest > 0 ? `; ${String(rest)} more changes` : ''}`;
}
