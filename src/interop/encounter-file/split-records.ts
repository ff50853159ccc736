import { importLimits } from './limits.ts';
import { parseJson } from './parse-json.ts';
import type { JsonProblem } from './parse-json.ts';

/** One record of a file as parsed JSON, or why it could not be parsed. `path` is where it stands in the file. */
export type FileRecord =
  | { readonly line?: number; readonly path: string; readonly value: unknown }
  | { readonly line?: number; readonly path: string; readonly problem: JsonProblem };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tooManyRecords: FileRecord = {
  path: '',
  problem: {
    message: `this file holds more than ${importLimits.records.toLocaleString('en-US')} records`,
  },
};

/** The lines that hold something, one at a time: a file of nothing but breaks would be millions of them. */
function* filledLines(text: string): Generator<{ readonly line: number; readonly text: string }> {
  let line = 0;
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const until = end === -1 ? text.length : end;
    line += 1;
    const found = text.slice(from, until);
    if (found.trim() !== '') yield { line, text: found };
    from = until + 1;
  }
}

function recordsOfLines(text: string): readonly FileRecord[] {
  const records: FileRecord[] = [];
  for (const { line, text: record } of filledLines(text)) {
    if (records.length >= importLimits.records) return [tooManyRecords];
    const at = { line, path: '' };
    if (record.length > importLimits.lineCharacters) {
      records.push({ ...at, problem: { message: 'this line is longer than 5 MB' } });
      continue;
    }
    const parsed = parseJson(record, line - 1);
    records.push(parsed.ok ? { ...at, value: parsed.value } : { ...at, problem: parsed.error });
  }
  return records;
}

/** A file that is not JSON as a whole, but whose lines are: by its name, or because some line is an object by itself. */
function isOneRecordALine(text: string, fileName: string): boolean {
  const isNamedSo = /\.(ndjson|jsonl)$/i.test(fileName);
  let lines = 0;
  let hasRecord = isNamedSo;
  for (const { text: line } of filledLines(text)) {
    lines += 1;
    if (!hasRecord && line.startsWith('{') && line.length <= importLimits.lineCharacters) {
      const parsed = parseJson(line);
      hasRecord = parsed.ok && Object.keys(parsed.value as object).length > 0;
    }
    if (hasRecord && lines > 1) return true;
  }
  return false;
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
