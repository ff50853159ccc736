import { useLayoutEffect } from 'react';
import { isTypingTarget } from './is-typing-target.ts';

/** A character that a key writes; a combination with Ctrl, ⌘ or Alt writes none. */
const writtenBy = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey ? key : '';

/** Into the field that has the keyboard, as typing would; a selection is replaced. */
function write(text: string): void {
  const field = document.activeElement;
  if (text === '' || !isTypingTarget(field) || field?.closest('[role="dialog"]') === null) return;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  const from = field.selectionStart ?? field.value.length;
  const value = field.value.slice(0, from) + text + field.value.slice(field.selectionEnd ?? from);
  // Past the setter by which React would take the value for its own.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Stands where a dialog is on its way: a key that is pressed meanwhile does nothing to what is behind it, and what is
 * typed comes into the field with which the dialog opens.
 */
export function HeldKeys(): undefined {
  useLayoutEffect(() => {
    let typed = '';
    const hold = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      typed += writtenBy(event);
    };
    window.addEventListener('keydown', hold, true);
    return () => {
      window.removeEventListener('keydown', hold, true);
      // When the dialog has given the keyboard to its field.
      setTimeout(() => write(typed));
    };
  }, []);
  return undefined;
}
