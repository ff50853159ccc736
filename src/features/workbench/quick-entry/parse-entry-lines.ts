import type { Administration } from '../../../domain/administration.ts';
import type { AccessSite } from '../../../domain/access-site.ts';
import type { EntryContext, QuickEntry, QuickEntryProblem } from './entry-reading.ts';
import { spentNumbers, withSpent } from '../../../document/spent-numbers.ts';
import { parseQuickEntry } from './parse-quick-entry.ts';
import type { Result } from '../../../base/result.ts';

export interface ReadLine {
  /** From 1, as a person counts the lines of the text. */
  readonly number: number;
  readonly text: string;
  readonly result: Result<QuickEntry, QuickEntryProblem>;
}

export interface ReadLines {
  readonly lines: readonly ReadLine[];
  /** Of all lines that could be read. */
  readonly administrations: readonly Administration[];
  readonly accessSites: readonly AccessSite[];
}

/** Reads several entry lines; a site made by one line is known to the next. Blank lines and lines that are only a comment are left out. */
export function parseEntryLines(text: string, context: EntryContext): ReadLines {
  let { encounter } = context;
  const lines: ReadLine[] = [];
  for (const [index, raw] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('//')) continue;
    const result = parseQuickEntry(line, { ...context, encounter });
    lines.push({ number: index + 1, text: line, result });
    if (result.ok) {
      encounter = withSpent(
        {
          ...encounter,
          accessSites: [...encounter.accessSites, ...result.value.accessSites],
          administrations: [...encounter.administrations, ...result.value.administrations],
        },
        spentNumbers(encounter),
      );
    }
  }
  return {
    lines,
    administrations: encounter.administrations.slice(context.encounter.administrations.length),
    accessSites: encounter.accessSites.slice(context.encounter.accessSites.length),
  };
}
