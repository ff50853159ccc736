import { isMac as thisIsMac } from './platform.ts';
import { parseShortcut } from './shortcut.ts';

const names: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  enter: 'Enter',
  escape: 'Esc',
  delete: 'Del',
  backspace: '⌫',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  ' ': 'Space',
  space: 'Space',
  plus: '+',
  minus: '−',
};

/** The keycaps of a shortcut in the order they are pressed. Example: `mod+shift+z` is Ctrl, Shift, Z. */
export function formatShortcut(text: string, isMac: boolean = thisIsMac): readonly string[] {
  const shortcut = parseShortcut(text);
  return [
    ...(shortcut.mod ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(shortcut.alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shortcut.shift ? [isMac ? '⇧' : 'Shift'] : []),
    names[shortcut.key] ?? (shortcut.key.length === 1 ? shortcut.key.toUpperCase() : capital(shortcut.key)),
  ];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
