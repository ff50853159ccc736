/** Longer than React takes to tell. */
const againMs = 1000;

/**
 * Loads something once, however often it is asked for. `use` of React draws what has come at once, without holding
 * anything back; with what did not come, the next one who asks tries again.
 */
export function coming<T>(load: () => Promise<T>): () => Promise<T> {
  let part: Promise<T> | undefined;
  const fetchPart = (): Promise<T> => {
    const fetched = load();
    fetched.then(
      // `use` goes by what a promise says of itself: then nothing is held back.
      (value) => Object.assign(fetched, { status: 'fulfilled', value }),
      // Who waits for it is told first.
      () => setTimeout(() => (part = undefined), againMs),
    );
    return fetched;
  };
  return () => (part ??= fetchPart());
}
