/** Careful looks into JSON of unknown shape: a wrong type reads as absent. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const asObject = (value: unknown): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Text with something in it, blanks at the ends cut off. */
export function asText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** A finite number above zero, as quantities of the interchange format are. */
export const asAmount = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 && value <= 1e9 ? value : undefined;

/** Objects of a list; other items are left out. */
export const objectsOf = (value: unknown): readonly JsonObject[] =>
  asList(value).flatMap((item) => {
    const object = asObject(item);
    return object === undefined ? [] : [object];
  });

/** One coded meaning of a CodeableConcept. */
export interface Coding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

export function codingsOf(concept: unknown): readonly Coding[] {
  return objectsOf(asObject(concept)?.['coding']).map((coding) => {
    const [system, code, display] = [
      asText(coding['system']),
      asText(coding['code']),
      asText(coding['display']),
    ];
    return {
      ...(system === undefined ? {} : { system }),
      ...(code === undefined ? {} : { code }),
      ...(display === undefined ? {} : { display }),
    };
  });
}

/** Every text of a CodeableConcept: its own, then the displays. */
export function textsOf(concept: unknown): readonly string[] {
  const own = asText(asObject(concept)?.['text']);
  const displays = codingsOf(concept).flatMap(({ display }) => (display === undefined ? [] : [display]));
  return own === undefined ? displays : [own, ...displays];
}
