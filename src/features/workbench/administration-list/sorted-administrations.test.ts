import { expect, test } from 'vitest';
import { minutesPerDay } from '../../../domain/clock-time.ts';
import { administrationId } from '../../../domain/ids.ts';
import { sortedAdministrations } from './sorted-administrations.ts';

const push = (id: string, start?: number) => ({
  id: administrationId(id),
  route: 'iv-push' as const,
  drug: { name: id },
  ...(start === undefined ? {} : { start }),
});

test('by start, unknown starts last, equal starts by id', () => {
  const rows = [push('d'), push('c', minutesPerDay), push('b', 0), push('a', 0)];
  expect(sortedAdministrations(rows).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
