import { err } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { LineSplitter } from './line-splitter.ts';
import type { InputLine } from './line-splitter.ts';
import type { ReadProblem } from './read-encounter.ts';

/** Turns the text of one line into the value to print for it. */
export type TextProcessor = (text: string) => Result<unknown, ReadProblem>;

/** Text is handed on in pieces of about this many characters: few writes, little memory. */
const batchLength = 65_536;

/**
 * One line out for each line in, in the same order. What cannot be read becomes an error on its own line and the rest
 * goes on. Waits for `write`, so that a slow reader slows the reading.
 * @returns how many lines could not be read
 */
export async function processLines(
  input: AsyncIterable<Uint8Array>,
  write: (text: string) => Promise<void>,
  process: TextProcessor,
): Promise<number> {
  const splitter = new LineSplitter();
  let batch = '';
  let failures = 0;

  const flush = async (): Promise<void> => {
    if (batch === '') return;
    const text = batch;
    batch = '';
    await write(text);
  };

  const take = async (lines: readonly InputLine[]): Promise<void> => {
    for (const line of lines) {
      const result = 'text' in line ? process(line.text) : err({ path: '', message: line.problem });
      if (result.ok) {
        batch += `${JSON.stringify(result.value)}\n`;
      } else {
        failures++;
        const { id, path, message }: ReadProblem = result.error;
        batch += `${JSON.stringify({ id, error: { line: line.number, path, message } })}\n`;
      }
      if (batch.length >= batchLength) await flush();
    }
  };

  for await (const chunk of input) {
    await take(splitter.push(chunk));
    // Whoever writes a line may wait for its answer before writing the next: nothing that is answered is held back.
    await flush();
  }
  await take(splitter.end());
  await flush();
  return failures;
}
