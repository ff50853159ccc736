import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { importLimits } from './limits.ts';
import { locateJsonError } from './locate-json-error.ts';

export interface JsonProblem {
  readonly path?: string;
  readonly message: string;
}

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** NUL ends a text for many programs, and half a surrogate pair is no character: neither survives on its way elsewhere. */
const noCharacter = /\0|\p{Surrogate}/u;

function textOffence(text: string): JsonProblem | undefined {
  const found = noCharacter.exec(text)?.[0];
  if (found === undefined) return undefined;
  return { message: found === '\0' ? 'holds a NUL character' : 'holds half a character (a lone surrogate)' };
}

const at = (key: string, rest: JsonProblem): JsonProblem => {
  const path = rest.path ?? '';
  return { ...rest, path: path === '' || path.startsWith('[') ? `${key}${path}` : `${key}.${path}` };
};

/**
 * Finds a key that could reach an object's prototype, text that is none, or a size beyond the limits. Recursion ends at that limit;
 * the path is put together on the way back, so that a good file costs no text.
 */
function offence(value: unknown, depth: number, isOurs: boolean): JsonProblem | undefined {
  if (typeof value === 'string') return isOurs ? undefined : textOffence(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > importLimits.depth)
    return { message: `nested more than ${String(importLimits.depth)} levels deep` };
  if (Array.isArray(value)) {
    if (value.length > importLimits.records)
      return { message: `a list of more than ${importLimits.records.toLocaleString('en-US')} entries` };
    for (let index = 0; index < value.length; index += 1) {
      const problem = offence(value[index], depth + 1, isOurs);
      if (problem !== undefined) return at(`[${String(index)}]`, problem);
    }
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (forbiddenKeys.has(key)) return { path: key, message: 'this field name is not allowed' };
    const named = isOurs ? undefined : textOffence(key);
    if (named !== undefined) return { ...named, path: 'a field name' };
    const problem = offence((value as Record<string, unknown>)[key], depth + 1, isOurs);
    if (problem !== undefined) return at(key, problem);
  }
  return undefined;
}

/**
 * Reads JSON from a stranger.
 * @param linesBefore lines of the file before this text, so that an error names the line of the file
 * @param isOurs a file that this program writes, as a backup: whatever text was stored comes back, odd characters too
 * @returns the value; or where the text stops being JSON (line and column), or a field name or depth that is refused. Never throws.
 */
export function parseJson(text: string, linesBefore = 0, isOurs = false): Result<unknown, JsonProblem> {
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
  const problem = offence(value, 1, isOurs);
  return problem === undefined ? ok(value) : err(problem);
}
