import type { ImportReport } from '../../interop/import-report.ts';
import type { NewEncounter } from '../../storage/encounter-repository.ts';

export interface ReadEncounters {
  readonly report: ImportReport;
  /** What the report holds, coded and ready to store. */
  readonly ready: readonly NewEncounter[];
}

/** Reads files of any kind the program knows and codes what is in them. Stores nothing. */
export async function readEncounters(files: readonly File[]): Promise<ReadEncounters> {
  // Readers and rules are large, and the list needs neither to be shown.
  const [{ readEncounterFile }, { joinReports }, { codeForStorage }] = await Promise.all([
    import('../../interop/encounter-file/read-encounter-file.ts'),
    import('../../interop/import-report.ts'),
    import('./code-for-storage.ts'),
  ]);
  const report = joinReports(
    await Promise.all(files.map(async (file) => readEncounterFile(await file.text(), file.name))),
  );
  return { report, ready: await codeForStorage(report.encounters.map(({ encounter }) => encounter)) };
}
