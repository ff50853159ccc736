import { expect, test } from 'vitest';
import type { Administration } from '../domain/administration.ts';
import { chart } from '../testing/encounter-builder.ts';
import { needsPackages } from './needs-packages.ts';

const encounter = chart().build();

test.each<readonly [string, Partial<Pick<Administration, 'drug' | 'components'>>, boolean]>([
  ['a drug without a package', { drug: { name: 'A' } }, false],
  ['a drug with its package', { drug: { name: 'A', ndc: '55513-002-04' } }, true],
  ['a mix without one', { components: [{ name: 'A' }, { name: 'B' }] }, false],
  [
    'a mix of which one drug has it',
    { components: [{ name: 'A' }, { name: 'B', ndc: '55513-002-04' }] },
    true,
  ],
])('%s', (_, contents, expected) => {
  const administration = { id: 'a1' as Administration['id'], route: 'iv-push' as const, ...contents };
  expect(needsPackages({ ...encounter, administrations: [administration] })).toBe(expected);
});
