import type { Result } from '../base/result.ts';
import { decodeEncounter, fromCheckedFile } from './decode-encounter.ts';
import type { FileProblem } from './decode-encounter.ts';
import type { Encounter } from './encounter.ts';
import { isPlainEncounterFile } from './plain-encounter-file.ts';

/**
 * As `decodeEncounter`, several times as fast for a plain file: for thousands of them. The encounter shares parts with
 * `input`.
 * @param input fresh from `JSON.parse`, and nobody else's
 */
export const decodeFreshEncounter = (input: unknown): Result<Encounter, FileProblem> =>
  isPlainEncounterFile(input) ? fromCheckedFile(input) : decodeEncounter(input);
