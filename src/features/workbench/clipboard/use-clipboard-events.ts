import { useEffect } from 'react';
import type { RefObject } from 'react';
import { isTypingTarget } from '../../../ui/is-typing-target.ts';
import { clipType } from './encode-clip.ts';
import type { AdministrationClipboard } from './use-clipboard.ts';

/** Lets Ctrl+C, Ctrl+X and Ctrl+V (or the browser's own menu) mean administrations while the keyboard is inside `root`. */
export function useClipboardEvents(
  root: RefObject<HTMLElement | null>,
  clipboard: AdministrationClipboard,
): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const listeners = new AbortController();
    const { signal } = listeners;
    const write = (event: ClipboardEvent): boolean => {
      if (isTypingTarget(event.target)) return false;
      const text = clipboard.textOfSelection();
      if (text === undefined || event.clipboardData === null) return false;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      return true;
    };
    element.addEventListener('copy', (event) => void write(event), { signal });
    element.addEventListener('cut', (event) => write(event) && clipboard.removeSelection(), { signal });
    element.addEventListener(
      'paste',
      (event) => {
        if (isTypingTarget(event.target) || event.clipboardData === null) return;
        event.preventDefault();
        const own = event.clipboardData.getData(clipType);
        clipboard.pasteText(own === '' ? event.clipboardData.getData('text/plain') : own);
      },
      { signal },
    );
    return () => listeners.abort();
  }, [root, clipboard]);
}
