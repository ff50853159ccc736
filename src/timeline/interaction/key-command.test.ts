import { expect, test } from 'vitest';
import { keyCommand, type KeyMode } from './key-command.ts';

const key = (
  name: string,
  mode: KeyMode,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey', true>> = {},
) => keyCommand({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held }, mode);

test('arrows go between bars, nudge a picked-up one and adjust an edge', () => {
  expect(key('ArrowRight', 'bar')).toEqual({ kind: 'go', direction: 'later', select: 'replace' });
  expect(key('ArrowRight', 'bar', { shiftKey: true })).toEqual({
    kind: 'go',
    direction: 'later',
    select: 'add',
  });
  expect(key('ArrowRight', 'bar', { ctrlKey: true })).toEqual({
    kind: 'go',
    direction: 'later',
    select: 'keep',
  });
  expect(key('ArrowRight', 'picked-up')).toEqual({ kind: 'nudge', byMinutes: 1 });
  expect(key('ArrowLeft', 'picked-up', { shiftKey: true })).toEqual({ kind: 'nudge', byMinutes: -5 });
  expect(key('PageUp', 'picked-up')).toEqual({ kind: 'nudge', byMinutes: 15 });
  expect(key('ArrowDown', 'picked-up')).toEqual({ kind: 'change-lane', by: 1 });
  expect(key('ArrowDown', 'edge')).toEqual({ kind: 'adjust', byMinutes: -1 });
  expect(key('PageDown', 'edge')).toEqual({ kind: 'adjust', byMinutes: -15 });
});

test('Delete takes a bar away, and an edge its time', () => {
  expect(key('Delete', 'bar')).toEqual({ kind: 'delete' });
  expect(key('Delete', 'edge')).toEqual({ kind: 'clear-edge' });
});

test('Escape cancels, or leaves the edge, and otherwise belongs to the page', () => {
  expect(key('Escape', 'picked-up')).toEqual({ kind: 'cancel' });
  expect(key('Escape', 'edge')).toEqual({ kind: 'leave-edge' });
  expect(key('Escape', 'bar')).toBe(undefined);
});

test('keys of the app and the browser are left alone', () => {
  expect([
    key('z', 'bar', { ctrlKey: true }),
    key('ArrowLeft', 'bar', { altKey: true }),
    key('x', 'bar'),
  ]).toEqual([undefined, undefined, undefined]);
  expect(key('-', 'bar', { ctrlKey: true })).toBe(undefined);
});

test('Ctrl+A takes all bars wherever the keyboard is, with Caps Lock too', () => {
  for (const mode of ['bar', 'edge', 'lane'] as const) {
    expect(key('a', mode, { ctrlKey: true })).toEqual({ kind: 'select-all' });
  }
  expect(key('A', 'bar', { ctrlKey: true })).toEqual({ kind: 'select-all' });
  expect(key('A', 'bar', { ctrlKey: true, shiftKey: true })).toBe(undefined);
});
