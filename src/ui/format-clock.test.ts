import { expect, it } from 'vitest';
import { formatClock } from './format-clock.ts';

it.each([
  [612, '10:12'],
  [0, '00:00'],
  [1440, '00:00 +1'],
  [1505, '01:05 +1'],
  [-30, '23:30 -1'],
])('prints minute %i as %s', (minute, text) => {
  expect(formatClock(minute)).toBe(text);
});
