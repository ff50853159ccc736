import { importLimits } from './limits.ts';
import { parseJson } from './parse-json.ts';
import type { JsonProblem } from './parse-json.ts';

/** One record of a file as parsed JSON, or why it could not be parsed. `path` is where it stands in the file. */
export type FileRecord =
  | { readonly line?: number; readonly path: string; readonly value: unknown }
  | { readonly line?: number; readonly path: string; readonly problem: JsonProblem };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function recordsOfLines(text: string): readonly FileRecord[] {
  return text.split('\n').flatMap((line, index): readonly FileRecord[] => {
    if (line.trim() === '') return [];
    const at = { line: index + 1, path: '' };
    if (line.length > importLimits.lineCharacters)
      return [{ ...at, problem: { message: 'this line is too long' } }];
    const parsed = parseJson(line, index);
    return [parsed.ok ? { ...at, value: parsed.value } : { ...at, problem: parsed.error }];
  });
}

/** A file that is not JSON as a whole, but whose lines are: by its name, or because some line is an object by itself. */
function isOneRecordALine(text: string, fileName: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  if (/\.(ndjson|jsonl)$/i.test(fileName)) return true;
  return lines.some((line) => {
    if (!line.startsWith('{') || line.length > importLimits.lineCharacters) return false;
    const parsed = parseJson(line);
    return parsed.ok && Object.keys(parsed.value as object).length > 0;
  });
}

function recordsOfValue(value: unknown): readonly FileRecord[] {
  const listed = (list: readonly unknown[], name: string): readonly FileRecord[] =>
    list.map((item, index) => ({ path: `${name}[${String(index)}]`, value: item }));
  if (Array.isArray(value)) return listed(value, '');
  if (isObject(value) && Array.isArray(value['encounters']) && value['administrations'] === undefined) {
    return listed(value['encounters'], 'encounters');
  }
  return [{ path: '', value }];
}

/**
 * Cuts a file into records: one object, a list, a backup `{encounters: […]}`, or one record a line.
 * @param text within the size limit, without a byte order mark
 */
export function splitRecords(text: string, fileName: string): readonly FileRecord[] {
  const whole = parseJson(text);
  if (whole.ok) return recordsOfValue(whole.value);
  if (whole.error.path === undefined && isOneRecordALine(text, fileName)) return recordsOfLines(text);
  return [{ path: '', problem: whole.error }];
}
