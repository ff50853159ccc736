import { formatFactPath } from '../../domain/fact-path.ts';
import { severities } from '../../domain/finding.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Work } from '../work.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Findings in a stable order: severity, rule, facts, words. */
export function finishFindings(work: Work): readonly Finding[] {
  if (work.findings.length < 2) return work.findings;
  const keyed = work.findings.map((finding) => ({ finding, facts: finding.facts.map(formatFactPath).join(' ') }));
  keyed.sort(
    (a, b) =>
      severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
      compare(a.finding.ruleId, b.finding.ruleId) ||
      compare(a.facts, b.facts) ||
      compare(a.finding.message, b.finding.message),
  );
  return keyed.map(({ finding }) => finding);
}
