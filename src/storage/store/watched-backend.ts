import { DamagedStoreError } from './damaged-store-error.ts';
import type { StoreBackend } from './store-backend.ts';

/** Whether the browser cannot read what it keeps: on LevelDB it says so without a reason, on SQLite with one. */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'UnknownError' || /corrupt/i.test(error.message));

/**
 * A backend whose reads tell of what the browser cannot read, wherever in the store that is: else a screen would only say
 * that it does not open, and offer no way to what can be saved.
 * @param onUnreadable hears what the browser says
 */
export function watchedBackend(backend: StoreBackend, onUnreadable: (message: string) => void): StoreBackend {
  const read = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      const message = error instanceof Error ? error.message : String(error);
      onUnreadable(message);
      throw new DamagedStoreError(message, 'store');
    }
  };
  return {
    ...backend,
    head: () => read(() => backend.head()),
    find: (id) => read(() => backend.find(id)),
    ids: () => read(() => backend.ids()),
    summaries: () => read(() => backend.summaries()),
    snapshots: (after, count) => read(() => backend.snapshots(after, count)),
    entries: (from, count) => read(() => backend.entries(from, count)),
    entriesOf: (id) => read(() => backend.entriesOf(id)),
    drafts: (prefix) => read(() => backend.drafts(prefix)),
  };
}
