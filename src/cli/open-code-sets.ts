import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { CodeSet } from '../code-sets/code-set.ts';
import { pickRelease } from '../code-sets/pick-release.ts';
import type { IsoDate } from '../domain/clock-time.ts';
import type { FileProblem } from '../domain/decode-encounter.ts';
import type { CodeSetShelf } from './code-set-shelf.ts';
import { readCodeSet, readReleaseIndex } from './read-code-set.ts';

/**
 * The code sets of a directory; a release is read when the first encounter asks for it. Throws when the directory
 * has no index, or when a file of a release that is asked for is damaged.
 */
export function openCodeSets(directory: string): CodeSetShelf {
  const index = readReleaseIndex(directory);
  const loaded = new Map<string, CodeSet>();
  const byDate = new Map<IsoDate, Result<CodeSet, FileProblem>>();
  return {
    codeSetFor: (date) => {
      const known = byDate.get(date);
      if (known !== undefined) return known;
      const picked = pickRelease(index, date);
      if (!picked.ok) return err({ path: 'dateOfService', message: picked.error.message });
      const { id } = picked.value;
      const codeSet = loaded.get(id) ?? readCodeSet(directory, id);
      loaded.set(id, codeSet);
      const result = ok(codeSet);
      // Only dates that a release covers: there are not many of those.
      byDate.set(date, result);
      return result;
    },
  };
}
