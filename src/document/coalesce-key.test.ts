import { expect, test } from 'vitest';
import { coalesceKeyOf } from './coalesce-key.ts';
import { a1, a2 } from './commands/day-in-the-ed.ts';

test('the same edit of the same administration has the same key, whatever the value', () => {
  const key = coalesceKeyOf({ type: 'set-stop-time', administrationId: a1, stop: 600 });
  expect(coalesceKeyOf({ type: 'set-stop-time', administrationId: a1, stop: undefined })).toBe(key);
  expect(coalesceKeyOf({ type: 'set-stop-time', administrationId: a2, stop: 600 })).not.toBe(key);
  expect(coalesceKeyOf({ type: 'set-start-time', administrationId: a1, start: 600 })).not.toBe(key);
});

test('a group is one whatever its order, and fields of the encounter are told apart', () => {
  expect(coalesceKeyOf({ type: 'move-administrations', ids: [a2, a1], byMinutes: 1 })).toBe(
    coalesceKeyOf({ type: 'move-administrations', ids: [a1, a2], byMinutes: 5 }),
  );
  expect(coalesceKeyOf({ type: 'set-encounter', patch: { title: 'x' } })).not.toBe(
    coalesceKeyOf({ type: 'set-encounter', patch: { payer: 'other' } }),
  );
});
