import type { Encounter } from '../domain/encounter.ts';
import { administrationId } from '../domain/ids.ts';
import type { AdministrationId } from '../domain/ids.ts';
import { spentNumbers } from './spent-numbers.ts';

/**
 * Ids of new administrations: "a7" when the highest ever is "a6". One that was deleted or undone is not given again, or
 * the audit trail and another tab would take the new administration for an edit of the old one.
 * @param count how many are needed; they follow one another
 */
export function newAdministrationIds(encounter: Encounter, count: number): readonly AdministrationId[] {
  const { a: spent } = spentNumbers(encounter);
  return Array.from({ length: count }, (_, index) => administrationId(`a${String(spent + 1 + index)}`));
}

/** The id of one new administration. */
export const newAdministrationId = (encounter: Encounter): AdministrationId =>
  administrationId(`a${String(spentNumbers(encounter).a + 1)}`);
