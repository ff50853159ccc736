import { decodeEncounter } from '../../domain/decode-encounter.ts';
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

function readRecord(value: unknown, source: ImportSource, path: string): ImportReport {
  const decoded = decodeEncounter(value);
  if (!decoded.ok) {
    const at = join(path, decoded.error.path);
    return failedReport(
      { ...source, ...(at === '' ? {} : { path: at }), message: decoded.error.message },
      rowsOf(value),
    );
  }
  const encounter = decoded.value;
  return {
    encounters: [{ encounter, source, notes: [] }],
    problems: [],
    counts: countPlacements(encounter.administrations, encounter.accessSites.length === 0),
    notes: [],
  };
}

const isFhir = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Record<string, unknown>)['resourceType'] === 'string';

/**
 * Reads encounters of the interchange format (one, a list, one a line, a backup) or FHIR R4 resources
 * (a Bundle, one resource, one a line). Local only, never throws: what cannot be read is told in `problems`,
 * and the rest of the file is read all the same.
 */
export function readEncounterFile(text: string, fileName: string, options: ImportOptions = {}): ImportReport {
  if (text.length > importLimits.fileCharacters) {
    return failedReport({ file: fileName, message: 'this file is larger than 50 MB' });
  }
  const records = splitRecords(text.startsWith('\uFEFF') ? text.slice(1) : text, fileName);
  if (records.length === 0) return failedReport({ file: fileName, message: 'this file holds no encounter' });
  const reports: ImportReport[] = [];
  const resources: SourcedResource[] = [];
  for (const record of records) {
    const source = { file: fileName, ...(record.line === undefined ? {} : { line: record.line }) };
    if ('problem' in record) {
      const path = join(record.path, record.problem.path ?? '');
      reports.push(
        failedReport({ ...source, ...(path === '' ? {} : { path }), message: record.problem.message }, 1),
      );
    } else if (isFhir(record.value)) resources.push({ value: record.value, source, path: record.path });
    else reports.push(readRecord(record.value, source, record.path));
  }
  if (resources.length > 0) reports.push(readFhirResources(resources, fileName, options));
  const report = joinReports(reports);
  if (report.counts.given > importLimits.administrations) {
    return failedReport(
      { file: fileName, message: 'this file holds more than 20,000 administrations' },
      report.counts.given,
    );
  }
  return report;
}
