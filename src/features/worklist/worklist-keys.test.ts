import { expect, it } from 'vitest';
import { actionForKey } from './worklist-keys.ts';

const press = (
  key: string,
  held: { shiftKey?: boolean; ctrlKey?: boolean; altKey?: boolean } = {},
  active: string | undefined = 'e1',
) =>
  actionForKey(
    { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held },
    { active, page: 20, count: 500 },
  );

it('moves, extends, marks and opens', () => {
  expect(press('ArrowDown')).toEqual({ type: 'move', by: 1, isExtending: false });
  expect(press('PageUp', { shiftKey: true })).toEqual({ type: 'move', by: -20, isExtending: true });
  expect(press('End')).toEqual({ type: 'move', by: 500, isExtending: false });
  expect(press(' ')).toEqual({ type: 'toggle', id: 'e1' });
  expect(press('Enter')).toEqual({ type: 'open', id: 'e1' });
  expect(press('a', { ctrlKey: true })).toEqual({ type: 'mark-all' });
  expect(press('Escape')).toEqual({ type: 'clear' });
});

it('leaves other keys to others', () => {
  expect(press('d', { ctrlKey: true })).toBe(undefined);
  expect(press('ArrowDown', { altKey: true })).toBe(undefined);
  expect(press('n')).toBe(undefined);
});

it('opens nothing when no row is active', () => {
  const none = { active: undefined, page: 20, count: 0 };
  const key = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  expect(actionForKey({ ...key, key: 'Enter' }, none)).toBe(undefined);
  expect(actionForKey({ ...key, key: ' ' }, none)).toBe(undefined);
});
