import type { Finding, Severity } from '../../domain/finding.ts';
import type { AdministrationId } from '../../domain/ids.ts';

/** What is said of one administration, worst first. */
export interface AdministrationFindings {
  readonly severity: Severity;
  readonly messages: readonly string[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

type ByAdministration = ReadonlyMap<AdministrationId, AdministrationFindings>;

const remembered = new WeakMap<readonly Finding[], ByAdministration>();

/** The findings about each administration, so that a bar and a row can carry its mark; worked out once for both. */
export function findingsByAdministration(findings: readonly Finding[]): ByAdministration {
  const known = remembered.get(findings) ?? byAdministration(findings);
  remembered.set(findings, known);
  return known;
}

function byAdministration(findings: readonly Finding[]): ByAdministration {
  const byId = new Map<AdministrationId, { severity: Severity; messages: string[] }>();
  for (const finding of findings.toSorted((a, b) => rank[a.severity] - rank[b.severity])) {
    const ids = new Set(finding.facts.flatMap((fact) => (fact.of === 'administration' ? [fact.id] : [])));
    for (const id of ids) {
      const known = byId.get(id);
      if (known === undefined) byId.set(id, { severity: finding.severity, messages: [finding.message] });
      else known.messages.push(finding.message);
    }
  }
  return byId;
}
