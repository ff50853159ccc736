import { isInfusion, nameOf } from '../../../domain/administration.ts';
import type { Administration, ChartedCategory } from '../../../domain/administration.ts';
import type { AdministrationReading, CodedEncounter } from '../../../domain/coded-encounter.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { routeNames } from '../charted-names.ts';
import { laneIdOf, unplacedLaneId } from '../encounter-timeline/timeline-lane-id.ts';
import { netMinutes } from '../net-minutes.ts';
import { quantityText } from '../quantity-text.ts';
import type { ListColumn } from './cell-request.ts';
import { rememberedPer } from '../remembered-per.ts';
import { roleBadges } from '../role-badges.ts';
import { siteLabelOf } from '../site-label-of.ts';
import { findingsByAdministration } from '../worst-findings.ts';
import type { AdministrationFindings } from '../worst-findings.ts';

/** One row of the administration list: what is charted and what it came to, as text. */
export interface ListRow {
  readonly id: AdministrationId;
  readonly administration: Administration;
  readonly drug: string;
  readonly hcpcs: string;
  readonly route: string;
  readonly site: string;
  readonly isUnplaced: boolean;
  readonly needsStop: boolean;
  readonly minutes: string;
  readonly dose: string;
  readonly category: ChartedCategory;
  readonly isCategoryCharted: boolean;
  readonly badges: readonly string[];
  readonly isGiven: boolean;
  readonly findings?: AdministrationFindings;
}

/** What the rows are sorted by; undefined leaves them as they were charted. */
export interface SortOrder {
  readonly column: ListColumn;
  readonly direction: 'ascending' | 'descending';
}

function listRow(
  administration: Administration,
  reading: AdministrationReading | undefined,
  site: string,
  isUnplaced: boolean,
  findings: AdministrationFindings | undefined,
): ListRow {
  const { id, route, dose, category, components, status } = administration;
  const minutes = netMinutes(administration);
  return {
    id,
    administration,
    drug: nameOf(administration) || 'Unnamed drug',
    hcpcs: administration.drug?.hcpcs ?? '',
    route: routeNames[route],
    site,
    isUnplaced,
    needsStop: isInfusion(administration) && administration.stop === undefined,
    minutes: minutes === undefined || !(isInfusion(administration) || minutes > 0) ? '' : String(minutes),
    dose: components === undefined ? quantityText(dose) : components.map((one) => quantityText(one.dose)).filter((text) => text !== '').join(' + '),
    category: reading?.category ?? category ?? 'therapeutic',
    isCategoryCharted: category !== undefined,
    badges: roleBadges(reading),
    isGiven: status === undefined || status === 'given',
    ...(findings === undefined ? {} : { findings }),
  };
}

/** A row is made again only when what it tells has changed: while a bar is dragged all rows are asked for with each move. */
const rowOf = rememberedPer(listRow);

const startOf = ({ administration }: ListRow): number | undefined => administration.start ?? administration.stop;

/** What a column is sorted by; undefined for a row that has nothing there. */
const sortKeys: Readonly<Record<ListColumn, (row: ListRow) => number | string | undefined>> = {
  drug: (row) => row.drug.toLowerCase(),
  route: (row) => row.route,
  site: (row) => row.site || undefined,
  start: startOf,
  stop: ({ administration }) => administration.stop,
  minutes: (row) => (row.minutes === '' ? undefined : Number(row.minutes)),
  dose: ({ administration }) => administration.dose?.amount,
  category: (row) => row.category,
  role: (row) => row.badges.join(' ') || undefined,
  finding: (row) => (row.findings === undefined ? undefined : -row.findings.messages.length),
};

function compare(a: number | string | undefined, b: number | string | undefined, sign: number): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  if (typeof a === 'string' || typeof b === 'string') return String(a).localeCompare(String(b), 'en', { numeric: true }) * sign;
  return (a - b) * sign;
}

/** The administrations as rows. Those with nothing in the sorted column come last in either direction; ties go by their start. */
export function listRows(encounter: Encounter, coding: CodedEncounter | undefined, order: SortOrder | undefined): readonly ListRow[] {
  const findings = findingsByAdministration(coding?.findings ?? []);
  const rows = encounter.administrations.map((administration) => {
    const { id, accessSiteId } = administration;
    const isUnplaced = laneIdOf(administration, encounter) === unplacedLaneId;
    const site = siteLabelOf(encounter, accessSiteId) ?? '';
    return rowOf(administration, coding?.administrations.get(id), site, isUnplaced, findings.get(id));
  });
  if (order === undefined) return rows;
  const key = sortKeys[order.column];
  const sign = order.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => compare(key(a), key(b), sign) || compare(startOf(a), startOf(b), 1));
}
