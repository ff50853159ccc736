import { expect, test } from 'vitest';
import { distinctIds } from './distinct-ids.ts';

test('a taken id gets the next free number', () => {
  const own = distinctIds();
  expect(['m', 'm-2', 'm', 'm', 'x', 'm-2'].map(own)).toEqual(['m', 'm-2', 'm-3', 'm-4', 'x', 'm-2-2']);
});
