import type { Administration } from '../../../domain/administration.ts';

/** In order of the clock; those without a start last, then by id, so that rows keep their place. */
export const sortedAdministrations = (administrations: readonly Administration[]): readonly Administration[] =>
  administrations.toSorted((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || (a.id < b.id ? -1 : 1));
