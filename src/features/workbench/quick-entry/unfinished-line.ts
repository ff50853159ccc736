import type { EncounterId } from '../../../domain/ids.ts';

/**
 * Entry lines that were begun and not entered, by encounter, so that going to another screen and back loses nothing. Only
 * in the memory of the page: locking begins it anew.
 */
const lines = new Map<EncounterId, string>();

export const unfinishedLine = (id: EncounterId): string => lines.get(id) ?? '';

export function keepUnfinishedLine(id: EncounterId, text: string): void {
  if (text.trim() === '') lines.delete(id);
  else lines.set(id, text);
}
