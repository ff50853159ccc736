import type { EntryContext, WordProblem } from './entry-reading.ts';
import { hasSiteWord } from './names-site.ts';
import type { Segment } from './read-segments.ts';
import { isKnownName } from './resolve-drug.ts';

/** The name of a drug where a site would stand: "zofran 4mg and morphine 4mg". */
export function secondDrug(segment: Segment, { drugs }: EntryContext): WordProblem | undefined {
  const name = segment.text.toLowerCase().replace(/^(?:and|&|with|w\/|then|plus)\s+/, '');
  if (segment.kind !== 'site' || segment.isLiteral || hasSiteWord(name) || !isKnownName(drugs, name)) return undefined;
  const { from, to, text } = segment;
  return { from, to, message: `“${text}” is a second drug: write + between the drugs of one bag or syringe, else a line for each` };
}
