import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { importLimits } from './limits.ts';
import { locateJsonError } from './locate-json-error.ts';

export interface JsonProblem {
  readonly path?: string;
  readonly message: string;
}

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Finds a key that could reach an object's prototype, or nesting beyond the limit. Iterative: input may be deep. */
function offence(root: unknown): JsonProblem | undefined {
  const open: { readonly value: unknown; readonly path: string; readonly depth: number }[] = [
    { value: root, path: '', depth: 1 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > importLimits.depth) {
      return { path, message: `nested more than ${String(importLimits.depth)} levels deep` };
    }
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) =>
        open.push({ value: item, path: `${path}[${String(index)}]`, depth: depth + 1 }),
      );
      continue;
    }
    for (const [key, item] of Object.entries(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      if (forbiddenKeys.has(key)) return { path: at, message: 'this field name is not allowed' };
      open.push({ value: item, path: at, depth: depth + 1 });
    }
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
  const problem = offence(value);
  return problem === undefined ? ok(value) : err(problem);
}
