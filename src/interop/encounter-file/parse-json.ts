import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { importLimits } from './limits.ts';
import { locateJsonError } from './locate-json-error.ts';

export interface JsonProblem {
  readonly path?: string;
  readonly message: string;
}

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const at = (key: string, rest: JsonProblem): JsonProblem => {
  const path = rest.path ?? '';
  return { ...rest, path: path === '' || path.startsWith('[') ? `${key}${path}` : `${key}.${path}` };
};

/**
 * Finds a key that could reach an object's prototype, or nesting beyond the limit. Recursion ends at that limit;
 * the path is put together on the way back, so that a good file costs no text.
 */
function offence(value: unknown, depth: number): JsonProblem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > importLimits.depth)
    return { message: `nested more than ${String(importLimits.depth)} levels deep` };
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const problem = offence(value[index], depth + 1);
      if (problem !== undefined) return at(`[${String(index)}]`, problem);
    }
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (forbiddenKeys.has(key)) return { path: key, message: 'this field name is not allowed' };
    const problem = offence((value as Record<string, unknown>)[key], depth + 1);
    if (problem !== undefined) return at(key, problem);
  }
  return undefined;
}

/**
 * Reads JSON from a stranger.
 * @param linesBefore lines of the file before this text, so that an error names the line of the file
 * @returns the value; or where the text stops being JSON (line and column), or a field name or depth that is refused. Never throws.
 */
export function parseJson(text: string, linesBefore = 0): Result<unknown, JsonProblem> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const error = locateJsonError(text);
    return err({
      message:
        error === undefined
          ? 'not JSON'
          : `not JSON at line ${String(linesBefore + error.line)}, column ${String(error.column)}: ${error.message}`,
    });
  }
  const problem = offence(value, 1);
  return problem === undefined ? ok(value) : err(problem);
}
