/**
 * Watches whether an encounter is open in another tab, for courtesy: what keeps edits safe is the comparison at each
 * save.
 * @param listener hears true when another tab had it first, and false once this one has it
 * @returns how to end it
 */
export function watchOpenElsewhere(id: string, listener: (isElsewhere: boolean) => void): () => void {
  const over = new AbortController();
  const held = new Promise<void>((resolve) => over.signal.addEventListener('abort', () => resolve()));
  const name = `dripline:encounter:${id}`;
  const hold = (): Promise<void> => {
    if (!over.signal.aborted) listener(false);
    return held;
  };
  void navigator.locks
    .request(name, { ifAvailable: true }, (lock) => {
      if (lock !== null) return hold();
      if (over.signal.aborted) return undefined;
      listener(true);
      // In line behind the other tab: when that is closed, this one is the only one.
      navigator.locks.request(name, { signal: over.signal }, hold).catch(() => undefined);
      return undefined;
    })
    .catch(() => undefined);
  return () => over.abort();
}
