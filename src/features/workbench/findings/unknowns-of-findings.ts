import type { FactOutcomes } from '../../../domain/claim-outcomes.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { formatFactPath } from '../../../domain/fact-path.ts';
import type { FactPath } from '../../../domain/fact-path.ts';
import type { OutcomesState } from '../outcomes/outcomes-runner.ts';
import { unknownFacts } from '../outcomes/unknown-facts.ts';
import type { FindingGroup } from './group-findings.ts';

/** An unknown time as a finding shows it. */
export interface ShownUnknown {
  readonly fact: FactPath;
  /** What it could lead to; undefined as long as it is not worked out, and where it makes no difference. */
  readonly outcomes: FactOutcomes | undefined;
  /** Whether that is from before the last edit, or from before anything was worked out. */
  readonly isStale: boolean;
}

/** Each unknown time with the first finding that speaks of it, by the finding's key: also while it is being worked out, so that it has its room. */
export function unknownsOfFindings(
  groups: readonly FindingGroup[],
  encounter: Encounter,
  { encounter: of, outcomes, earlier, isDone }: OutcomesState,
): ReadonlyMap<string, readonly ShownUnknown[]> {
  const isCurrent = of === encounter;
  const byFact = (facts: readonly FactOutcomes[] = []): ReadonlyMap<string, FactOutcomes> =>
    new Map(facts.map((one) => [formatFactPath(one.fact), one]));
  const fresh = byFact(isCurrent ? outcomes?.facts : []);
  const stale = byFact(isCurrent ? earlier?.facts : (outcomes ?? earlier)?.facts);
  const left = new Set([...unknownFacts(encounter).map(formatFactPath), ...fresh.keys()]);
  const shown = new Map<string, readonly ShownUnknown[]>();
  if (left.size === 0) return shown;
  for (const { key, finding } of groups.flatMap((group) => group.findings)) {
    const own = finding.facts.flatMap((fact): readonly ShownUnknown[] => {
      const path = formatFactPath(fact);
      if (!left.delete(path)) return [];
      const known = fresh.get(path);
      const isStale = known === undefined && !(isCurrent && isDone);
      return [{ fact, outcomes: isStale ? stale.get(path) : known, isStale }];
    });
    if (own.length > 0) shown.set(key, own);
  }
  return shown;
}

/** Whether two findings show the same of their unknown times. */
export const sameUnknowns = (a: readonly ShownUnknown[], b: readonly ShownUnknown[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(
      (one, index) =>
        one.outcomes === b[index]?.outcomes &&
        one.isStale === b[index]?.isStale &&
        formatFactPath(one.fact) === formatFactPath(b[index].fact),
    ));
