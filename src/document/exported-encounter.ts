import type { Encounter } from '../domain/encounter.ts';
import { encounterId } from '../domain/ids.ts';

/**
 * The encounter as it leaves: under the id that it came with, where it has one of its own here.
 * @param importedAs of its workflow
 */
export const exportedEncounter = (encounter: Encounter, importedAs: string | undefined): Encounter =>
  importedAs === undefined ? encounter : { ...encounter, id: encounterId(importedAs) };

/**
 * Several encounters as they leave in one file. What was imported twice came with one id; only the first of them may
 * leave under it, since a file names each encounter once.
 */
export function exportedTogether(
  several: readonly { readonly encounter: Encounter; readonly importedAs: string | undefined }[],
): readonly Encounter[] {
  const given = new Set<string>(several.map(({ encounter }) => encounter.id));
  return several.map(({ encounter, importedAs }) => {
    if (importedAs === undefined || given.has(importedAs)) return encounter;
    given.add(importedAs);
    return exportedEncounter(encounter, importedAs);
  });
}
