/** A character that a key writes; a combination with Ctrl, ⌘ or Alt writes none. */
const writtenBy = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey ? key : '';

/** Reloading and the like: what never comes must not hold the browser's own keys. */
const isOfBrowser = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  /^F\d+$/.test(key) || ((ctrlKey || metaKey) && key === 'r');

export interface HeldTyping {
  /** Writes what was typed into the field that has the keyboard now, and only then lets keys go on. */
  readonly hand: () => void;
  /** Lets keys go on; what was typed is typed again. */
  readonly drop: () => void;
}

/**
 * From now on a key does nothing to what is on the screen, and what is typed is kept for a field that is on its way.
 * @param place where that field is, as a selector: a field elsewhere gets nothing
 */
export function holdKeys(place: string): HeldTyping {
  let typed = '';
  const hold = (event: KeyboardEvent): void => {
    if (isOfBrowser(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    typed += writtenBy(event);
  };
  window.addEventListener('keydown', hold, true);
  const drop = (): void => window.removeEventListener('keydown', hold, true);
  return {
    drop,
    hand: () => {
      if (typed === '') return drop();
      void import('./write-into-field.ts')
        .then((there) => there.writeIntoField(typed, place))
        .catch(() => undefined)
        .finally(drop);
    },
  };
}
