import type { CodeSet } from '../code-sets/code-set.ts';
import type { Result } from '../base/result.ts';
import type { FileProblem } from '../domain/decode-encounter.ts';
import type { IsoDate } from '../domain/clock-time.ts';

/** The code sets at hand, by date of service. A date that none of them covers is refused, never served by the nearest. */
export interface CodeSetShelf {
  readonly codeSetFor: (date: IsoDate) => Result<CodeSet, FileProblem>;
}
