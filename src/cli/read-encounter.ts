import { err } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { decodeFreshEncounter } from '../domain/decode-fresh-encounter.ts';
import type { FileProblem } from '../domain/decode-encounter.ts';
import type { Encounter } from '../domain/encounter.ts';
import { timeZoneProblem } from '../domain/time-zone.ts';

/** What is wrong with a text, and the id of its encounter when that much could be read. */
export interface ReadProblem extends FileProblem {
  readonly id?: string;
}

const reservedKey = '__proto__';

/** The path of the first `__proto__` key: JSON has it as an ordinary name, JavaScript objects do not. */
function reservedKeyPath(value: unknown, path: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    if (key === reservedKey) return at;
    const found = reservedKeyPath(child, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function idOf(value: unknown): { readonly id?: string } {
  if (typeof value !== 'object' || value === null || !('id' in value)) return {};
  return typeof value.id === 'string' && value.id.length <= 200 ? { id: value.id } : {};
}

/** Engines word their messages differently and quote the text; only the place is passed on. */
function syntaxMessage(problem: unknown): string {
  const place = /at position (\d+)/.exec(problem instanceof Error ? problem.message : '');
  return place === null ? 'not valid JSON' : `not valid JSON at character ${String(Number(place[1]) + 1)}`;
}

/** Reads one encounter of the interchange format from text; never throws. */
export function readEncounter(text: string): Result<Encounter, ReadProblem> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (problem) {
    return err({ path: '', message: syntaxMessage(problem) });
  }
  try {
    if (text.includes(reservedKey) || text.includes('\\u')) {
      const path = reservedKeyPath(value, '');
      if (path !== undefined) return err({ ...idOf(value), path, message: 'unknown field' });
    }
    const decoded = decodeFreshEncounter(value);
    const problem = decoded.ok ? timeZoneProblem(decoded.value) : decoded.error;
    return problem === undefined ? decoded : err({ ...idOf(value), ...problem });
  } catch (problem) {
    if (problem instanceof RangeError) return err({ path: '', message: 'nested too deeply' });
    throw problem;
  }
}
