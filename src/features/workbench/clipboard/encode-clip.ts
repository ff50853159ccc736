import type { Encounter } from '../../../domain/encounter.ts';
import { encodeEncounter } from '../../../domain/encode-encounter.ts';
import type { AdministrationId } from '../../../domain/ids.ts';

/** What marks a text as administrations that were copied here. */
export const clipMark = 'administrations';

/** Under this type they stand beside a plainer text, such as rows for a spreadsheet. */
export const clipType = 'application/x-dripline';

/**
 * Administrations as text for the clipboard: the interchange format of an encounter with nothing else in it, and a mark. It holds the
 * lines they run through, so that another encounter can find or make them; it has no title and nothing of the visit.
 */
export function encodeClip(encounter: Encounter, ids: readonly AdministrationId[]): string {
  const wanted = new Set(ids);
  const administrations = encounter.administrations.filter(({ id }) => wanted.has(id));
  const sites = new Set(administrations.map(({ accessSiteId }) => accessSiteId));
  const file = encodeEncounter({
    id: encounter.id,
    setting: encounter.setting,
    dateOfService: encounter.dateOfService,
    stays: [],
    accessSites: encounter.accessSites.filter(({ id }) => sites.has(id)),
    administrations,
  });
  return JSON.stringify({ dripline: clipMark, ...file }, undefined, 1);
}
