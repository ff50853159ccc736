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
  const add = (date: string, ids: readonly AdministrationId[]): void => {
    const there = byDate.get(date) ?? new Set();
    for (const id of ids) there.add(id);
    byDate.set(date, there);
  };
  for (const { dateOfService, supportedBy } of lines) {
    if (outsideTheRelease.decide(dateOfService, codeSet)) add(dateOfService, supportedBy.map(({ administrationId }) => administrationId));
  }
  for (const { dateOfService, administrationIds } of drugLines) {
    if (outsideTheRelease.decide(dateOfService, codeSet)) add(dateOfService, administrationIds);
  }
  for (const [date, ids] of byDate) {
    addFinding(
      work,
      outsideTheRelease,
      'warning',
      `Lines of ${date} are coded by release ${codeSet.release}, which covers ${codeSet.from} to ${codeSet.to}. Check the date; where it is right, look its codes, edits and limits up in the tables of that date.`,
      [...ids].sort(byText).map((id) => administrationFact(id, 'start')),
    );
  }
}
