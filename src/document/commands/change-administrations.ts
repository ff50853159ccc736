import type { Administration } from '../../domain/administration.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { AdministrationId } from '../../domain/ids.ts';

/** The encounter with some administrations changed; all others stay the very same objects. */
export function changeAdministrations(
  encounter: Encounter,
  ids: readonly AdministrationId[],
  change: (administration: Administration) => Administration,
): Encounter {
  const wanted = new Set(ids);
  return {
    ...encounter,
    administrations: encounter.administrations.map((administration) =>
      wanted.has(administration.id) ? change(administration) : administration,
    ),
  };
}
