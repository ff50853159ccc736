import type { z } from 'zod';

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

const typeNames: Readonly<Record<string, string>> = { string: 'text', object: 'an object', array: 'a list' };

const oneOf = (values: readonly unknown[]): string =>
  `${values.length === 1 ? 'must be' : 'must be one of'} ${values.map(String).join(', ')}`;

/** What is wrong, for one who has never heard of the library that found it. */
function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined ? oneOf(issue.options) : issue.message;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_type': {
      const wanted = `must be ${typeNames[issue.expected] ?? `a ${issue.expected}`}`;
      return issue.message.endsWith('received undefined') ? `is missing; ${wanted}` : wanted;
    }
    default:
      return issue.message;
  }
}

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
  return { path: formatFilePath(issue.path), message: messageOf(issue) };
}
