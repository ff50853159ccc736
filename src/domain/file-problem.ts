import type { z } from 'zod';

/** What is wrong with a file and where: `administrations[2].stop`. */
export interface FileProblem {
  readonly path: string;
  readonly message: string;
}

/** Example: `administrations[2].stop`. */
export const formatFilePath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${String(key)}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );

/**
 * Zod's first complaint with a path that names an unknown field itself.
 * @param fallback what to say when there is none
 */
export function fileProblemOf(error: z.ZodError, fallback: string): FileProblem {
  const issue = error.issues[0];
  if (issue === undefined) return { path: '', message: fallback };
  if (issue.code === 'unrecognized_keys') {
    return { path: formatFilePath([...issue.path, issue.keys[0] ?? '']), message: 'unknown field' };
  }
  if (issue.code === 'invalid_value' && issue.path.at(-1) === 'schemaVersion') {
    return { path: 'schemaVersion', message: 'this version of the format is not known here; version 1 is' };
  }
  return { path: formatFilePath(issue.path), message: issue.message };
}
