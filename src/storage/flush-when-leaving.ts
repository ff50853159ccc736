import type { Autosave } from './autosave.ts';

/** What is typed and not yet handed over as an edit. */
export interface Drafts {
  /** Whether there is any. */
  readonly areOpen: () => boolean;
  /** Hands over what can be. */
  readonly take: () => void;
}

/**
 * Saves what is due when the page is hidden or left, and has the browser ask before a page is closed on which
 * something is not saved, or typed and not yet an edit.
 * @returns how to end it
 */
export function flushWhenLeaving(
  autosave: Pick<Autosave, 'flush' | 'status'>,
  drafts: Drafts,
  page: Window = window,
): () => void {
  const flush = (): void => {
    drafts.take();
    void autosave.flush();
  };
  const flushWhenHidden = (): void => {
    if (page.document.visibilityState === 'hidden') flush();
  };
  const warn = (event: BeforeUnloadEvent): void => {
    // Now, not when it is left: storing takes longer than a page that goes away has, and the question gives it time.
    flush();
    if (drafts.areOpen() || autosave.status.getState().state !== 'saved') event.preventDefault();
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
