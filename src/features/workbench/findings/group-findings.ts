import { formatFactPath } from '../../../domain/fact-path.ts';
import { severities } from '../../../domain/finding.ts';
import type { Finding, Severity } from '../../../domain/finding.ts';

/** The same for a finding before and after an edit that leaves it standing. */
export const findingKey = (finding: Finding): string =>
  [finding.severity, finding.ruleId, ...finding.facts.map(formatFactPath)].join('|');

export interface FindingGroup {
  readonly severity: Severity;
  readonly findings: readonly { readonly key: string; readonly finding: Finding }[];
}

/** Findings by severity, worst first, without empty groups; each with a key of its own. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const seen = new Map<string, number>();
  const keyed = findings.map((finding) => {
    const key = findingKey(finding);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return { key: occurrence === 1 ? key : `${key}|${String(occurrence)}`, finding };
  });
  return severities
    .map((severity) => ({ severity, findings: keyed.filter(({ finding }) => finding.severity === severity) }))
    .filter((group) => group.findings.length > 0);
}

/** Errors of `after` that `before` does not have. */
export function newErrors(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map(findingKey));
  return after.filter((finding) => finding.severity === 'error' && !known.has(findingKey(finding)));
}
