import type { Autosave } from './autosave.ts';

/**
 * Saves what is due when the page is hidden or left, and has the browser ask before a page is closed on which
 * something is not saved.
 * @returns how to end it
 */
export function flushWhenLeaving(
  autosave: Pick<Autosave, 'flush' | 'status'>,
  page: Window = window,
): () => void {
  const flush = (): void => {
    void autosave.flush();
  };
  const flushWhenHidden = (): void => {
    if (page.document.visibilityState === 'hidden') flush();
  };
  const warn = (event: BeforeUnloadEvent): void => {
    flush();
    if (autosave.status.getState().state !== 'saved') event.preventDefault();
  };
  page.addEventListener('pagehide', flush);
  page.document.addEventListener('visibilitychange', flushWhenHidden);
  page.addEventListener('beforeunload', warn);
  return () => {
    page.removeEventListener('pagehide', flush);
    page.document.removeEventListener('visibilitychange', flushWhenHidden);
    page.removeEventListener('beforeunload', warn);
  };
}
