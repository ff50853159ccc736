import { sameValue } from '../../document/same-value.ts';

/**
 * One difference between two JSON values. The path has field names; `#a3` is the item of a list whose id is `a3`, and
 * `#` alone is the order of such a list, given as its ids. Absent `before`: added; absent `after`: taken away.
 */
export interface FieldChange {
  readonly path: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
}

type JsonObject = Readonly<Record<string, unknown>>;
type Item = JsonObject & { readonly id: string };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object whose fields cannot be taken for items of a list. */
const hasFields = (value: unknown): value is JsonObject =>
  isObject(value) && !Object.keys(value).some((field) => field.startsWith('#'));

/** The items of a list in which every item has an id of its own; undefined for any other value. */
function itemsById(value: unknown): ReadonlyMap<string, Item> | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = new Map<string, Item>();
  for (const item of value as readonly unknown[]) {
    const id = isObject(item) ? item['id'] : undefined;
    if (typeof id !== 'string' || id === '' || items.has(id)) return undefined;
    items.set(id, item as Item);
  }
  return items;
}

const changed = (path: readonly string[], before: unknown, after: unknown): FieldChange => ({
  path,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

function itemChanges(
  path: readonly string[],
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): readonly FieldChange[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const changes = ids.flatMap((id) => changesBetween(before.get(id), after.get(id), [...path, `#${id}`]));
  const kept = [...before.keys()].filter((id) => after.has(id));
  const added = [...after.keys()].filter((id) => !before.has(id));
  const order = [...after.keys()];
  return sameValue([...kept, ...added], order)
    ? changes
    : [...changes, changed([...path, '#'], [...before.keys()], order)];
}

/** What has to change in `before` to make it `after`; `applyChanges` does it. */
export function changesBetween(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): readonly FieldChange[] {
  if (sameValue(before, after)) return [];
  if (hasFields(before) && hasFields(after)) {
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return fields.flatMap((field) => changesBetween(before[field], after[field], [...path, field]));
  }
  const itemsBefore = itemsById(before);
  const itemsAfter = itemsById(after);
  if (itemsBefore === undefined || itemsAfter === undefined) return [changed(path, before, after)];
  return itemChanges(path, itemsBefore, itemsAfter);
}

function inOrder(list: readonly Item[], ids: readonly string[]): readonly Item[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  return list.toSorted((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length));
}

function withItem(list: readonly Item[], id: string, next: unknown): readonly unknown[] {
  const index = list.findIndex((item) => item.id === id);
  if (index < 0) return next === undefined ? list : [...list, next];
  return next === undefined ? list.toSpliced(index, 1) : list.with(index, next as Item);
}

function withChange(value: unknown, path: readonly string[], change: FieldChange): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change.after;
  if (step.startsWith('#')) {
    const list = Array.isArray(value) ? (value as readonly Item[]) : [];
    if (step === '#') return inOrder(list, Array.isArray(change.after) ? (change.after as string[]) : []);
    const id = step.slice(1);
    return withItem(
      list,
      id,
      withChange(
        list.find((item) => item.id === id),
        rest,
        change,
      ),
    );
  }
  const next = new Map(Object.entries(isObject(value) ? value : {}));
  const field = withChange(next.get(step), rest, change);
  if (field === undefined) next.delete(step);
  else next.set(step, field);
  return Object.fromEntries(next);
}

/** The value with the changes made, one after the other; neither is altered. */
export const applyChanges = (value: unknown, changes: readonly FieldChange[]): unknown =>
  changes.reduce((made: unknown, change) => withChange(made, change.path, change), value);
