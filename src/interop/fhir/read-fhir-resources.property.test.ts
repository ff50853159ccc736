import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEncounterFile } from '../encounter-file/read-encounter-file.ts';
import { writeEncounterLines } from '../encounter-file/write-encounter-file.ts';
import { sampleResources } from './sample-resources.ts';

/** Every place in a JSON value, as a path of keys. */
function placesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => placesOf(item, [...path, key]))];
}

/** A copy with something else at a place. */
function replaced(value: unknown, path: readonly string[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (String(index) === key ? replaced(item, rest, by) : item));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: replaced(record[key], rest, by) };
}

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    '2026-03-02T10:00:00Z',
    '2026-03-08T02:30:00-05:00',
    '9999-12-31T23:59:59Z',
    '',
    '#x',
    'IV',
    'IVP',
    -1,
    1e300,
    [],
    {},
  ),
);

const mutated = fc.constantFrom(...sampleResources.values()).chain((sample) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...placesOf(sample).filter((path) => path.length > 0 && path[0] !== 'resourceType')),
        odd,
      ),
      {
        maxLength: 4,
      },
    )
    .map((changes) =>
      changes.reduce<unknown>((value, [path, by]) => {
        try {
          return replaced(value, path, by);
        } catch {
          return value;
        }
      }, sample),
    ),
);

test('whatever a record holds, every administration is accounted for and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.array(mutated, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(undefined, 'America/New_York', 'No/Where'),
      (resources, zone) => {
        const text = JSON.stringify({
          resourceType: 'Bundle',
          entry: resources.map((resource) => ({ resource })),
        });
        const { counts, encounters, problems } = readEncounterFile(
          text,
          'f.json',
          zone === undefined ? {} : { timeZone: zone },
        );
        if (
          counts.given === 1 &&
          problems.some(({ message }) =>
            /field name is not allowed|NUL character|half a character/.test(message),
          )
        )
          return;
        expect(counts.given).toBe(resources.length);
        expect(counts.placed + counts.unplaced + counts.notCoded + counts.unreadable).toBe(counts.given);
        const kept = encounters.reduce((sum, { encounter }) => sum + encounter.administrations.length, 0);
        expect(kept + counts.unreadable).toBe(counts.given);
        expect(problems.length > 0).toBe(counts.unreadable > 0);
        const drafts = encounters.map(({ encounter }) => encounter);
        const again = readEncounterFile(writeEncounterLines(drafts), 'f.ndjson').encounters.map(
          ({ encounter }) => encounter,
        );
        expect(drafts.length === 0 ? [] : again).toEqual(drafts);
      },
    ),
    { numRuns: 200 },
  );
});

test('any text at all yields a report', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.array(fc.json(), { minLength: 2 }).map((lines) => lines.join('\n')),
      ),
      (text) => {
        const { counts, problems } = readEncounterFile(text, 'f.json');
        expect(counts.placed + counts.unplaced + counts.notCoded + counts.unreadable).toBe(counts.given);
        expect(problems.length).toBeGreaterThanOrEqual(counts.given > 0 && counts.placed === 0 ? 1 : 0);
      },
    ),
    { numRuns: 300 },
  );
});
