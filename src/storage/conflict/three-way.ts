import { sameValue } from '../../document/same-value.ts';
import { applyChanges, changesBetween } from '../journal/field-changes.ts';
import type { FieldChange } from '../journal/field-changes.ts';

/** One place that both sides changed, and differently. */
export interface Contested {
  readonly path: readonly string[];
  /** Undefined where there was, or is, nothing. */
  readonly before: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Two versions that began as the same one. */
export interface ThreeWay {
  readonly contested: readonly Contested[];
  /** What only one side changed: both are kept. */
  readonly onlyMine: readonly FieldChange[];
  readonly onlyTheirs: readonly FieldChange[];
  /** Both sides together. `isMine` decides each contested place; theirs stands where it is false. */
  readonly merged: (isMine: (contested: Contested) => boolean) => unknown;
}

const isWithin = (path: readonly string[], outer: readonly string[]): boolean =>
  outer.every((step, index) => path[index] === step);

const overlaps = (a: FieldChange, b: FieldChange): boolean =>
  isWithin(a.path, b.path) || isWithin(b.path, a.path);

const isSame = (a: FieldChange, b: FieldChange): boolean =>
  a.path.length === b.path.length && overlaps(a, b) && sameValue(a.after, b.after);

function valueAt(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value;
  if (Array.isArray(value)) {
    const items = value as readonly { readonly id?: unknown }[];
    return step === '#'
      ? items.map(({ id }) => id)
      : valueAt(
          items.find(({ id }) => `#${String(id)}` === step),
          rest,
        );
  }
  return typeof value === 'object' && value !== null
    ? valueAt((value as Readonly<Record<string, unknown>>)[step], rest)
    : undefined;
}

/** The outermost places that changes of both sides touch. */
function contestedPaths(
  mine: readonly FieldChange[],
  theirs: readonly FieldChange[],
): readonly (readonly string[])[] {
  const paths = mine.flatMap((one) =>
    theirs
      .filter((other) => overlaps(one, other) && !isSame(one, other))
      .map((other) => (one.path.length <= other.path.length ? one.path : other.path)),
  );
  const outermost = paths.filter(
    (path) => !paths.some((other) => other.length < path.length && isWithin(path, other)),
  );
  return [...new Map(outermost.map((path) => [path.join('\n'), path])).values()];
}

/** Compares what two sides made of the same JSON value. */
export function threeWay(before: unknown, mine: unknown, theirs: unknown): ThreeWay {
  const mineChanges = changesBetween(before, mine);
  const theirChanges = changesBetween(before, theirs);
  const paths = contestedPaths(mineChanges, theirChanges);
  const isFree = ({ path }: FieldChange): boolean => !paths.some((outer) => isWithin(path, outer));
  const contested = paths.map((path) => ({
    path,
    before: valueAt(before, path),
    mine: valueAt(mine, path),
    theirs: valueAt(theirs, path),
  }));
  const isAgreed = (one: FieldChange, others: readonly FieldChange[]): boolean =>
    others.some((other) => isSame(one, other));
  return {
    contested,
    onlyMine: mineChanges.filter((one) => isFree(one) && !isAgreed(one, theirChanges)),
    onlyTheirs: theirChanges.filter((one) => isFree(one) && !isAgreed(one, mineChanges)),
    merged: (isMine) =>
      applyChanges(theirs, [
        ...mineChanges.filter(isFree),
        ...contested.filter(isMine).map(({ path, mine: after }) => ({ path, after })),
      ]),
  };
}
