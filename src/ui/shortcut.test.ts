import { describe, expect, it } from 'vitest';
import { formatShortcut } from './format-shortcut.ts';
import { matchesShortcut, parseShortcut } from './shortcut.ts';
import type { KeyPress } from './shortcut.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('matchesShortcut', () => {
  it.each<readonly [string, KeyPress, boolean, boolean]>([
    ['mod+k', press('k', { ctrlKey: true }), false, true],
    ['mod+k', press('K', { ctrlKey: true }), false, true],
    ['mod+k', press('k', { metaKey: true }), true, true],
    ['mod+k', press('k', { ctrlKey: true }), true, false],
    ['mod+k', press('k'), false, false],
    ['mod+z', press('Z', { ctrlKey: true, shiftKey: true }), false, false],
    ['mod+shift+z', press('Z', { ctrlKey: true, shiftKey: true }), false, true],
    ['n', press('n'), false, true],
    ['n', press('n', { altKey: true }), false, false],
    ['?', press('?', { shiftKey: true }), false, true],
    ['?', press('?'), false, true],
    ['delete', press('Delete'), false, true],
    ['alt+1', press('1', { altKey: true }), false, true],
  ])('%s and %o (Mac: %s)', (text, pressed, isMac, isMatch) => {
    expect(matchesShortcut(parseShortcut(text), pressed, isMac)).toBe(isMatch);
  });
});

it('refuses a shortcut without a key', () => {
  expect(() => parseShortcut('mod+')).toThrow('no key in the shortcut mod+');
});

it('prints keycaps in the order they are pressed', () => {
  expect(formatShortcut('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(formatShortcut('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z']);
  expect(formatShortcut('alt+arrowup', false)).toEqual(['Alt', '↑']);
  expect(formatShortcut('f2', false)).toEqual(['F2']);
});
