import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { resolvePolicy } from '../domain/policy.ts';
import { claimOutcomes, codeClaim, outcomesOf } from '../rules/index.ts';
import type { CodeSetShelf } from './code-set-shelf.ts';
import { readEncounter } from './read-encounter.ts';
import type { ReadProblem } from './read-encounter.ts';
import { writeResult } from './write-result.ts';
import type { ResultFile } from './write-result.ts';

/**
 * Reads and codes one encounter; never throws, whatever the text.
 * @param isJoint whether several unknown times are bounded together too, which may take a second
 */
export function codeText(text: string, shelf: CodeSetShelf, isJoint: boolean): Result<ResultFile, ReadProblem> {
  const read = readEncounter(text);
  if (!read.ok) return read;
  const encounter = read.value;
  const codeSet = shelf.codeSetFor(encounter.dateOfService);
  if (!codeSet.ok) return err({ id: encounter.id, ...codeSet.error });
  try {
    const policy = resolvePolicy(encounter.setting, encounter.policy);
    const coded = codeClaim(encounter, codeSet.value, policy);
    const outcomes = isJoint ? claimOutcomes(encounter, codeSet.value, policy) : { facts: outcomesOf(encounter, codeSet.value, policy) };
    return ok(writeResult(encounter, coded, outcomes));
  } catch (problem) {
    // A broken invariant of ours must not take the other encounters of the file with it.
    return err({
      id: encounter.id,
      path: '',
      message: `could not be coded: ${problem instanceof Error ? problem.message : 'unknown'}`,
    });
  }
}
