import type { AccessSite } from '../../../domain/access-site.ts';
import { findSite } from './find-site.ts';
import { hasSiteWord } from './names-site.ts';
import type { WordProblem } from './entry-reading.ts';
import type { Segment } from './read-segments.ts';

/** What to do about words that are neither a site nor like the name of one; undefined where they are. */
export function unreadWords(
  segment: Segment & { readonly kind: 'site' | 'new-site' },
  sites: readonly AccessSite[],
): WordProblem | undefined {
  const { from, to, text } = segment;
  if (segment.kind === 'new-site' || segment.isLiteral || hasSiteWord(text) || isPlaceOfBody(text)) return undefined;
  const found = findSite(sites, text);
  if (found.ok || found.error === 'several') return undefined;
  return { from, to, message: `“${text}” is not read: leave it out, or write it behind // as a note; a new site begins with new:` };
}

const bodyWord =
  /^(?:l|r|lt|rt|left|right|upper|lower|outer|inner|mid|delts?|deltoid|gluteal|gluteus|maximus|medius|minimus|gluts?|glutes?|ventrogluteal|dorsogluteal|[lr]vg|[lr]dg|[lr]d|[lr]vl|vg|dg|vl|buttocks?|thigh|vastus|lateralis|anterolateral|abdomen|abdominal|abd|[lr][lu]q|quadrant|quad|umbilicus|periumbilical|flank|arm|leg|hip|triceps?|wall)$/;

/** True when all words are places of the body into which one injects: "L deltoid". */
export const isPlaceOfBody = (text: string): boolean => text.toLowerCase().split(/\s+/).every((word) => bodyWord.test(word));
