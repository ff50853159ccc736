/** Says the last of several quick messages, `delay` milliseconds after it came; dragging would otherwise flood the listener. */
export interface Announcer {
  /** @param isMore said after the message of the same moment, not in its place */
  readonly announce: (message: string, isMore?: boolean) => void;
  readonly stop: () => void;
}

export function createAnnouncer(say: (message: string) => void, delay: number): Announcer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = '';
  let more = '';
  return {
    announce: (message, isMore = false) => {
      clearTimeout(timer);
      if (isMore) more = message;
      else first = message;
      timer = setTimeout(() => {
        say([first, more].filter((part) => part !== '').join('. '));
        first = '';
        more = '';
      }, delay);
    },
    stop: () => clearTimeout(timer),
  };
}
