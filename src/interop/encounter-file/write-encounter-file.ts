import type { Encounter } from '../../domain/encounter.ts';
import { encodeEncounter } from '../../domain/encode-encounter.ts';

/** One encounter as a file of the interchange format: indented JSON that ends in a line break. */
export const writeEncounterFile = (encounter: Encounter): string =>
  `${JSON.stringify(encodeEncounter(encounter), undefined, 2)}\n`;

/** Several encounters, one a line, in order; each line ends in a line break. */
export const writeEncounterLines = (encounters: readonly Encounter[]): string =>
  encounters.map((encounter) => `${JSON.stringify(encodeEncounter(encounter))}\n`).join('');
