import type * as z from 'zod/mini';
import { err, ok, type Result } from '../base/result.ts';
import { inPlainWords } from '../domain/in-plain-words.ts';

/** Why a code-set file cannot be used: which file, where in it, and what is wrong there. */
export interface CodeFileProblem {
  readonly file: string;
  /** For example `drugs › rows › 12 › 3`; empty for the file as a whole. */
  readonly place: string;
  readonly message: string;
}

/** Checks one parsed JSON file against its schema; only the first fault is reported. */
export function readCodeFile<T>(
  file: string,
  schema: z.ZodMiniType<T>,
  json: unknown,
): Result<T, CodeFileProblem> {
  const answer = schema.safeParse(json, inPlainWords);
  if (answer.success) return ok(answer.data);
  const issue = answer.error.issues[0];
  return err({
    file,
    place: issue?.path.map(String).join(' › ') ?? '',
    message: issue?.message ?? 'unreadable',
  });
}

/** One sentence for a person. */
export const describeCodeFileProblem = (problem: CodeFileProblem): string =>
  `The code set file ${problem.file} is damaged${problem.place === '' ? '' : ` at ${problem.place}`}: ${problem.message}`;
