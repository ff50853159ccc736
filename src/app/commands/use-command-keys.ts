import { use, useEffect } from 'react';
import { CommandContext } from '../../ui/command-context.ts';
import { commandForKey } from '../../ui/command-for-key.ts';
import { isTypingTarget } from '../../ui/is-typing-target.ts';
import { isMac } from '../../ui/platform.ts';

const isDialogOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

/** Runs registered commands by their keys. Under an open dialog nothing fires; what a widget has handled is left alone. */
export function useCommandKeys(): void {
  const registry = use(CommandContext);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
      const command = commandForKey(registry.list(), event, {
        isTyping: isTypingTarget(event.target),
        isMac,
      });
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [registry]);
}
