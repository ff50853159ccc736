import type { SmallTexts } from '../copy/sentinel.ts';

export interface IdleLockOptions {
  readonly limitMs: () => number;
  /** Called once a second while the limit is passed, until it locks. */
  readonly onLimit: () => void;
  readonly texts: SmallTexts;
  readonly page?: Window;
  /** The clock on the wall in ms: it goes on while the machine sleeps. */
  readonly now?: () => number;
  /** A clock in ms that nobody can set back. */
  readonly steady?: () => number;
}

/** However busy: after so long the passphrase is asked for again. */
const longestMs = 12 * 60 * 60_000;
const shareEveryMs = 2000;
const acts = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focus'] as const;

/**
 * Watches for the time in which nobody does anything in any tab. A machine that wakes from sleep is locked before the
 * first key counts.
 * @returns how to end it
 */
export function startIdleLock(options: IdleLockOptions): () => void {
  const { limitMs, onLimit, texts, page = window, now = Date.now } = options;
  const steady = options.steady ?? (() => performance.now());
  const startedAt = now();
  let last = { wall: now(), steady: steady() };
  let sharedAt = 0;

  /** When something was last done in another tab; 0 when that is unknown or lies in the future. */
  const elsewhere = (): number => {
    const at = Number(texts.get('active-at'));
    return Number.isFinite(at) && at <= now() ? at : 0;
  };
  const isOver = (): boolean => {
    const other = elsewhere();
    const idle = now() - Math.max(last.wall, other);
    // The clock may have been set back meanwhile; then the one that cannot be counts.
    const steadyIdle = other > last.wall ? 0 : steady() - last.steady;
    return Math.max(idle, steadyIdle) >= limitMs() || now() - startedAt >= longestMs;
  };
  const check = (): void => {
    if (isOver()) onLimit();
  };
  const share = (): void => {
    sharedAt = now();
    texts.set('active-at', String(sharedAt));
  };
  const act = (): void => {
    if (isOver()) return onLimit();
    last = { wall: now(), steady: steady() };
    if (Math.abs(now() - sharedAt) >= shareEveryMs) share();
  };

  share();
  for (const kind of acts) page.addEventListener(kind, act, { capture: true, passive: true });
  page.document.addEventListener('visibilitychange', check);
  page.addEventListener('pageshow', check);
  const timer = setInterval(check, 1000);
  return () => {
    clearInterval(timer);
    for (const kind of acts) page.removeEventListener(kind, act, { capture: true });
    page.document.removeEventListener('visibilitychange', check);
    page.removeEventListener('pageshow', check);
  };
}
