import { useCallback, useState } from 'react';
import type { ImportReport } from '../../interop/import-report.ts';
import type { EncounterSummary } from '../../storage/encounter-summary.ts';
import { useImportEncounters } from '../../storage/use-encounters.ts';
import { readEncounters } from './read-encounters.ts';

/** What became of an import; shown until it is dismissed. */
export type ImportOutcome =
  | { readonly status: 'reading'; readonly fileNames: readonly string[] }
  | { readonly status: 'done'; readonly report: ImportReport; readonly stored: readonly EncounterSummary[] }
  | { readonly status: 'failed'; readonly reason: string };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Reads files and stores the encounters in them, all in one transaction. What does not read is told in the outcome;
 * nothing that was stored before is touched, whatever a file holds.
 */
export function useImport(onStored: (stored: readonly EncounterSummary[]) => void) {
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const { mutateAsync: store } = useImportEncounters();

  const importFiles = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return;
      setOutcome({ status: 'reading', fileNames: files.map((file) => file.name) });
      try {
        const { report, ready } = await readEncounters(files);
        const stored = ready.length === 0 ? [] : await store(ready);
        setOutcome({ status: 'done', report, stored });
        onStored(stored);
      } catch (error) {
        setOutcome({ status: 'failed', reason: reasonOf(error) });
      }
    },
    [store, onStored],
  );

  return { outcome, importFiles, dismiss: () => setOutcome(undefined) };
}
