import type { Concept } from '../../code-sets/concepts.ts';
import type { Certainty } from '../../base/known.ts';
import { byText, inOrderOf } from '../../base/order.ts';
import type { IsoDate } from '../../domain/clock-time.ts';
import type { ModifierReason } from '../../domain/claim-line.ts';
import { nameOf } from '../../domain/administration.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import { flagMissingStart } from '../documentation/missing-times.ts';
import { doseSupports } from '../lines/dose-supports.ts';
import type { Dose } from '../time/doses.ts';
import { addFinding, chosen, dateOf, leaveOut } from '../work.ts';
import type { Item, Work } from '../work.ts';
import { declotting } from './declotting.ts';
import { injectionConceptOf } from './injection-concept.ts';
import { injection } from './injections.ts';
import { onBodyInjector } from './on-body-injector.ts';
import { portFlush } from './port-flush.ts';
import { pumpCourse } from './pump-course.ts';
import { rsvAntibody } from './rsv-antibody.ts';
import { specialSites } from './special-sites.ts';
import { splitDose } from './split-dose.ts';

interface Point {
  readonly concept: Concept;
  readonly ruleId: string;
  readonly says: string;
  readonly status?: Certainty;
  readonly lineKey?: string | undefined;
  /** What ran, where the one unit stands for doses of one bag or several. */
  readonly doses?: readonly Dose[];
  readonly modifiers?: readonly ModifierReason[] | undefined;
}

/** One unit for something given at one moment. */
export function emitPoint(work: Work, item: Item, point: Point): void {
  const site = item.administration.accessSiteId;
  work.units.push({
    concept: point.concept,
    role: 'standalone',
    category: item.category,
    date: dateOf(work, item.start),
    accessSiteId: site,
    status: point.status ?? 'complete',
    ruleId: point.ruleId,
    supports: point.doses?.flatMap((dose) => doseSupports(dose, ['start'])) ?? [{ id: item.id, discarded: [], edges: ['start'] }],
    trace: () => [...item.trace, { ruleId: point.ruleId, says: point.says }],
    lineKey: point.lineKey,
    modifiers: point.modifiers,
  });
}

const byStart = (a: Item, b: Item): number => (a.start ?? Infinity) - (b.start ?? Infinity) || (a.id < b.id ? -1 : 1);

const splitFacts = (work: Work, item: Item) => ({ date: dateOf(work, item.start), orderId: item.administration.orderId, start: item.start });

function askForCounselling(work: Work, { id, administration }: Item): void {
  const fact = administrationFact(id, 'counselled');
  addFinding(work, rsvAntibody, 'info', `${nameOf(administration)}: the chart does not say whether there was counselling; it is read as without.`, [fact], [
    { kind: 'focus', label: 'Chart the counselling', fact },
  ]);
}

/** One question for all doses, in the order of their ids. */
function askForLesions(work: Work, items: readonly Item[]): void {
  const uncounted = items.filter(({ administration: { route, lesions } }) => route === 'intralesional' && lesions === undefined);
  const facts = inOrderOf(uncounted, (one, two) => byText(one.id, two.id)).map(({ id }) => administrationFact(id, 'lesions'));
  const [fact] = facts;
  if (fact === undefined) return;
  const says = `The number of lesions is not charted; ${facts.length === 1 ? 'it is read as one' : 'each dose is read as one'}.`;
  addFinding(work, specialSites, 'info', says, facts, [{ kind: 'focus', label: 'Chart the lesions', fact }]);
}

/** Injections into muscle or under the skin, split doses told apart (R59, S25). */
export function emitInjections(work: Work, items: readonly Item[], injectors: readonly Item[]): void {
  const seen: Item[] = [];
  for (const item of [...items].sort(byStart)) {
    const date = dateOf(work, item.start);
    if (item.start === undefined) flagMissingStart(work, item);
    const concept = injectionConceptOf(item);
    if (concept === 'rsv-antibody' && item.administration.counselled === undefined) askForCounselling(work, item);
    if (injectors.some((other) => other.drugKey === item.drugKey && dateOf(work, other.start) === date)) {
      leaveOut(work, onBodyInjector, item.id, 'the on-body injector of the same drug is reported', concept);
      continue;
    }
    const partOf = seen.find((other) => other.drugKey === item.drugKey && splitDose.decide(splitFacts(work, other), splitFacts(work, item)));
    seen.push(item);
    if (partOf === undefined) {
      emitPoint(work, item, { concept, ruleId: injection.id, says: 'an injection of its own' });
    } else if (chosen(work, 'Q13') === 'one') {
      leaveOut(work, splitDose, item.id, 'part of one split dose; the policy reports one', concept);
    } else {
      emitPoint(work, item, {
        concept,
        ruleId: splitDose.id,
        says: 'a further injection of one split dose',
        lineKey: 'split',
        modifiers: [{ modifier: '59', ruleId: splitDose.id, reason: 'a further injection of one split dose' }],
      });
    }
  }
}

