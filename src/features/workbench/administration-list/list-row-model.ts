import { isInfusion, nameOf } from '../../../domain/administration.ts';
import type { Administration, ChartedCategory } from '../../../domain/administration.ts';
import type { CodedEncounter } from '../../../domain/coded-encounter.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { routeNames } from '../charted-names.ts';
import { laneIdOf, unplacedLaneId } from '../encounter-timeline/timeline-lane-id.ts';
import { netMinutes } from '../net-minutes.ts';
import { quantityText } from '../quantity-text.ts';
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

export type SortOrder = 'ascending' | 'descending' | 'charted';

function listRow(administration: Administration, encounter: Encounter, coding: CodedEncounter | undefined): Omit<ListRow, 'findings'> {
  const { id, route, accessSiteId, dose, category, components, status } = administration;
  const reading = coding?.administrations.get(id);
  const minutes = netMinutes(administration);
  return {
    id,
    administration,
    drug: nameOf(administration) || 'Unnamed drug',
    hcpcs: administration.drug?.hcpcs ?? '',
    route: routeNames[route],
    site: siteLabelOf(encounter, accessSiteId) ?? '',
    isUnplaced: laneIdOf(administration, encounter) === unplacedLaneId,
    needsStop: isInfusion(administration) && administration.stop === undefined,
    minutes: minutes === undefined || !(isInfusion(administration) || minutes > 0) ? '' : String(minutes),
    dose: components === undefined ? quantityText(dose) : components.map((one) => quantityText(one.dose)).filter((text) => text !== '').join(' + '),
    category: reading?.category ?? category ?? 'therapeutic',
    isCategoryCharted: category !== undefined,
    badges: roleBadges(reading),
    isGiven: status === undefined || status === 'given',
  };
}

const startOf = ({ administration }: ListRow): number => administration.start ?? administration.stop ?? Number.POSITIVE_INFINITY;

/** The administrations as rows. Those without any time come last in either direction, since nobody knows where they belong. */
export function listRows(encounter: Encounter, coding: CodedEncounter | undefined, order: SortOrder): readonly ListRow[] {
  const findings = findingsByAdministration(coding?.findings ?? []);
  const rows = encounter.administrations.map((administration): ListRow => {
    const found = findings.get(administration.id);
    const row = listRow(administration, encounter, coding);
    return found === undefined ? row : { ...row, findings: found };
  });
  if (order === 'charted') return rows;
  const sign = order === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const from = startOf(a);
    const to = startOf(b);
    if (from === to) return 0;
    if (!Number.isFinite(from) || !Number.isFinite(to)) return Number.isFinite(from) ? -1 : 1;
    return (from - to) * sign;
  });
}

