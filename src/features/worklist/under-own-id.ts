import { isOwnEncounterId, newEncounterId } from '../../document/new-encounter-id.ts';
import type { NewEncounter } from '../../storage/encounter-repository.ts';

/**
 * An encounter of a file as it is stored: under an id made here. That of the file may be the number of a patient or a
 * visit, and ids stand in addresses, the history of the browser and unsealed in the store. It is kept, sealed, with the
 * work on the encounter, is found by the search of the worklist, and is given back on export.
 */
export const underOwnId = (created: NewEncounter): NewEncounter => {
  const { encounter } = created;
  if (isOwnEncounterId(encounter.id)) return created;
  return { ...created, encounter: { ...encounter, id: newEncounterId() }, importedAs: encounter.id };
};
