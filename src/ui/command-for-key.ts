import type { RegisteredCommand } from './command-registry.ts';
import { matchesShortcut } from './shortcut.ts';
import type { KeyPress } from './shortcut.ts';

/** Editing keys that belong to the field a person types in. */
const fieldKeys = new Set(['a', 'c', 'v', 'x', 'y', 'z']);

/**
 * The command that a key press means, if any. In a field only combinations with Ctrl/⌘ count, and of these not
 * the ones that edit the field itself; those with Alt, too, except on a Mac, where Alt writes a character.
 */
export function commandForKey<C extends Pick<RegisteredCommand, 'keys' | 'isEnabled'>>(
  commands: readonly C[],
  press: KeyPress,
  context: { readonly isTyping: boolean; readonly isMac: boolean },
): C | undefined {
  return commands.find((command) => {
    const keys = command.keys;
    if (keys === undefined || !matchesShortcut(keys, press, context.isMac)) return false;
    if (context.isTyping && !keys.mod && (!keys.alt || context.isMac)) return false;
    if (context.isTyping && fieldKeys.has(keys.key) && !keys.alt) return false;
    return command.isEnabled?.() ?? true;
  });
}
