import { expect, test } from 'vitest';
import { chart } from '../../testing/encounter-builder.ts';
import { recentDrugs } from './recent-drugs.ts';

test('drugs of this chart come first, the last before the others, then those of the chart before', () => {
  const first = chart().give('iv-push', 'A', '08:00', undefined, { hcpcs: 'J2405' });
  const second = chart()
    .give('iv-push', 'B', '08:00', undefined, { hcpcs: 'J1885' })
    .give('iv-push', 'C', '09:00', undefined, { hcpcs: 'J0696' });
  expect(recentDrugs(first.build())).toEqual(['J2405']);
  expect(recentDrugs(second.build())).toEqual(['J0696', 'J1885', 'J2405']);
  expect(recentDrugs(first.build())).toEqual(['J2405', 'J0696', 'J1885']);
});
