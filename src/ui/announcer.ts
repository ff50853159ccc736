/** Says the last of several quick messages, `delay` milliseconds after it came; dragging would otherwise flood the listener. */
export interface Announcer {
  readonly announce: (message: string) => void;
  readonly stop: () => void;
}

export function createAnnouncer(say: (message: string) => void, delay: number): Announcer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    announce: (message) => {
      clearTimeout(timer);
      timer = setTimeout(() => say(message), delay);
    },
    stop: () => clearTimeout(timer),
  };
}
