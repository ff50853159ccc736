import { byText, putInOrder } from '../../base/order.ts';
import { nameOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { timeOfDay } from '../../domain/clock-time.ts';
import { formatFactPath } from '../../domain/fact-path.ts';
import { severities } from '../../domain/finding.ts';
import type { Finding } from '../../domain/finding.ts';
import { markOf } from '../proof/named-in.ts';
import type { Work } from '../work.ts';

const isBefore = (a: Administration, b: Administration): boolean => {
  const [x, y] = [a.start ?? Infinity, b.start ?? Infinity];
  return x === y ? a.id < b.id : x < y;
};

/** What a finding is of: of several bags that are one service, the first one. Undefined where others of the name are not told from it. */
function subjectOf(administrations: readonly Administration[], { facts }: Finding): Administration | undefined {
  const ids = new Set<string>();
  for (const fact of facts) {
    if (fact.of !== 'administration') return undefined;
    ids.add(fact.id);
  }
  let first: Administration | undefined;
  for (const one of administrations) {
    if (!ids.has(one.id)) continue;
    if (first !== undefined && nameOf(one) !== nameOf(first)) return undefined;
    if (first === undefined || isBefore(one, first)) first = one;
  }
  const name = first === undefined ? '' : nameOf(first);
  return administrations.some((other) => !ids.has(other.id) && nameOf(other) === name) ? first : undefined;
}

/** Names what it speaks of by its start too, where the chart has more of that name, and by more where they began in one minute: two bags of a drug are told apart. */
function toldApart(work: Work, finding: Finding): Finding {
  const { administrations } = work.encounter;
  const one = administrations.length > 1 ? subjectOf(administrations, finding) : undefined;
  if (one === undefined) return finding;
  const { message } = finding;
  const clock = one.start === undefined ? '' : timeOfDay(one.start);
  const name = nameOf(one);
  // Some sentences name the time themselves.
  const head = message.startsWith(`${name} at ${clock} `) ? `${name} at ${clock}` : name;
  const next = message[head.length];
  if ((next !== ' ' && next !== ':') || !message.startsWith(head)) return finding;
  const { time, place } = markOf(work.encounter, one);
  const added = `${message.includes(clock) ? '' : time}${place}`;
  return added === '' ? finding : { ...finding, message: `${head}${added}${message.slice(head.length)}` };
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
