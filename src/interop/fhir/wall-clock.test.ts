import { expect, test } from 'vitest';
import { readTimesIn } from './wall-clock.ts';

test.each([
  [
    '2026-01-15T14:30:59+01:00',
    undefined,
    { date: '2026-01-15', local: '2026-01-15T14:30', offset: '+01:00', isUtcAsWritten: false },
  ],
  [
    '2026-01-15T14:30:00-05:00',
    'America/New_York',
    { date: '2026-01-15', local: '2026-01-15T14:30', offset: '-05:00', isUtcAsWritten: false },
  ],
  [
    '2026-01-15T02:30:00Z',
    undefined,
    { date: '2026-01-15', local: '2026-01-15T02:30', offset: 'Z', isUtcAsWritten: true },
  ],
  [
    '2026-01-15T02:30:00Z',
    'America/New_York',
    { date: '2026-01-14', local: '2026-01-14T21:30', isUtcAsWritten: false },
  ],
  [
    '2026-07-15T02:30:00.123+00:00',
    'America/New_York',
    { date: '2026-07-14', local: '2026-07-14T22:30', isUtcAsWritten: false },
  ],
  ['2026-01-15T00:00:00Z', 'UTC', { date: '2026-01-15', local: '2026-01-15T00:00', isUtcAsWritten: false }],
  ['2026-01-15', 'UTC', { date: '2026-01-15', isUtcAsWritten: false }],
  ['2026-02-30T10:00:00Z', undefined, undefined],
  ['2026-01', undefined, undefined],
  [5, undefined, undefined],
])('%s in %s', (text, zone, expected) => {
  expect(readTimesIn(zone)(text)).toEqual(expected);
});
