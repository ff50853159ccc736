import type { Encounter } from '../domain/encounter.ts';
import { encodeEncounter } from '../domain/encode-encounter.ts';
import { resolvePolicy } from '../domain/policy.ts';
import { codeEncounter } from '../rules/index.ts';
import { codedByReference } from './reference-engine/coded-text.ts';
import { testCodeSet } from './test-code-set.ts';

/** Both answers as sorted text, one line a claim line: `2026-03-02 96365 x1`, `2026-03-02 96372-59 x2`, `drug 2026-03-02 J1745-JW x2`. */
export interface TwoClaims {
  readonly rules: readonly string[];
  readonly reference: readonly string[];
}

interface AnyLine {
  readonly dateOfService: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
}

/** Lines merged by date, code and modifiers: how an engine splits them over sites is its own affair. */
export function claimText(lines: readonly AnyLine[]): readonly string[] {
  const units = new Map<string, number>();
  for (const { dateOfService, code, modifiers, units: count } of lines) {
    const name = `${dateOfService} ${[code, ...[...modifiers].sort()].join('-')}`;
    units.set(name, (units.get(name) ?? 0) + count);
  }
  return [...units].map(([name, count]) => `${name} x${String(count)}`).sort();
}

/** Codes an encounter with the rules and with the reference engine. */
export function bothClaims(encounter: Encounter): TwoClaims {
  const rules = codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy));
  const reference = codedByReference(encounter);
  return { rules: claimText(rules.lines), reference: claimText(reference.lines) };
}

/** As `bothClaims`, for the drug lines. */
export function bothDrugClaims(encounter: Encounter): TwoClaims {
  const rules = codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy));
  const reference = codedByReference(encounter);
  const renamed = (lines: readonly { readonly hcpcs: string }[]): readonly AnyLine[] =>
    lines.map((line) => ({ ...(line as unknown as AnyLine), code: line.hcpcs }));
  return { rules: claimText(renamed(rules.drugLines)), reference: claimText(renamed(reference.drugLines)) };
}

/** What a failing test prints: the encounter as a file, and both claims. */
export const disagreement = (encounter: Encounter, { rules, reference }: TwoClaims): string =>
  [
    JSON.stringify(encodeEncounter(encounter)),
    `rules:     ${rules.join('; ')}`,
    `reference: ${reference.join('; ')}`,
  ].join('\n');
