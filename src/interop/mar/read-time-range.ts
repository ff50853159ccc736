import { readMarTime } from './read-mar-time.ts';
import type { MarTimeContext } from './read-mar-time.ts';

/** `1012-1047`, `03/02/2026 1012 - 1047`, `10:12 AM to 10:47 AM`: start and stop in one cell; undefined for anything else. */
export function readTimeRange(
  text: string,
  context: MarTimeContext,
): readonly [start: string, stop: string] | undefined {
  if (text.length > 80 || readMarTime(text, context).ok) return undefined;
  for (const { index, 0: between } of text.matchAll(/\s*(?:[-–—]|\bto\b)\s*/gi)) {
    const [start, stop] = [text.slice(0, index), text.slice(index + between.length)];
    if (readMarTime(start, context).ok && readMarTime(stop, context).ok) return [start, stop];
  }
  return undefined;
}
