import { byText } from '../../base/order.ts';
import type { ClaimLine, DrugLine } from '../../domain/claim-line.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import { addFinding } from '../work.ts';
import type { Work } from '../work.ts';
import { outsideTheRelease } from './outside-the-release.ts';

/** Lines of dates that the code set does not cover, one finding a date. */
export function flagOtherReleases(work: Work, lines: readonly ClaimLine[], drugLines: readonly DrugLine[]): void {
  const { codeSet } = work;
  const byDate = new Map<string, Set<AdministrationId>>();
  for (const line of [...lines, ...drugLines]) {
    const { dateOfService } = line;
    if (!outsideTheRelease.decide(dateOfService, codeSet)) continue;
    const there = byDate.get(dateOfService) ?? new Set();
    byDate.set(dateOfService, there);
    for (const id of 'supportedBy' in line ? line.supportedBy.map(({ administrationId }) => administrationId) : line.administrationIds) there.add(id);
  }
  for (const [date, ids] of byDate) {
    addFinding(
      work,
      outsideTheRelease,
      'warning',
      `Lines of ${date} are coded by release ${codeSet.release}, which covers ${codeSet.from} to ${codeSet.to}; check the date, or look them up in the tables of that date.`,
      [...ids].sort(byText).map((id) => administrationFact(id, 'start')),
    );
  }
}
