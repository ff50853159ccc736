import { useEffect, useRef } from 'react';
import * as z from 'zod/mini';
import { usePreference } from '../../storage/use-preference.ts';
import type { Sample } from './sample-index.ts';

const seededSchema = z.enum(['not-yet', 'noted', 'done']);

/**
 * On the very first visit, to an empty store, adds the samples once and shows a note until it is dismissed. A store that
 * holds encounters already, or was emptied later, is left alone.
 */
export function useFirstVisit(
  storedCount: number | undefined,
  samples: readonly Sample[],
  add: (samples: readonly Sample[]) => Promise<unknown>,
) {
  const { value, isLoaded, set } = usePreference('samples-seeded', seededSchema, 'not-yet');
  const hasBegun = useRef(false);
  const isDue = isLoaded && value === 'not-yet';

  useEffect(() => {
    if (!isDue || hasBegun.current || storedCount === undefined) return;
    if (storedCount > 0) {
      hasBegun.current = true;
      set('done');
    } else if (samples.length > 0) {
      hasBegun.current = true;
      // When it fails the samples stay on offer in the empty list.
      add(samples).then(
        () => set('noted'),
        () => set('done'),
      );
    }
  }, [isDue, storedCount, samples, add, set]);

  return {
    /** True while it is not yet clear what the list will hold. */
    isDeciding: !isLoaded || (isDue && samples.length > 0),
    isNoteShown: value === 'noted',
    dismissNote: () => set('done'),
  };
}
