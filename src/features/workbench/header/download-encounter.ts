import type { Encounter } from '../../../domain/encounter.ts';
import { writeEncounterFile } from '../../../interop/encounter-file/write-encounter-file.ts';
import { saveFile } from '../../../ui/save-file.ts';

/** Hands the encounter over as a file. Its name is the id and the date, never the title, which may say who it is. */
export function downloadEncounter(encounter: Encounter): void {
  saveFile(`dripline-${encounter.id}-${encounter.dateOfService}.json`, writeEncounterFile(encounter));
}
