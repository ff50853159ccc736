import type { ClaimOutcomes, FactOutcomes } from '../../../domain/claim-outcomes.ts';
import { formatFactPath } from '../../../domain/fact-path.ts';
import type { FindingGroup } from './group-findings.ts';

/** The outcomes of each unknown time with the first finding that speaks of it, by the finding's key. */
export function outcomesByFinding(groups: readonly FindingGroup[], outcomes: ClaimOutcomes | undefined): ReadonlyMap<string, readonly FactOutcomes[]> {
  const left = new Map((outcomes?.facts ?? []).map((one) => [formatFactPath(one.fact), one]));
  const shown = new Map<string, readonly FactOutcomes[]>();
  for (const { key, finding } of groups.flatMap((group) => group.findings)) {
    const own = finding.facts.flatMap((fact) => {
      const path = formatFactPath(fact);
      const one = left.get(path);
      left.delete(path);
      return one === undefined ? [] : [one];
    });
    if (own.length > 0) shown.set(key, own);
  }
  return shown;
}
