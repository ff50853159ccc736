import type * as z from 'zod/mini';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { inPlainWords } from './in-plain-words.ts';

/** What is wrong with a file and where: `administrations[2].stop`. */
export interface FileProblem {
  readonly path: string;
  readonly message: string;
}

/** Example: `administrations[2].stop`. */
export const formatFilePath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number'
        ? `${text}[${String(key)}]`
        : text === ''
          ? String(key)
          : `${text}.${String(key)}`,
    '',
  );

/** Zod's first complaint with a path that names an unknown field itself. */
function fileProblemOf(error: z.core.$ZodError, fallback: string): FileProblem {
  const issue = error.issues[0];
  if (issue === undefined) return { path: '', message: fallback };
  if (issue.code === 'unrecognized_keys')
    return { path: formatFilePath([...issue.path, issue.keys[0] ?? '']), message: issue.message };
  if (issue.code === 'invalid_value' && issue.path.at(-1) === 'schemaVersion') {
    return { path: 'schemaVersion', message: 'this version of the format is not known here; version 1 is' };
  }
  return { path: formatFilePath(issue.path), message: issue.message };
}

/**
 * Reads what is written in a file, of any shape.
 * @param fallback what to say when it is not of the form and nothing more is known
 * @returns what it holds, or the first thing that is wrong; never throws
 */
export function readFileValue<S extends z.ZodMiniType>(
  schema: S,
  input: unknown,
  fallback: string,
): Result<z.infer<S>, FileProblem> {
  const parsed = schema.safeParse(input, inPlainWords);
  return parsed.success ? ok(parsed.data) : err(fileProblemOf(parsed.error, fallback));
}
