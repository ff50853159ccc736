import { holdKeys } from '../../ui/hold-keys.ts';
import { isTypingTarget } from '../../ui/is-typing-target.ts';

/** On a narrower screen a new chart does not take the keyboard, and nobody types ahead. */
const leastWidthPx = 960;

/**
 * What is typed while a new chart opens goes into its entry line, once that has the keyboard, and not to the worklist. A
 * press of the pointer, Escape or Tab ends it, as where the chart cannot be opened.
 * @returns ends it, as where no chart opens
 */
export function holdForEntry(): () => void {
  if (innerWidth < leastWidthPx) return () => undefined;
  const waiting = new AbortController();
  const { signal } = waiting;
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape' || key === 'Tab') drop();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
  const keys = holdKeys('body');
  const drop = (): void => {
    waiting.abort();
    keys.drop();
  };
  const onFocus = (event: FocusEvent): void => {
    if (!isTypingTarget(event.target)) return;
    waiting.abort();
    keys.hand();
  };
  window.addEventListener('focusin', onFocus, { signal });
  window.addEventListener('pointerdown', drop, { capture: true, signal });
  return drop;
}