/** The date on which the clinic’s own pump was started, where it was. */
function courseBegan(work: Work): IsoDate | undefined {
  let began: IsoDate | undefined;
  for (const { concept, date } of work.units) {
    if (concept === 'infusion.chemotherapy.prolonged-pump-community' && (began === undefined || date < began)) began = date;
  }
  return began;
}

const partOfCourse = 'the start of the clinic’s pump covers it up to its disconnection';

/** On-body injectors, lesions, spinal canal, cavities, reservoirs, refills. */
export function emitSpecial(work: Work, items: readonly Item[]): void {
  askForLesions(work, items);
  const sessions = new Set<string>();
  const manyFrom = specialSites.manyLesionsFrom.on(work.date);
  for (const item of [...items].sort(byStart)) {
    if (item.start === undefined) flagMissingStart(work, item);
    if (item.administration.route === 'on-body-injector') {
      emitPoint(work, item, { concept: 'on-body-injector', ruleId: onBodyInjector.id, says: 'an on-body injector was applied' });
      continue;
    }
    const date = dateOf(work, item.start);
    const lesions = items
      .filter((other) => other.administration.route === 'intralesional' && dateOf(work, other.start) === date)
      .reduce((sum, other) => sum + (other.administration.lesions ?? 1), 0);
    const concept = specialSites.decide(item.administration, lesions, manyFrom);
    if (concept === undefined) continue;
    if (concept === 'pump-refill.portable' && pumpCourse.decide(courseBegan(work), date)) {
      leaveOut(work, pumpCourse, item.id, partOfCourse, concept);
      continue;
    }
    const session = `${concept} ${date}`;
    if (specialSites.oncePerSession.has(item.administration.route) && sessions.has(session)) {
      leaveOut(work, specialSites, item.id, 'this route is reported once a session; the session’s line is on the claim', concept);
      continue;
    }
    sessions.add(session);
    emitPoint(work, item, { concept, ruleId: specialSites.id, says: 'by its route' });
  }
}

/** What cleared a blocked line leaves; its code is not of this family. The dates on which that happened. */
function leaveDeclotting(work: Work, items: readonly Item[]): ReadonlySet<IsoDate> {
  const dates = new Set<IsoDate>();
  for (const item of items) {
    if (!declotting.decide(item.administration, item.drug)) continue;
    dates.add(dateOf(work, item.start));
    const reason = 'clearing a blocked line has a code of its own outside this family';
    addFinding(work, declotting, 'info', `${nameOf(item.administration)}: ${reason}; code it beside this claim.`, [administrationFact(item.id, 'drug')]);
    leaveOut(work, declotting, item.id, reason, 'port-flush');
  }
  return dates;
}

/** A push that may have cleared a line stays a push, and its purpose is asked for. */
export function askForDeclotting(work: Work, items: readonly Item[]): void {
  for (const { id, administration, drug } of items) {
    if (!declotting.isAsked(administration, drug)) continue;
    const fact = administrationFact(id, 'purpose');
    addFinding(work, declotting, 'info', `${nameOf(administration)} is read as pushed to treat the patient. If it cleared a blocked catheter, that has a code of its own outside this family: chart it as a port flush.`, [fact, administrationFact(id, 'route')], [
      { kind: 'focus', label: 'State the purpose', fact },
    ]);
  }
}

/** Port flushes: only on a date without any other service, once. Runs after everything else. */
export function emitPortFlushes(work: Work, items: readonly Item[]): void {
  const cleared = leaveDeclotting(work, items);
  for (const item of [...items].sort(byStart)) {
    if (declotting.decide(item.administration, item.drug)) continue;
    const date = dateOf(work, item.start);
    const others = work.units.filter((unit) => unit.date === date).length;
    if (cleared.has(date)) {
      leaveOut(work, declotting, item.id, 'a blocked line was cleared on that date, and the flush is part of that', 'port-flush');
    } else if (!portFlush.decide(others)) {
      leaveOut(work, portFlush, item.id, 'another service of this family is reported on that date', 'port-flush');
    } else if (pumpCourse.decide(courseBegan(work), date)) {
      leaveOut(work, pumpCourse, item.id, partOfCourse, 'port-flush');
    } else {
      const isAfterOther = portFlush.isAfterOther(work.encounter, date);
      const status = isAfterOther ? 'assumed' : 'complete';
      emitPoint(work, item, { concept: 'port-flush', ruleId: portFlush.id, says: 'the only service of its day', status });
      if (isAfterOther) addFinding(work, portFlush, 'warning', 'There was an earlier encounter on this date; the flush is reported only if nothing of this family was given in it.', [administrationFact(item.id, 'route')]);
    }
  }
}
