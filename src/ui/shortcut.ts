/** A key combination such as `mod+shift+z`, `?`, `alt+arrowup` or `delete`, taken apart. `mod` is ⌘ on a Mac, Ctrl elsewhere. */
export interface Shortcut {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** As `KeyboardEvent.key` in lower case. */
  readonly key: string;
}

/** What of a `KeyboardEvent` decides; so that tests need no DOM. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export function parseShortcut(text: string): Shortcut {
  const parts = text.toLowerCase().split('+');
  const key = parts.at(-1);
  if (key === undefined || key === '') throw new Error(`Broken invariant: no key in the shortcut ${text}`);
  return { mod: parts.includes('mod'), shift: parts.includes('shift'), alt: parts.includes('alt'), key };
}

/** A sign such as `?` already took Shift to type, on one keyboard or another. */
const typesOwnShift = (key: string): boolean =>
  key.length === 1 && key.toLowerCase() === key.toUpperCase() && !/\d/.test(key);

export function matchesShortcut(shortcut: Shortcut, press: KeyPress, isMac: boolean): boolean {
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const otherMod = isMac ? press.ctrlKey : press.metaKey;
  return (
    press.key.toLowerCase() === shortcut.key &&
    mod === shortcut.mod &&
    !otherMod &&
    press.altKey === shortcut.alt &&
    (typesOwnShift(shortcut.key) || press.shiftKey === shortcut.shift)
  );
}
