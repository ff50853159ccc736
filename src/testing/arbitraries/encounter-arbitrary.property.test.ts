import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEncounter } from '../../domain/decode-encounter.ts';
import { encodeEncounter } from '../../domain/encode-encounter.ts';
import { codedByReference } from '../reference-engine/coded-text.ts';
import { encounterArbitrary } from './encounter-arbitrary.ts';

test('every generated encounter is a valid file and comes back unchanged', () => {
  fc.assert(
    fc.property(encounterArbitrary(), (encounter) => {
      const decoded = decodeEncounter(JSON.parse(JSON.stringify(encodeEncounter(encounter))));
      expect(decoded).toEqual({ ok: true, value: encounter });
    }),
    { numRuns: 300 },
  );
});

/** Codes that the generator is there to reach. */
const wanted = (
  '96360 96361 96365 96366 96367 96368 96369 96370 96371 96372 96373 96374 96375 96376 96377 96379 96401 96405 96409 96411 ' +
  '96413 96415 96416 96417 96420 96422 96423 96440 96446 96450 96521 96522 96523 96542 96549 C8957 G0498'
).split(' ');

test('the generator reaches every code of the family', { timeout: 60_000 }, () => {
  const seen = new Set<string>();
  for (const encounter of fc.sample(encounterArbitrary(), { numRuns: 3_000, seed: 1 })) {
    for (const { code } of codedByReference(encounter).lines) seen.add(code);
  }
  expect(wanted.filter((code) => !seen.has(code))).toEqual([]);
});

test('the reference engine does not depend on the order of entry', () => {
  fc.assert(
    fc.property(encounterArbitrary(), (encounter) => {
      const turned = { ...encounter, administrations: encounter.administrations.toReversed() };
      expect(codedByReference(turned)).toEqual(codedByReference(encounter));
    }),
    { numRuns: 300 },
  );
});
