import { sameValue } from '../../document/same-value.ts';
import type { TrailEntry } from '../../storage/trail.ts';

type Change = TrailEntry['changes'][number];
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unsaid = new Set(['id', 'schemaVersion']);

/** The things of a list by their id; undefined for a list of anything else. */
function byId(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (value === undefined) return new Map();
  if (!Array.isArray(value)) return undefined;
  const things = value.flatMap((one: unknown) =>
    isFields(one) && typeof one['id'] === 'string' ? [[one['id'], one] as const] : [],
  );
  return things.length === value.length ? new Map(things) : undefined;
}

const changeOf = (path: readonly string[], before: unknown, after: unknown): readonly Change[] =>
  sameValue(before, after)
    ? []
    : [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];

function fieldChanges(path: readonly string[], before: unknown, after: unknown): readonly Change[] {
  const [from, to] = [byId(before), byId(after)];
  if (from === undefined || to === undefined || from.size + to.size === 0)
    return changeOf(path, before, after);
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((id) =>
    changeOf([...path, `#${id}`], from.get(id), to.get(id)),
  );
}

function wholeChanges(path: readonly string[], before: Fields, after: Fields): readonly Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const [from, to] = [before[name], after[name]];
    if (unsaid.has(name)) return [];
    if (path.length === 0 && (name === 'document' || name === 'workflow'))
      return wholeChanges([name], isFields(from) ? from : {}, isFields(to) ? to : {});
    return fieldChanges([...path, name], from, to);
  });
}

/** An encounter that came in or went as a whole is one change: here as one for each field, site and administration of it. */
export function spreadChange(change: Change): readonly Change[] {
  const { path, before, after } = change;
  const isWhole = path.length === 0 || (path.length === 1 && path[0] === 'document');
  if (!isWhole || (!isFields(before) && !isFields(after))) return [change];
  return wholeChanges(path, isFields(before) ? before : {}, isFields(after) ? after : {});
}
