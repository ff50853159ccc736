import { isTypingTarget } from './is-typing-target.ts';

/** Writes into the field that has the keyboard, if it is in `place`, as typing would; a selection is replaced. */
export function writeIntoField(text: string, place: string): void {
  const field = document.activeElement;
  if (!isTypingTarget(field) || field?.closest(place) === null) return;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  const from = field.selectionStart ?? field.value.length;
  const value = field.value.slice(0, from) + text + field.value.slice(field.selectionEnd ?? from);
  // Past the setter by which React would take the value for its own.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
