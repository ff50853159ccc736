import type { Administration } from '../../domain/administration.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import { sameValue } from '../same-value.ts';

/** The encounter with some administrations changed; those that end up as they were stay the very same objects. */
export function changeAdministrations(
  encounter: Encounter,
  ids: readonly AdministrationId[],
  change: (administration: Administration) => Administration,
): Encounter {
  const wanted = new Set(ids);
  return {
    ...encounter,
    administrations: encounter.administrations.map((administration) => {
      if (!wanted.has(administration.id)) return administration;
      const changed = change(administration);
      return sameValue(changed, administration) ? administration : changed;
    }),
  };
}
