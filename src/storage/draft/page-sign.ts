/** By what pages of a browser know of each other which of them keep something typed. */
export interface PageSign {
  /** This page's own: another one after each reload. */
  readonly page: string;
  /** Shows the sign from now on, until it is taken down or the page is gone, however that comes. */
  readonly show: () => Promise<void>;
  readonly takeDown: () => void;
  /** The pages that show theirs now. */
  readonly shown: () => Promise<ReadonlySet<string>>;
}

const prefix = 'dripline:typing-';

/** A Web Lock: it goes with the page that holds it, also when that is killed. */
export function browserPageSign(): PageSign {
  const page = crypto.randomUUID();
  let showing: Promise<void> | undefined;
  let release: (() => void) | undefined;
  return {
    page,
    show: () =>
      (showing ??= new Promise((shown) => {
        void navigator.locks.request(prefix + page, () => {
          shown();
          return new Promise<void>((resolve) => (release = resolve));
        });
      })),
    // Only while there is something: a page that holds a lock is not kept by the browser for the way back.
    takeDown: () => {
      release?.();
      release = undefined;
      showing = undefined;
    },
    shown: async () => {
      const { held = [] } = await navigator.locks.query();
      return new Set(held.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
    },
  };
}
