import { encounterId } from '../../domain/ids.ts';
import { isTimeZone } from '../../domain/time-zone.ts';
import { distinctIds } from '../distinct-ids.ts';
import { importLimits } from '../encounter-file/limits.ts';
import { addCounts, joinReports, noCounts } from '../import-report.ts';
import type { ImportCounts, ImportOptions, ImportProblem, ImportReport } from '../import-report.ts';
import { countPlacements } from '../placement.ts';
import { buildEncounter } from './build-encounter.ts';
import { groupRows } from './group-rows.ts';
import { asObject, asText } from './json-node.ts';
import { readAdministration } from './read-administration.ts';
import type { FhirRow } from './read-administration.ts';
import { readStay } from './read-stay.ts';
import { indexResources, openBundles } from './resource-index.ts';
import type { SourcedResource } from './resource-index.ts';
import { readTimesIn } from './wall-clock.ts';

const typeOf = (value: unknown): string => asText(asObject(value)?.['resourceType']) ?? 'no resource';

/** Resources that give context and need no mention. */
const silentTypes: ReadonlySet<string> = new Set([
  'MedicationAdministration',
  'Medication',
  'Encounter',
  'Bundle',
]);

function passedOver(resources: readonly SourcedResource[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { value } of resources) {
    const type = typeOf(value).slice(0, 60);
    if (!silentTypes.has(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const list = [...counts].map(([type, count]) => `${type} ${String(count)}`);
  return list.length === 0 ? [] : [`passed over: ${list.join(', ')}`];
}

const unread = (problems: readonly ImportProblem[], rows: number): ImportReport => ({
  encounters: [],
  problems,
  counts: { ...noCounts, given: rows, unreadable: rows },
  notes: [],
});

const utcNote = 'times are in UTC as written; give the facility’s time zone to read them as its wall clock';

function notesOf(rows: readonly FhirRow[], hasContext: boolean, waiting: number): readonly string[] {
  return [
    ...(hasContext ? [] : ['no encounter is named; rows are brought together by patient and day']),
    ...(rows.some((row) => row.isUtcAsWritten) ? [utcNote] : []),
    ...(waiting === 0 ? [] : [`${String(waiting)} without an access site: to be placed`]),
    ...rows.flatMap((row) => row.questions.map((question) => `${row.name}: ${question}`)),
  ];
}

/**
 * Reads FHIR R4 resources (Bundles are opened) into encounter drafts: one a patient and encounter, or a patient
 * and run of days. Every MedicationAdministration is placed, unplaced, not coded or unreadable. Narrative is never read.
 */
export function readFhirResources(
  given: readonly SourcedResource[],
  fileName: string,
  options: ImportOptions = {},
): ImportReport {
  const resources = openBundles(given);
  const rowsGiven = resources.filter(({ value }) => typeOf(value) === 'MedicationAdministration').length;
  if (rowsGiven > importLimits.administrations) {
    const most = importLimits.administrations.toLocaleString('en-US');
    return unread([{ file: fileName, message: `more than ${most} administrations` }], rowsGiven);
  }
  const resolve = indexResources(resources);
  const isZoneKnown = options.timeZone === undefined || isTimeZone(options.timeZone);
  const { timeZone, ...rest } = options;
  const usable: ImportOptions = timeZone === undefined || !isZoneKnown ? rest : options;
  const readTime = readTimesIn(usable.timeZone);
  const problems: ImportProblem[] = [];
  const rows: FhirRow[] = [];
  const sourceOf = new Map<FhirRow, SourcedResource>();
  let count = 0;
  for (const resource of resources) {
    const value = asObject(resource.value);
    if (value === undefined || value['resourceType'] !== 'MedicationAdministration') continue;
    count += 1;
    const row = readAdministration(value, `MedicationAdministration #${String(count)}`, resolve, readTime);
    if (row.ok) {
      rows.push(row.value);
      sourceOf.set(row.value, resource);
    } else {
      const path = [resource.path, row.error.path].filter((part) => part !== '').join('.');
      problems.push({ ...resource.source, path, message: row.error.message });
    }
  }
  const reports: ImportReport[] = [unread(problems, count - rows.length)];
  if (count === 0)
    reports.push(
      unread([{ file: fileName, message: 'there is no MedicationAdministration in this file' }], 0),
    );

  const { visits, homeless } = groupRows(rows);
  const homelessProblems = homeless.map((row) => ({
    ...(sourceOf.get(row)?.source ?? { file: fileName }),
    path: sourceOf.get(row)?.path ?? '',
    message: `${row.name} has no time and no encounter that tells its day`,
  }));
  reports.push(unread(homelessProblems, homeless.length));

  const ownId = distinctIds();
  for (const visit of visits) {
    const source = sourceOf.get(visit.rows[0] as FhirRow)?.source ?? { file: fileName };
    const chart = visit.context === undefined ? undefined : resolve(visit.context, {});
    const built = buildEncounter(visit, readStay(chart, readTime), usable);
    if (!built.ok) {
      reports.push(
        unread([{ ...source, path: built.error.path, message: built.error.message }], visit.rows.length),
      );
      continue;
    }
    const counts: ImportCounts = addCounts(noCounts, countPlacements(built.value.administrations, false));
    const notes = notesOf(visit.rows, visit.context !== undefined, counts.unplaced);
    reports.push({
      encounters: [{ encounter: { ...built.value, id: encounterId(ownId(built.value.id)) }, source, notes }],
      problems: [],
      counts,
      notes: [],
    });
  }
  const joined = joinReports(reports);
  const zoneNote = isZoneKnown ? [] : [`the time zone ${timeZone ?? ''} is not known; times stay as written`];
  return { ...joined, notes: [...joined.notes, ...zoneNote, ...passedOver(resources)] };
}
