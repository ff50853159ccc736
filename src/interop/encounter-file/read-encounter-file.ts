import { decodeEncounter } from '../../domain/decode-encounter.ts';
import { timeZoneProblem } from '../../domain/time-zone.ts';
import { readFhirResources } from '../fhir/read-fhir-resources.ts';
import type { SourcedResource } from '../fhir/resource-index.ts';
import { failedReport, joinReports } from '../import-report.ts';
import type { ImportOptions, ImportReport, ImportSource } from '../import-report.ts';
import { countPlacements } from '../placement.ts';
import { importLimits } from './limits.ts';
import { splitRecords } from './split-records.ts';

const join = (path: string, field: string): string =>
  path === '' || field === '' || field.startsWith('[') ? `${path}${field}` : `${path}.${field}`;

/** How many administrations a record seems to hold; a record that holds none counts as one that was not read. */
function rowsOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  const rows = (value as Record<string, unknown>)['administrations'];
  return Array.isArray(rows) ? Math.max(1, rows.length) : 1;
}

/** Sorted out before the schema looks at it, which would note what is wrong with every one of a million entries. */
function overlongList(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(
    ([, list]) => Array.isArray(list) && list.length > importLimits.administrations,
  )?.[0];
}

function readRecord(value: unknown, source: ImportSource, path: string): ImportReport {
  const overlong = overlongList(value);
  if (overlong !== undefined) {
    const most = importLimits.administrations.toLocaleString('en-US');
    return failedReport(
      { ...source, path: join(path, overlong), message: `more than ${most} entries` },
      rowsOf(value),
    );
  }
  const decoded = decodeEncounter(value);
  if (!decoded.ok) {
    const at = join(path, decoded.error.path);
    return failedReport(
      { ...source, ...(at === '' ? {} : { path: at }), message: decoded.error.message },
      rowsOf(value),
    );
  }
  const encounter = decoded.value;
  const zone = timeZoneProblem(encounter);
  return {
    encounters: [{ encounter, source, notes: zone === undefined ? [] : [zone.message] }],
    problems: [],
    counts: countPlacements(encounter.administrations, encounter.accessSites.length === 0),
    notes: [],
  };
}

const isFhir = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Record<string, unknown>)['resourceType'] === 'string';

/** Told how many of the file's records have been read, now and then. */
export type ReadProgress = (done: number, total: number) => void;

const recordsBetweenProgress = 200;

/**
 * Reads encounters of the interchange format (one, a list, one a line, a backup) or FHIR R4 resources
 * (a Bundle, one resource, one a line). Local only, never throws: what cannot be read is told in `problems`,
 * and the rest of the file is read all the same.
 */
export function readEncounterFile(
  text: string,
  fileName: string,
  options: ImportOptions = {},
  onProgress: ReadProgress = () => undefined,
): ImportReport {
  if (text.length > importLimits.fileCharacters) {
    return failedReport({ file: fileName, message: 'this file is larger than 50 MB' });
  }
  const records = splitRecords(text.startsWith('\uFEFF') ? text.slice(1) : text, fileName);
  if (records.length === 0) return failedReport({ file: fileName, message: 'this file holds no encounter' });
  const reports: ImportReport[] = [];
  const resources: SourcedResource[] = [];
  let rows = 0;
  for (const [index, record] of records.entries()) {
    if (index % recordsBetweenProgress === 0) onProgress(index, records.length);
    const source = { file: fileName, ...(record.line === undefined ? {} : { line: record.line }) };
    if ('problem' in record) {
      const path = join(record.path, record.problem.path ?? '');
      reports.push(
        failedReport({ ...source, ...(path === '' ? {} : { path }), message: record.problem.message }, 1),
      );
    } else if (isFhir(record.value)) resources.push({ value: record.value, source, path: record.path });
    else {
      const read = readRecord(record.value, source, record.path);
      rows += read.counts.given;
      if (rows > importLimits.administrations) break;
      reports.push(read);
    }
  }
  if (rows <= importLimits.administrations && resources.length > 0)
    reports.push(readFhirResources(resources, fileName, options));
  const report = joinReports(reports);
  const given = Math.max(rows, report.counts.given);
  if (given <= importLimits.administrations) return report;
  const most = importLimits.administrations.toLocaleString('en-US');
  return failedReport(
    { file: fileName, message: `this file holds more than ${most} administrations` },
    given,
  );
}
