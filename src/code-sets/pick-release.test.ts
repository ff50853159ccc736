import { expect, test } from 'vitest';
import { isoDate } from '../domain/clock-time.ts';
import { pickRelease } from './pick-release.ts';

const early = { id: '2025Q1', from: '2025-01-01', to: '2025-03-31' };
const late = { id: '2025Q3', from: '2025-07-01', to: '2025-09-30' };
const index = { schemaVersion: 1 as const, releases: [early, late] };
const pick = (date: string) => {
  const picked = pickRelease(index, isoDate(date));
  return picked.ok ? picked.value.id : picked.error.message;
};

test('the first and the last day belong to a release', () => {
  expect(['2025-01-01', '2025-03-31', '2025-07-01', '2025-09-30'].map(pick)).toEqual([
    '2025Q1',
    '2025Q1',
    '2025Q3',
    '2025Q3',
  ]);
});

test('a date before, between and after the releases is refused with the dates that are covered', () => {
  const covered = 'Dates of service covered: 2025-01-01 to 2025-03-31, 2025-07-01 to 2025-09-30.';
  expect(['2024-12-31', '2025-05-05', '2025-10-01'].map(pick)).toEqual([
    `No code set covers 2024-12-31. ${covered}`,
    `No code set covers 2025-05-05. ${covered}`,
    `No code set covers 2025-10-01. ${covered}`,
  ]);
});
