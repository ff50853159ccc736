import type { SpentNumbers } from '../../document/spent-numbers.ts';
import type { EncounterFile } from '../../domain/encounter-file.ts';
import { idsApart } from './ids-apart.ts';
import { threeWay } from './three-way.ts';
import type { ThreeWay } from './three-way.ts';

/** What two sides made of one encounter. */
export interface ComparedEncounters extends ThreeWay {
  /** This side's version as it was compared: additions that met another's id have one of their own. */
  readonly mine: EncounterFile;
}

/** Lists and records that a file leaves out when they are empty: else the first of each side would contest the whole. */
const withEmpty = (file: EncounterFile): EncounterFile => ({
  ...file,
  accessSites: file.accessSites ?? [],
  designations: { initial: file.designations?.initial ?? {} },
  overrides: file.overrides ?? [],
});

function withoutEmpty(merged: unknown): unknown {
  const { accessSites, designations, overrides, ...rest } = merged as EncounterFile;
  const initial = designations?.initial;
  return {
    ...rest,
    ...(accessSites === undefined || accessSites.length === 0 ? {} : { accessSites }),
    ...(initial === undefined || Object.keys(initial).length === 0 ? {} : { designations: { initial } }),
    ...(overrides === undefined || overrides.length === 0 ? {} : { overrides }),
  };
}

/**
 * Compares what two sides made of one encounter. Additions of both are kept, whatever ids they took.
 * @param before what both began with
 * @param spent the highest numbers that the other side has ever given out; what it holds counts anyway
 */
export function compareEncounters(
  before: EncounterFile,
  mine: EncounterFile,
  theirs: EncounterFile,
  spent: SpentNumbers = { a: 0, s: 0 },
): ComparedEncounters {
  const own = idsApart(before, mine, theirs, spent);
  const compared = threeWay(withEmpty(before), withEmpty(own), withEmpty(theirs));
  return { ...compared, mine: own, merged: (isMine) => withoutEmpty(compared.merged(isMine)) };
}
