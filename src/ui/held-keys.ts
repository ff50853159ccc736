import { useLayoutEffect } from 'react';

/** A character that a key writes; a combination with Ctrl, ⌘ or Alt writes none. */
const writtenBy = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey ? key : '';

/** Reloading and the like: what never comes must not hold the browser's own keys. */
const isOfBrowser = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  /^F\d+$/.test(key) || ((ctrlKey || metaKey) && key === 'r');

/**
 * Stands where a dialog is on its way: a key that is pressed meanwhile does nothing to what is behind it, and what is
 * typed comes into the field with which the dialog opens.
 */
export function HeldKeys(): undefined {
  useLayoutEffect(() => {
    let typed = '';
    const hold = (event: KeyboardEvent): void => {
      if (isOfBrowser(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      typed += writtenBy(event);
    };
    window.addEventListener('keydown', hold, true);
    return () => {
      window.removeEventListener('keydown', hold, true);
      // By then the dialog has given the keyboard to its field. Without it what was typed is typed again.
      if (typed !== '')
        void import('./write-into-field.ts')
          .then((there) => there.writeIntoField(typed))
          .catch(() => undefined);
    };
  }, []);
  return undefined;
}
