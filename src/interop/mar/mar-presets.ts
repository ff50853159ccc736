import * as z from 'zod/mini';
import { dateOrders, marActionKinds, marFields, plainWords } from './mar-field.ts';
import type { MarActionKind, MarField } from './mar-field.ts';
import epic from './presets/epic-mar-admin-info.json';
import generic from './presets/generic.json';
import mimic from './presets/mimic-emar-detail.json';
import mimicInputs from './presets/mimic-inputevents.json';

/** What a habit of charting calls its columns and actions; data, so that another one needs no code. */
export const marPresetSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  says: z.string(),
  source: z.optional(z.string()),
  /** Headings by which a table of this habit is known: two of them or more. */
  marks: z.array(z.string()),
  dateOrder: z.enum(dateOrders),
  columns: z.partialRecord(z.enum(marFields), z.array(z.string())),
  actions: z.partialRecord(z.enum(marActionKinds), z.array(z.string())),
});

export type MarPreset = z.infer<typeof marPresetSchema>;

export const genericPreset: MarPreset = marPresetSchema.parse(generic);

/** All presets, the generic one first; the others know only what is different in them. */
export const marPresets: readonly MarPreset[] = [
  genericPreset,
  marPresetSchema.parse(epic),
  marPresetSchema.parse(mimic),
  marPresetSchema.parse(mimicInputs),
];

/** The preset of an id; the generic one for an id that is not known. */
export const marPresetOf = (id: string | undefined): MarPreset =>
  marPresets.find((preset) => preset.id === id) ?? genericPreset;

const entriesOf = <K extends string>(lists: {
  readonly [key in K]?: readonly string[] | undefined;
}): readonly (readonly [string, K])[] =>
  Object.entries<readonly string[] | undefined>(lists).flatMap(([key, words]) =>
    (words ?? []).map((word) => [plainWords(word), key as K] as const),
  );

/** One map a preset, so that a text read again with every keystroke does not make it again. */
function oncePerPreset<V>(make: (preset: MarPreset) => V): (preset: MarPreset) => V {
  const made = new WeakMap<MarPreset, V>();
  return (preset) => {
    const known = made.get(preset);
    if (known !== undefined) return known;
    const value = make(preset);
    made.set(preset, value);
    return value;
  };
}

/** Heading in plain words → field; what the preset says before what is usual. */
export const columnWords = oncePerPreset<ReadonlyMap<string, MarField>>(
  (preset) =>
    new Map([...entriesOf<MarField>(genericPreset.columns), ...entriesOf<MarField>(preset.columns)]),
);

/** Action in plain words → what it does; what the preset says before what is usual. */
export const actionWords = oncePerPreset<ReadonlyMap<string, MarActionKind>>(
  (preset) =>
    new Map([
      ...entriesOf<MarActionKind>(genericPreset.actions),
      ...entriesOf<MarActionKind>(preset.actions),
    ]),
);
