import { byText, putInOrder } from '../../base/order.ts';
import { formatFactPath } from '../../domain/fact-path.ts';
import { severities } from '../../domain/finding.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Work } from '../work.ts';

/** Findings in a stable order: severity, rule, facts, words. */
export function finishFindings(work: Work): readonly Finding[] {
  if (work.findings.length < 2) return work.findings;
  const keyed = work.findings.map((finding) => ({ finding, facts: finding.facts.map(formatFactPath).join(' ') }));
  putInOrder(keyed,
    (a, b) =>
      severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
      byText(a.finding.ruleId, b.finding.ruleId) ||
      byText(a.facts, b.facts) ||
      byText(a.finding.message, b.finding.message),
  );
  return keyed.map(({ finding }) => finding);
}
