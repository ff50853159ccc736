import { expect, it } from 'vitest';
import { formatLastEdit } from './format-last-edit.ts';

const now = new Date(2026, 10, 23, 14, 30).getTime();
const minutesAgo = (minutes: number) => now - minutes * 60_000;

it.each([
  [minutesAgo(0), 'just now'],
  [minutesAgo(12), '12 min ago'],
  [minutesAgo(85), '13:05'],
  [new Date(2026, 10, 21, 9, 0).getTime(), 'Nov 21'],
  [new Date(2025, 10, 21, 9, 0).getTime(), '2025-11-21'],
])('%i is %s', (at, text) => {
  expect(formatLastEdit(at, now)).toBe(text);
});
