/** What has to be done before the store may be locked: edits that are not yet stored are stored. */
export interface BeforeLock {
  /** `work` answers whether nothing is left unsaved. Returns how to take it away. */
  readonly add: (work: () => Promise<boolean>) => () => void;
  /** True when nothing is left unsaved anywhere in this tab. */
  readonly run: () => Promise<boolean>;
}

export function createBeforeLock(): BeforeLock {
  const works = new Set<() => Promise<boolean>>();
  return {
    add: (work) => {
      works.add(work);
      return () => {
        works.delete(work);
      };
    },
    run: async () => (await Promise.all([...works].map((work) => work()))).every(Boolean),
  };
}
