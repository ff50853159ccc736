import type { Encounter } from '../domain/encounter.ts';
import { encounterId } from '../domain/ids.ts';

/**
 * The encounter as it leaves: under the id that it came with, where it has one of its own here.
 * @param importedAs of its workflow
 */
export const exportedEncounter = (encounter: Encounter, importedAs: string | undefined): Encounter =>
  importedAs === undefined ? encounter : { ...encounter, id: encounterId(importedAs) };
