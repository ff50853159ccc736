import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEncounter } from '../domain/decode-encounter.ts';
import { decodeFreshEncounter } from '../domain/decode-fresh-encounter.ts';
import { encodeEncounter } from '../domain/encode-encounter.ts';
import { encounterFileSchema } from '../domain/encounter-file.ts';
import { isPlainEncounterFile } from '../domain/plain-encounter-file.ts';
import { encounterArbitrary } from './arbitraries/encounter-arbitrary.ts';

const isNightly = process.env['NIGHTLY'] !== undefined && process.env['NIGHTLY'] !== '';
const settings = { ...(isNightly ? {} : { seed: 5 }), numRuns: isNightly ? 50_000 : 1500 };

type Json = unknown[] | { [key: string]: unknown };

/** Everything a file may have, so that a change can reach every field. */
const everything = {
  title: 't',
  timeZone: 'America/New_York',
  payer: 'medicare',
  placeOfService: '11',
  earlierEncounterSameDay: true,
  policy: { id: 'p', switches: { Q1: 'push' } },
  stays: [{ kind: 'clinic', start: '2026-03-02T08:00', stop: '2026-03-02T18:00' }],
  billed: [{ dateOfService: '2026-03-02', code: '96365', modifiers: ['59'], units: 1 }],
};
const anAdministration = {
  id: 'full',
  route: 'iv-infusion',
  components: [{ name: 'A', hcpcs: 'J0696', ndc: '1-2-3', dose: { amount: 1, unit: 'g' } }],
  category: 'therapeutic',
  categoryReason: 'r',
  start: '2026-03-02T10:00',
  stop: '2026-03-02T11:00',
  pauses: [{ start: '2026-03-02T10:10', stop: '2026-03-02T10:20' }],
  dose: { amount: 1, unit: 'g' },
  rate: { amount: 70, unit: 'mL/h' },
  volume: { amount: 50, unit: 'mL' },
  containers: [{ amount: 1, unit: 'g', count: 1, singleDose: true }],
  orderId: 'o',
  purpose: 'treatment',
  pump: 'portable',
  status: 'given',
  evidence: { stop: 'charted' },
  lesions: 3,
  counselled: true,
  note: 'n',
};

const asFile = (encounter: Parameters<typeof encodeEncounter>[0]): { [key: string]: unknown } => {
  const file = JSON.parse(JSON.stringify(encodeEncounter(encounter))) as { administrations: unknown[]; accessSites?: { [key: string]: unknown }[] };
  for (const site of file.accessSites ?? []) Object.assign(site, { label: 'L AC', lumens: 2, separateSite: { reason: 'protocol' } });
  return { ...file, ...structuredClone(everything), administrations: [...file.administrations, structuredClone(anAdministration)] };
};

const places = (value: unknown): readonly (readonly [Json, string])[] =>
  typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, child]) => [[value as Json, key] as const, ...places(child)]);

const values = fc.constantFrom<unknown>(
  undefined, null, true, 0, 1, -1, 1.5, 9, 10, 1000, 1001, 10_001, 1e9, 1e9 + 1, 1e12, [], {}, [1], { start: 1 },
  '', ' ', 'A ', ' A', 'x', '96365', '2026-02-29', '2026-03-02', '2026-03-02T24:00', '2026-03-02T10:12', '2026-02-30T10:12', 'im-injection', 'Q1',
  ...[20, 21, 40, 41, 100, 101, 200, 201, 300, 301, 500, 501, 5000, 5001].map((length) => 'x'.repeat(length)),
);

const change = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'lengthen'),
  value: values,
  key: fc.constantFrom('extra', 'rate', 'pauses', 'stop', '__proto__', 'constructor', 'drug'),
});

function apply(file: Json, { at, kind, value, key }: { at: number; kind: string; value: unknown; key: string }): void {
  const all = places(file);
  const [parent, name] = all[at % all.length] as readonly [{ [key: string]: unknown }, string];
  if (kind === 'replace') parent[name] = value;
  else if (kind === 'remove') delete parent[name];
  else if (kind === 'add') Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
  else if (Array.isArray(parent)) parent.push(...Array.from({ length: 101 }, () => structuredClone(parent[0])));
}

test('what the quick look takes, the schema takes and leaves as it is; the answer is the same either way', { timeout: isNightly ? 3_600_000 : 120_000 }, () => {
  let quick = 0;
  let refused = 0;
  fc.assert(
    fc.property(encounterArbitrary({ maxAdministrations: 3 }), fc.array(change, { maxLength: 2 }), (encounter, changes) => {
      const changed = asFile(encounter);
      for (const one of changes) apply(changed, one);
      const text = JSON.stringify(changed);
      const file: unknown = JSON.parse(text);
      if (isPlainEncounterFile(file)) {
        quick++;
        expect(encounterFileSchema.parse(JSON.parse(text))).toEqual(file);
      } else refused++;
      expect(decodeFreshEncounter(JSON.parse(text))).toEqual(decodeEncounter(JSON.parse(text)));
    }),
    settings,
  );
  expect(quick).toBeGreaterThan(settings.numRuns / 5);
  expect(refused).toBeGreaterThan(settings.numRuns / 5);
});

test('a file with every field is plain', () => {
  const [encounter] = fc.sample(encounterArbitrary({ maxAdministrations: 2 }), { numRuns: 1, seed: 3 });
  if (encounter === undefined) throw new Error('nothing was generated');
  expect(isPlainEncounterFile(asFile(encounter))).toBe(true);
});
