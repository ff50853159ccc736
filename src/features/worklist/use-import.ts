import { useCallback, useRef, useState } from 'react';
import type { ImportReport } from '../../interop/import-report.ts';
import type { EncounterSummary } from '../../storage/encounter-summary.ts';
import { useRepositories } from '../../storage/repository-context.ts';
import { noteSecurityEvent } from '../../storage/security-log.ts';
import { useImportEncounters } from '../../storage/use-encounters.ts';
import { isCalledOff } from '../../ui/run-in-worker.ts';
import { importInWorker } from './import-in-worker.ts';
import { importedAgain } from './imported-again.ts';
import type { ImportProgress } from './read-encounters.ts';
import { underOwnId } from './under-own-id.ts';

/** What became of an import; shown until it is dismissed. */
export type ImportOutcome =
  | {
      readonly status: 'reading';
      readonly fileNames: readonly string[];
      readonly progress?: ImportProgress;
      /** From here on it is too late to call the import off: what was read is being stored, all or nothing. */
      readonly isStoring?: boolean;
    }
  | {
      readonly status: 'done';
      readonly report: ImportReport;
      readonly stored: readonly EncounterSummary[];
      /** Ids of those that had been imported before. */
      readonly again: readonly string[];
    }
  | { readonly status: 'failed'; readonly reason: string };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Reads files and stores the encounters in them, all in one transaction. What does not read is told in the outcome;
 * nothing that was stored before is touched, whatever a file holds.
 */
export function useImport(onStored: (stored: readonly EncounterSummary[]) => void) {
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const { mutateAsync: store } = useImportEncounters();
  const { encounters, preferences } = useRepositories();

  const calledOff = useRef<AbortController>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());

  const importNow = useCallback(
    async (files: readonly File[]) => {
      const fileNames = files.map((file) => file.name);
      const abort = new AbortController();
      calledOff.current = abort;
      setOutcome({ status: 'reading', fileNames });
      try {
        const { report, ready } = await importInWorker(files, {
          signal: abort.signal,
          onProgress: (progress) => setOutcome({ status: 'reading', fileNames, progress }),
        });
        setOutcome({ status: 'reading', fileNames, isStoring: true });
        const before = await encounters.list();
        const stored = ready.length === 0 ? [] : await store(ready.map(underOwnId));
        const fileIds = ready.map(({ encounter }) => encounter.id);
        setOutcome({ status: 'done', report, stored, again: importedAgain(stored, fileIds, before) });
        onStored(stored);
        const refused = report.problems.length;
        if (refused > 0)
          await noteSecurityEvent(preferences, 'file-refused', `${String(refused)} in an import`);
      } catch (error) {
        setOutcome(isCalledOff(error) ? undefined : { status: 'failed', reason: reasonOf(error) });
      }
    },
    [store, onStored, encounters, preferences],
  );

  /** Files that come while others are being read wait for their turn. */
  const importFiles = useCallback(
    (files: readonly File[]): Promise<void> => {
      if (files.length > 0) running.current = running.current.then(() => importNow(files));
      return running.current;
    },
    [importNow],
  );

  return {
    outcome,
    importFiles,
    cancel: () => calledOff.current?.abort(),
    dismiss: () => setOutcome(undefined),
  };
}
