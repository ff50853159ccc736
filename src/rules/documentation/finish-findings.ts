import { byText, putInOrder } from '../../base/order.ts';
import { nameOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { dateOfMinute, timeOfDay } from '../../domain/clock-time.ts';
import { formatFactPath } from '../../domain/fact-path.ts';
import { severities } from '../../domain/finding.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Work } from '../work.ts';

/** Findings that say only what is missing of a drug; others name times of their own. */
const isOfRecord = ({ ruleId }: Finding): boolean => ruleId.startsWith('documentation/') || ruleId.startsWith('drugs/') || ruleId.startsWith('time/');

/** The one administration that a finding is of. */
function subjectOf(administrations: readonly Administration[], { facts }: Finding): Administration | undefined {
  const [fact] = facts;
  if (fact?.of !== 'administration') return undefined;
  for (const other of facts) if (other.of !== 'administration' || other.id !== fact.id) return undefined;
  for (const one of administrations) if (one.id === fact.id) return one;
  return undefined;
}

function isNameShared(administrations: readonly Administration[], one: Administration, name: string): boolean {
  for (const other of administrations) if (other !== one && nameOf(other) === name) return true;
  return false;
}

/** Names what it speaks of by its start too, where the chart has more of that name: two bags of a drug are told apart. */
function toldApart(work: Work, finding: Finding): Finding {
  const { administrations } = work.encounter;
  const one = administrations.length > 1 && isOfRecord(finding) ? subjectOf(administrations, finding) : undefined;
  if (one?.start === undefined) return finding;
  const name = nameOf(one);
  const { message } = finding;
  const next = message[name.length];
  if ((next !== ' ' && next !== ':') || !message.startsWith(name) || !isNameShared(administrations, one, name)) return finding;
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
