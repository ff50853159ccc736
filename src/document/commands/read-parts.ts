import type { AccessSite } from '../../domain/access-site.ts';
import type { Administration } from '../../domain/administration.ts';
import { decodeEncounter } from '../../domain/decode-encounter.ts';
import { encodeEncounter } from '../../domain/encode-encounter.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';

/** New parts that a command brings along, and the encounter they are to join. */
export interface EncounterParts {
  readonly accessSites?: readonly AccessSite[];
  readonly administrations?: readonly Administration[];
}

const isSite = (path: string): boolean => path.startsWith('accessSites');

/** `administrations[0].dose.amount` of the parts, as a person would point at it: "dose.amount". */
const withoutIndex = (path: string): string => path.replace(/^[a-zA-Z]+\[\d+\]\.?/, '');

/**
 * Reads new parts exactly as a file is read, so that what a command lets in can always be saved and opened again.
 * @returns the parts in the form in which they would come back, or what is wrong and where
 */
export function readParts(
  encounter: Encounter,
  parts: EncounterParts,
): Result<Required<EncounterParts>, string> {
  const alone: Encounter = {
    id: encounter.id,
    setting: encounter.setting,
    dateOfService: encounter.dateOfService,
    stays: [],
    accessSites: [...encounter.accessSites, ...(parts.accessSites ?? [])],
    administrations: parts.administrations ?? [],
  };
  const read = decodeEncounter(encodeEncounter(alone));
  if (!read.ok) {
    const field = withoutIndex(read.error.path);
    const of = isSite(read.error.path) ? 'access site' : 'administration';
    return err(
      field === ''
        ? `The ${of} does not read: ${read.error.message}`
        : `The ${of}'s ${field}: ${read.error.message}`,
    );
  }
  return ok({
    accessSites: read.value.accessSites.slice(encounter.accessSites.length),
    administrations: read.value.administrations,
  });
}

/** The parts of a command whose guard has passed. */
export function partsOf(encounter: Encounter, parts: EncounterParts): Required<EncounterParts> {
  const read = readParts(encounter, parts);
  if (!read.ok) throw new Error(`Broken invariant: ${read.error}`);
  return read.value;
}
