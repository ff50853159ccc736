import { encounterId } from '../domain/ids.ts';
import type { EncounterId } from '../domain/ids.ts';

const longestStem = 180;

/** A fresh id that no other encounter has, here or on another machine. */
export const newEncounterId = (): EncounterId => encounterId(crypto.randomUUID());

/** Whether an id was made here, by this program or another copy of it: then it says nothing of anybody. */
export const isOwnEncounterId = (id: EncounterId): boolean =>
  /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:-\d{1,6})?$/.test(id);

/** `wanted` itself when it is free, or else `wanted-2`, `wanted-3` … */
export function freeEncounterId(wanted: EncounterId, isTaken: (id: EncounterId) => boolean): EncounterId {
  if (!isTaken(wanted)) return wanted;
  const stem = wanted.slice(0, longestStem);
  for (let number = 2; ; number++) {
    const id = encounterId(`${stem}-${String(number)}`);
    if (!isTaken(id)) return id;
  }
}
