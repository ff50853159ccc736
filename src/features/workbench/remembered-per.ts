import { sameValue } from '../../document/same-value.ts';
import type { Administration } from '../../domain/administration.ts';

/**
 * A function of an administration and of some values, which answers with the same object as long as the administration is the same
 * and the values say the same.
 */
export function rememberedPer<Given extends readonly unknown[], Made>(
  make: (administration: Administration, ...given: Given) => Made,
): (administration: Administration, ...given: Given) => Made {
  const remembered = new WeakMap<Administration, { readonly given: Given; readonly made: Made }>();
  return (administration, ...given) => {
    const known = remembered.get(administration);
    if (known !== undefined && sameValue(known.given, given)) return known.made;
    const made = make(administration, ...given);
    remembered.set(administration, { given, made });
    return made;
  };
}
