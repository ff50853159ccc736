import { useCallback, useEffect, useState } from 'react';
import { loadedEntryReader, loadEntryReader } from './load-entry-reader.ts';
import type { EntryReader } from './load-entry-reader.ts';

/** The reader of entry lines, undefined until it has come: it is asked for once the workbench is shown, and again by `load`. */
export function useEntryReader(): readonly [EntryReader | undefined, load: () => Promise<EntryReader>] {
  const [reader, setReader] = useState(loadedEntryReader);
  const load = useCallback(async () => {
    const came = await loadEntryReader();
    setReader(() => came);
    return came;
  }, []);
  useEffect(() => {
    // A line that waits for it asks again, and says when that fails too.
    load().catch(() => undefined);
  }, [load]);
  return [reader, load];
}
