import { byText, putInOrder } from '../../base/order.ts';
import { nameOf } from '../../domain/administration.ts';
import { dateOfMinute, timeOfDay } from '../../domain/clock-time.ts';
import { formatFactPath } from '../../domain/fact-path.ts';
import { severities } from '../../domain/finding.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Work } from '../work.ts';

/** Names what it speaks of by its start too, where the chart has more of that name: two bags of a drug are told apart. */
function toldApart(work: Work, finding: Finding): Finding {
  const { administrations } = work.encounter;
  const [fact] = finding.facts;
  if (fact?.of !== 'administration' || finding.facts.some((other) => other.of !== 'administration' || other.id !== fact.id)) return finding;
  const one = administrations.find(({ id }) => id === fact.id);
  if (one?.start === undefined) return finding;
  const name = nameOf(one);
  const { message } = finding;
  if (!message.startsWith(name) || !/^[ :]/.test(message.slice(name.length))) return finding;
  if (!administrations.some((other) => other !== one && nameOf(other) === name)) return finding;
  const time = timeOfDay(one.start);
  if (message.includes(time)) return finding;
  const date = dateOfMinute(work.date, one.start);
  const day = date === work.date ? '' : ` on ${date}`;
  return { ...finding, message: `${name} of ${time}${day}${message.slice(name.length)}` };
}

/** Findings in a stable order: severity, rule, facts, words. */
export function finishFindings(work: Work): readonly Finding[] {
  if (work.findings.length === 0) return work.findings;
  const keyed = work.findings.map((found) => {
    const finding = toldApart(work, found);
    return { finding, facts: finding.facts.map(formatFactPath).join(' ') };
  });
  putInOrder(keyed,
    (a, b) =>
      severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
      byText(a.finding.ruleId, b.finding.ruleId) ||
      byText(a.facts, b.facts) ||
      byText(a.finding.message, b.finding.message),
  );
  return keyed.map(({ finding }) => finding);
}
