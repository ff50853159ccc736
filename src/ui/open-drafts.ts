import { useEffect, useLayoutEffect, useRef } from 'react';
import { createStore } from 'zustand/vanilla';
import { isTypingTarget } from './is-typing-target.ts';

/** How many fields of the page hold something typed that is not yet part of the encounter. */
export const openDrafts = createStore<{ readonly count: number }>()(() => ({ count: 0 }));

/**
 * Counts a field or form as a draft while `isOpen`: until it is taken or let go, nothing on the page says Saved, and the
 * browser asks before the page is closed.
 * @param take hands it over; called when the screen goes away under an open draft, as by the browser's way back
 */
export function useDraft(isOpen: boolean, take?: () => void): void {
  const due = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    due.current = isOpen ? take : undefined;
  });
  useLayoutEffect(() => () => due.current?.(), []);
  useEffect(() => {
    if (!isOpen) return undefined;
    openDrafts.setState(({ count }) => ({ count: count + 1 }));
    return () => openDrafts.setState(({ count }) => ({ count: count - 1 }));
  }, [isOpen]);
}

/**
 * Has the field that is being typed in take what it holds, as leaving it by Tab would; for a page that may go away. Where
 * it stays, the field has the focus again.
 */
export function takeDraft(): void {
  const { activeElement: field } = document;
  if (openDrafts.getState().count === 0 || !(field instanceof HTMLElement) || !isTypingTarget(field)) return;
  field.blur();
  setTimeout(() => {
    if (document.activeElement === document.body) field.focus();
  });
}
