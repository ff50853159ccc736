import { useLayoutEffect } from 'react';
import { commandForKey } from './command-for-key.ts';
import { isTypingTarget } from './is-typing-target.ts';
import { isMac } from './platform.ts';
import { parseShortcut } from './shortcut.ts';

export interface ComingKeysProps {
  /** As the commands that are on their way have them, separated by a space. Example: `shift+t mod+d`. */
  readonly keys: string;
}

/**
 * Stands where commands are on their way: one of their keys that is pressed meanwhile is pressed again when they are
 * there, unless anything else was pressed since, or the keyboard has gone elsewhere.
 */
export function ComingKeys({ keys }: ComingKeysProps): undefined {
  useLayoutEffect(() => {
    const coming = keys.split(' ').map((key) => ({ keys: parseShortcut(key) }));
    const end = new AbortController();
    const { signal } = end;
    let pressed: KeyboardEvent | undefined;
    for (const other of ['keydown', 'pointerdown', 'focusin'])
      window.addEventListener(other, () => void (pressed = undefined), { capture: true, signal });
    const keep = (event: KeyboardEvent): void => {
      const context = { isTyping: isTypingTarget(event.target), isMac };
      if (event.defaultPrevented || commandForKey(coming, event, context) === undefined) return;
      event.preventDefault();
      pressed = event;
    };
    window.addEventListener('keydown', keep, { signal });
    return () => {
      end.abort();
      // The commands are registered with the same step of React that ends this.
      queueMicrotask(() => pressed?.target?.dispatchEvent(new KeyboardEvent('keydown', pressed)));
    };
  }, [keys]);
  return undefined;
}
