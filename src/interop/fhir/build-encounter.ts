import type { Result } from '../../base/result.ts';
import { decodeEncounter } from '../../domain/decode-encounter.ts';
import type { FileProblem } from '../../domain/decode-encounter.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { distinctIds } from '../distinct-ids.ts';
import type { ImportOptions } from '../import-report.ts';
import type { Visit } from './group-rows.ts';
import type { FhirRow } from './read-administration.ts';
import type { FileStay } from './read-stay.ts';

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);

const mostSites = 100;

/** The date of the earliest row that was given, else of the earliest row. */
function firstDate(rows: readonly FhirRow[]): string {
  const earliest = (of: readonly FhirRow[]): string | undefined =>
    of.flatMap((row) => (row.date === undefined ? [] : [row.date])).sort()[0];
  return earliest(rows.filter((row) => row.administration.status === 'given')) ?? earliest(rows) ?? '';
}

/** Gives every row an id of its own: that of its resource, numbered where two share it. */
function idsOf(rows: readonly FhirRow[]): readonly string[] {
  const own = distinctIds();
  return rows.map((row) => own(row.name.replace(/^MedicationAdministration\//, '').slice(0, 190)));
}

/**
 * Turns the rows of a visit into an encounter draft. No name of a person enters it: it is called after its
 * encounter or its date.
 */
export function buildEncounter(
  visit: Visit,
  stay: FileStay | undefined,
  options: ImportOptions,
): Result<Encounter, FileProblem> {
  const date = firstDate(visit.rows);
  const sites = new Map<string, { readonly id: string; readonly kind: string; readonly label: string }>();
  for (const { site } of visit.rows) {
    if (site === undefined || sites.has(site.key) || sites.size >= mostSites) continue;
    sites.set(site.key, { id: `s${String(sites.size + 1)}`, kind: site.kind, label: site.label });
  }
  const ids = idsOf(visit.rows);
  return decodeEncounter({
    schemaVersion: 1,
    id: `fhir-${slug(visit.context ?? visit.subject)}-${date}`,
    title: (visit.context === undefined ? `FHIR administrations of ${date}` : `FHIR ${visit.context}`).slice(
      0,
      500,
    ),
    setting: options.setting ?? 'facility',
    dateOfService: date,
    ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
    ...(stay === undefined ? {} : { stays: [stay] }),
    accessSites: [...sites.values()],
    administrations: visit.rows.map((row, index) => {
      const site = row.site === undefined ? undefined : sites.get(row.site.key);
      return {
        ...row.administration,
        id: ids[index],
        ...(site === undefined ? {} : { accessSiteId: site.id }),
      };
    }),
  });
}
