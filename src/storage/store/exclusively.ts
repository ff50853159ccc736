/** Runs work of a name one at a time, across the tabs of a browser. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Web Locks: let go also when the tab dies. */
export const browserExclusively: Exclusively = (name, work) =>
  navigator.locks.request(`dripline:${name}`, work);
