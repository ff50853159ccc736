import type { Encounter } from '../../domain/encounter.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../test-code-set.ts';
import { referenceLines } from './reference-engine.ts';
import type { ReferenceResult } from './reference-engine.ts';

/** Codes an encounter under its own policy with the published code set. */
export const codedByReference = (encounter: Encounter): ReferenceResult =>
  referenceLines(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy));

/** Lines as short text without dates, added up. Example: `96365 96366x2 96372-59`. */
export function codedText(encounter: Encounter): string {
  const units = new Map<string, number>();
  for (const line of codedByReference(encounter).lines) {
    const name = [line.code, ...line.modifiers].join('-');
    units.set(name, (units.get(name) ?? 0) + line.units);
  }
  return [...units]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => (count === 1 ? name : `${name}x${String(count)}`))
    .join(' ');
}

/** As `codedText`, by date: `03-02 96365; 03-03 96366x2`. */
export const datedText = (encounter: Encounter): string =>
  codedByReference(encounter)
    .lines.map(
      (line) =>
        `${line.dateOfService.slice(5)} ${[line.code, ...line.modifiers].join('-')}x${String(line.units)}`,
    )
    .join('; ');
