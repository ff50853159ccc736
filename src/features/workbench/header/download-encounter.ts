import { exportedEncounter } from '../../../document/exported-encounter.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { withWholePolicy } from '../../../domain/whole-policy.ts';
import { writeEncounterFile } from '../../../interop/encounter-file/write-encounter-file.ts';
import { saveFile } from '../../../ui/save-file.ts';

/**
 * Hands the encounter over as a file. Its name is the id that it has here and the date, never the title or an imported id, which may
 * say who it is. A policy is written out in full.
 */
export function downloadEncounter(encounter: Encounter, importedAs: string | undefined): void {
  const exported = exportedEncounter(withWholePolicy(encounter), importedAs);
  saveFile(`dripline-${encounter.id}-${encounter.dateOfService}.json`, writeEncounterFile(exported));
}
