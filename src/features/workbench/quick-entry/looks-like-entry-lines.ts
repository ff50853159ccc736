import type { EntryContext } from './entry-reading.ts';
import { parseEntryLines } from './parse-entry-lines.ts';

/** A sample tells; a long text is not parsed twice. */
const sample = 40;

/** Whether pasted text is lines for the entry line: no table, and most lines can be read. Anything else is taken for a medication record. */
export function looksLikeEntryLines(text: string, context: EntryContext): boolean {
  if (text.includes('\t')) return false;
  const { lines } = parseEntryLines(
    text
      .split(/\r\n|[\n\r]/)
      .slice(0, sample)
      .join('\n'),
    context,
  );
  return lines.filter((line) => line.result.ok).length * 2 >= lines.length;
}
