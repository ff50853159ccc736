import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEncounterFile } from './encounter-file/read-encounter-file.ts';
import { sampleResources } from './fhir/sample-resources.ts';
import { readTextFile } from './read-text-file.ts';

const runs = process.env['NIGHTLY'] === undefined ? 2_000 : 100_000;

const chart = {
  schemaVersion: 1,
  id: 'e1',
  setting: 'facility',
  dateOfService: '2026-03-02',
  accessSites: [{ id: 's1', kind: 'peripheral-iv', label: 'L AC' }],
  administrations: [
    {
      id: 'a1',
      accessSiteId: 's1',
      route: 'iv-infusion',
      drug: { name: 'ceftriaxone', hcpcs: 'J0696' },
      start: '2026-03-02T10:00',
      stop: '2026-03-02T10:30',
      pauses: [{ start: '2026-03-02T10:05', stop: '2026-03-02T10:10' }],
    },
    { id: 'a2', route: 'iv-push', drug: { name: 'ondansetron' }, start: '2026-03-02T10:05' },
  ],
};

const sample = [...sampleResources.values()];
const bundle = { resourceType: 'Bundle', entry: sample.slice(0, 3).map((resource) => ({ resource })) };
const encoder = new TextEncoder();
const seeds = [
  JSON.stringify(chart, undefined, 2),
  `${JSON.stringify(chart)}\n${JSON.stringify({ ...chart, id: 'e2' })}\n`,
  JSON.stringify({ encounters: [chart, chart] }),
  JSON.stringify(bundle),
  sample.map((resource) => JSON.stringify(resource)).join('\n'),
].map((text) => encoder.encode(text));

/** Pieces that break readers: prototype names, half characters, marks that turn text round, numbers out of range. */
const barbs = [
  '"__proto__":{"x":1},',
  '"constructor":1,',
  '\\ud800',
  '\u202e',
  '\u0000',
  '1e999',
  '-0',
  '[[[[',
  '}}}}',
  'null',
  '""',
  '\n',
  '\uFEFF',
  '9999999999999999999999',
  '"2026-02-30T25:61"',
].map((text) => encoder.encode(text));

interface Change {
  readonly at: number;
  readonly cut: number;
  readonly put: Uint8Array;
}

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 6 }) }, fc.nat({ max: 400 })),
  put: fc.oneof(fc.constantFrom(...barbs), fc.uint8Array({ maxLength: 4 })),
});

/** Bytes with a stretch at a share of their length cut out and others put in its place. */
function changed(bytes: Uint8Array, { at, cut, put }: Change): Uint8Array {
  const from = Math.floor(at * bytes.length);
  return new Uint8Array([...bytes.subarray(0, from), ...put, ...bytes.subarray(from + cut)]);
}

test(
  'a damaged file is read or refused with its cause, never hangs or throws, and no row of it is lost',
  { timeout: runs * 100 },
  async () => {
    const before = JSON.stringify(chart);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('f.json', 'f.ndjson'),
        async (seed, changes, name) => {
          const bytes = changes.reduce(changed, seed);
          const file = new File([new Uint8Array(bytes)], name);
          const text = await readTextFile(file, { limitBytes: 1_000_000 });
          if (!text.ok) {
            expect(text.error.message).not.toBe('');
            return;
          }
          const startedAt = performance.now();
          const { counts, encounters, problems } = readEncounterFile(text.value, name);
          expect(performance.now() - startedAt).toBeLessThan(10_000);
          expect(counts.placed + counts.unplaced + counts.notCoded + counts.unreadable).toBe(counts.given);
          const kept = encounters.reduce((sum, { encounter }) => sum + encounter.administrations.length, 0);
          expect(kept + counts.unreadable).toBe(counts.given);
          expect(problems.length > 0 || encounters.length > 0).toBe(true);
          for (const problem of problems) expect(problem.message).not.toBe('');
        },
      ),
      { numRuns: runs },
    );
    expect(JSON.stringify(chart)).toBe(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  },
);
