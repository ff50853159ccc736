import { encodeEncounter } from '../../domain/encode-encounter.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { withWholePolicy } from '../../domain/whole-policy.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** Encounters as one JSON file: a single one by itself, several as an array. The name says nothing of a patient. */
export function exportFile(
  encounters: readonly Encounter[],
  now: Date,
): { readonly fileName: string; readonly text: string } {
  const files = encounters.map((encounter) => encodeEncounter(withWholePolicy(encounter)));
  const day = `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}${two(now.getMinutes())}`;
  return {
    fileName: `dripline-${files.length === 1 ? 'encounter' : 'encounters'}-${day}-${time}.json`,
    text: `${JSON.stringify(files.length === 1 ? files[0] : files, undefined, 2)}\n`,
  };
}
