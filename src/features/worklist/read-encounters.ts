import { importLimits } from '../../interop/encounter-file/limits.ts';
import { readEncounterFile } from '../../interop/encounter-file/read-encounter-file.ts';
import { failedReport, joinReports } from '../../interop/import-report.ts';
import type { ImportReport } from '../../interop/import-report.ts';
import { readTextFile } from '../../interop/read-text-file.ts';
import type { NamedBlob } from '../../interop/read-text-file.ts';
import type { NewEncounter } from '../../storage/encounter-repository.ts';
import { codeForStorage } from './code-for-storage.ts';

export interface ReadEncounters {
  readonly report: ImportReport;
  /** What the report holds, coded and ready to store. */
  readonly ready: readonly NewEncounter[];
}

/** How far an import is. `done` and `total` count bytes while reading, records or encounters afterwards. */
export interface ImportProgress {
  readonly step: 'reading' | 'checking' | 'coding';
  readonly fileName?: string;
  readonly done: number;
  readonly total: number;
}

async function readOne(file: NamedBlob, tell: (progress: ImportProgress) => void): Promise<ImportReport> {
  const text = await readTextFile(file, {
    limitBytes: importLimits.fileBytes,
    onProgress: (done, total) => tell({ step: 'reading', fileName: file.name, done, total }),
  });
  if (!text.ok) return failedReport(text.error);
  return readEncounterFile(text.value, file.name, {}, (done, total) =>
    tell({ step: 'checking', fileName: file.name, done, total }),
  );
}

/** Reads files of any kind the program knows, one after the other, and codes what is in them. Stores nothing. */
export async function readEncounters(
  files: readonly NamedBlob[],
  tell: (progress: ImportProgress) => void = () => undefined,
): Promise<ReadEncounters> {
  const reports: ImportReport[] = [];
  for (const file of files) reports.push(await readOne(file, tell));
  const report = joinReports(reports);
  const encounters = report.encounters.map(({ encounter }) => encounter);
  const ready = await codeForStorage(encounters, (done) =>
    tell({ step: 'coding', done, total: encounters.length }),
  );
  return { report, ready };
}
