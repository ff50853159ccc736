import { ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { readEncounter } from './read-encounter.ts';
import type { ReadProblem } from './read-encounter.ts';

/** Checks one encounter against the format without coding it. */
export function validateText(
  text: string,
): Result<{ readonly id: string; readonly valid: true }, ReadProblem> {
  const read = readEncounter(text);
  return read.ok ? ok({ id: read.value.id, valid: true }) : read;
}
