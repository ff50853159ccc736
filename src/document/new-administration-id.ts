import type { Encounter } from '../domain/encounter.ts';
import { administrationId } from '../domain/ids.ts';
import type { AdministrationId } from '../domain/ids.ts';
import { nextNumber } from './next-number.ts';

/**
 * The next free id of an administration: "a7" when the highest is "a6".
 * @param count how many are needed; they follow one another
 */
export function newAdministrationIds(encounter: Encounter, count: number): readonly AdministrationId[] {
  const first = nextNumber(
    'a',
    encounter.administrations.map(({ id }) => id),
  );
  return Array.from({ length: count }, (_, index) => administrationId(`a${String(first + index)}`));
}

/** The next free id of one administration. */
export const newAdministrationId = (encounter: Encounter): AdministrationId =>
  administrationId(
    `a${String(
      nextNumber(
        'a',
        encounter.administrations.map(({ id }) => id),
      ),
    )}`,
  );
