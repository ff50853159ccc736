import type { StoreControl } from '../store/store-access.ts';
import type { StoreSurroundings } from '../store/store-surroundings.ts';

const quietMs = 1000;

export interface CopyKeeper {
  /** Something was written: the copy is brought up to date when the writing pauses, or the page is hidden. */
  readonly due: () => void;
}

/**
 * Keeps the second copy up to date while there is time for it. A copy that cannot be made is tried with the next write.
 * @param onCopied hears how far the copy has come
 */
export function createCopyKeeper(
  control: StoreControl,
  surroundings: StoreSurroundings,
  onCopied: (seq: number) => void,
): CopyKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const copy = async (): Promise<void> => {
    const [{ bringCopyUpToDate }, session] = await Promise.all([
      import('./second-copy.ts'),
      control.verified(),
    ]);
    const seq = await bringCopyUpToDate(session, surroundings);
    if (seq !== undefined) onCopied(seq);
  };
  const copyNow = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    copy().catch(() => undefined);
  };
  if (surroundings.files === undefined) return { due: () => undefined };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') copyNow();
  });
  // Not put off again and again: during steady work a copy is made each second.
  const due = (): void => {
    timer ??= setTimeout(copyNow, quietMs);
  };
  // What the last page had no more time to copy, or a store that another one has just taken the place of.
  control.status.subscribe(({ state }, before) => {
    if (state === 'open' && before.state !== 'open') due();
  });
  return { due };
}
