import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { createTextGuard } from './text-guard.ts';
import type { ImportProblem } from './import-report.ts';

export interface ReadTextOptions {
  readonly limitBytes: number;
  /** The file is one record a line, whatever its name says. */
  readonly isOneRecordALine?: boolean;
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
}

/** A file as the browser hands it over. */
export interface NamedBlob extends Pick<Blob, 'size' | 'stream'> {
  readonly name: string;
}

const starts: readonly (readonly [text: string, kind: string])[] = [
  ['PK\u0003\u0004', 'a ZIP archive or a spreadsheet; unpack it, or save it as text'],
  ['%PDF-', 'a PDF; export the data as JSON'],
  ['\u00ff\u00fe', 'text in UTF-16; save it as UTF-8'],
  ['\u00fe\u00ff', 'text in UTF-16; save it as UTF-8'],
  ['\u001f\u008b', 'a compressed file; unpack it first'],
];

/** What a file is by its first bytes, where that is no text we read. */
function knownKind(bytes: Uint8Array): string | undefined {
  const first = String.fromCharCode(...bytes.subarray(0, 8));
  return starts.find(([text]) => first.startsWith(text))?.[1];
}

const megabytes = (bytes: number): string => `${String(Math.round(bytes / 1024 / 1024))} MB`;

/**
 * Reads a file piece by piece, checking as it comes. Reading stops at the first thing that makes it hostile or no text.
 * @returns the whole text; or why the file is refused, with the line where that shows. Throws only when the file
 *   itself cannot be read (it has been moved or changed since it was chosen).
 */
export async function readTextFile(
  file: NamedBlob,
  { limitBytes, isOneRecordALine = /\.(?:ndjson|jsonl)$/i.test(file.name), onProgress }: ReadTextOptions,
): Promise<Result<string, ImportProblem>> {
  const refuse = (message: string, line?: number): Result<string, ImportProblem> =>
    err({ file: file.name, ...(line === undefined ? {} : { line }), message });
  if (file.size > limitBytes) return refuse(`this file is larger than ${megabytes(limitBytes)}`);
  const guard = createTextGuard(isOneRecordALine);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  const pieces: string[] = [];
  let doneBytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (value !== undefined && doneBytes === 0) {
        const kind = knownKind(value);
        if (kind !== undefined) return refuse(`this is ${kind}`);
      }
      let piece: string;
      try {
        piece = done ? decoder.decode() : decoder.decode(value, { stream: true });
      } catch {
        return refuse(`this file is not UTF-8 text (after byte ${String(doneBytes)}); save it as UTF-8`);
      }
      const problem = guard(piece);
      if (problem !== undefined) return refuse(problem.message, problem.line);
      pieces.push(piece);
      if (done) return ok(pieces.join(''));
      doneBytes += value.byteLength;
      if (doneBytes > limitBytes) return refuse(`this file is larger than ${megabytes(limitBytes)}`);
      onProgress?.(doneBytes, file.size);
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
