import type { CodedEncounter } from '../../../domain/coded-encounter.ts';

function unitsByLine(coding: CodedEncounter): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  const add = (date: string, code: string, modifiers: readonly string[], count: number): void => {
    const key = `${[code, ...modifiers].join('-')}|${date}`;
    units.set(key, (units.get(key) ?? 0) + count);
  };
  for (const line of coding.lines) add(line.dateOfService, line.code, line.modifiers, line.units);
  for (const line of coding.drugLines) add(line.dateOfService, line.hcpcs, line.modifiers, line.units);
  return units;
}

const most = 4;

/**
 * What an edit did to the claim, in few words.
 * Example: "Claim: 96365 added; 96374 gone; 96366 1 to 2 units". Names at most four lines and counts the rest.
 */
export function claimChangeText(before: CodedEncounter, after: CodedEncounter): string {
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
