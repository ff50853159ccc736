import type * as reader from './entry-reader.ts';

/** What reads entry lines. It is a part of the program of its own, which comes after the workbench is shown. */
export type EntryReader = typeof reader;

let loading: Promise<EntryReader> | undefined;
let loaded: EntryReader | undefined;

/** Loads the reader once; a load that failed is tried again by the next call. */
export function loadEntryReader(): Promise<EntryReader> {
  loading ??= import('./entry-reader.ts').then(
    (came) => (loaded = came),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** The reader if it is there already. */
export const loadedEntryReader = (): EntryReader | undefined => loaded;
