import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { resolvePolicy } from '../domain/policy.ts';
import { claimOutcomes, codeEncounter } from '../rules/index.ts';
import type { CodeSetShelf } from './code-set-shelf.ts';
import { readEncounter } from './read-encounter.ts';
import type { ReadProblem } from './read-encounter.ts';
import { writeResult } from './write-result.ts';
import type { ResultFile } from './write-result.ts';

/** Codings spent on the joint outcome of several unknown times before it is searched instead: a file may hold thousands. */
const jointCodings = 4000;

/** Reads and codes one encounter; never throws, whatever the text. */
export function codeText(text: string, shelf: CodeSetShelf): Result<ResultFile, ReadProblem> {
  const read = readEncounter(text);
  if (!read.ok) return read;
  const encounter = read.value;
  const codeSet = shelf.codeSetFor(encounter.dateOfService);
  if (!codeSet.ok) return err({ id: encounter.id, ...codeSet.error });
  try {
    const policy = resolvePolicy(encounter.setting, encounter.policy);
    const coded = codeEncounter(encounter, codeSet.value, policy);
    return ok(writeResult(encounter, coded, claimOutcomes(encounter, codeSet.value, policy, jointCodings)));
  } catch (problem) {
    // A broken invariant of ours must not take the other encounters of the file with it.
    return err({
      id: encounter.id,
      path: '',
      message: `could not be coded: ${problem instanceof Error ? problem.message : 'unknown'}`,
    });
  }
}
