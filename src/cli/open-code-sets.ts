import { err, ok } from '../base/result.ts';
import type { CodeSet } from '../code-sets/code-set.ts';
import { pickRelease } from '../code-sets/pick-release.ts';
import type { CodeSetShelf } from './code-set-shelf.ts';
import { readCodeSet, readReleaseIndex } from './read-code-set.ts';

/**
 * The code sets of a directory; a release is read when the first encounter asks for it. Throws when the directory
 * has no index, or when a file of a release that is asked for is damaged.
 */
export function openCodeSets(directory: string): CodeSetShelf {
  const index = readReleaseIndex(directory);
  const loaded = new Map<string, CodeSet>();
  return {
    codeSetFor: (date) => {
      const picked = pickRelease(index, date);
      if (!picked.ok) return err({ path: 'dateOfService', message: picked.error.message });
      const { id } = picked.value;
      const codeSet = loaded.get(id) ?? readCodeSet(directory, id);
      loaded.set(id, codeSet);
      return ok(codeSet);
    },
  };
}
