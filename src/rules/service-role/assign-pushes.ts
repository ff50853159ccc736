import { weaker } from '../../base/known.ts';
import { nameOf } from '../../domain/administration.ts';
import type { LosingCandidate, ServiceRole, TraceStep } from '../../domain/claim-line.ts';
import { timeOfDay } from '../../domain/clock-time.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import type { InitialChoice } from '../initial-service/choose-initial.ts';
import { doseSupports } from '../lines/dose-supports.ts';
import { addFinding, chosen, dateOf, leaveOut, minutesText, wallMinute } from '../work.ts';
import type { Item, Sequence, UnitSupport, Work } from '../work.ts';
import { sameDrugShortRepeat } from '../time/same-drug-short-repeat.ts';
import { pushWithInfusion } from './push-with-infusion.ts';
import { repeatPushChemotherapy } from './repeat-push-chemotherapy.ts';
import { repeatPushInterval } from './repeat-push-interval.ts';
import { repeatPushProfessional } from './repeat-push-professional.ts';
import { sequentialService } from './sequential-service.ts';
import type { InfusionService, PushEvent, PushService } from './services.ts';
import type { SiteServices } from './services-at-site.ts';

const leadOf = (event: PushEvent): Item => event.items[0] as Item;

/** Whatever is pushed and is no chemotherapy counts as a drug. */
const categoryOf = (event: PushEvent): PushService['category'] => (leadOf(event).category === 'chemotherapy' ? 'chemotherapy' : 'therapeutic');

/** First pushes of drugs that are not infused at the site: the ones that can be initial or sequential. */
export function pushServices(site: SiteServices): readonly PushService[] {
  const result: PushService[] = [];
  for (const [drugKey, events] of site.pushes) {
    if (site.infusions.some((service) => service.drugKey === drugKey)) continue;
    const event = events[0] as PushEvent;
    result.push({ kind: 'push', category: categoryOf(event), drugKey, event });
  }
  return result;
}

const supportsOf = ({ items, dose }: PushEvent): readonly UnitSupport[] =>
  dose === undefined ? items.map(({ id }) => ({ id, discarded: [], edges: ['start'] })) : doseSupports(dose, ['start']);

function stepsOf(event: PushEvent): TraceStep[] {
  const says =
    event.dose !== undefined
      ? `${minutesText(event.dose.minutes)} make it a push`
      : event.status === 'assumed'
        ? 'its times are missing; by policy it counts as one push'
        : 'given by hand';
  return [...leadOf(event).trace, { ruleId: event.ruleId, says }];
}

function emitPush(work: Work, sequence: Sequence, event: PushEvent, concept: Concept, role: ServiceRole, ruleId: string, more: { status?: InitialChoice['status'] | undefined; losingCandidates?: readonly LosingCandidate[] | undefined; says: string }): void {
  work.units.push({
    concept,
    role,
    category: categoryOf(event),
    date: dateOf(work, event.start),
    sequence,
    accessSiteId: sequence.accessSiteId,
    status: weaker(event.status, more.status ?? 'complete'),
    ruleId,
    supports: supportsOf(event),
    trace: () => [...stepsOf(event), { ruleId, says: more.says }],
    losingCandidates: more.losingCandidates,
    modifiers: undefined,
    lineKey: undefined,
  });
}

function leaveOutPush(work: Work, event: PushEvent, rule: { readonly id: string }, reason: string, concept?: Concept): void {
  for (const item of event.items) leaveOut(work, rule, item.id, reason, concept);
}

/** True when the push lies in or near an infusion of its own drug (S9). */
const belongsTo = (work: Work, event: PushEvent, infusion: InfusionService | undefined): boolean => {
  const { start } = event;
  if (infusion === undefined || start === undefined) return false;
  const reach = pushWithInfusion.reach.on(work.date);
  return infusion.doses.some((dose) => pushWithInfusion.decide(start, dose, reach));
};

function decideRepeat(work: Work, sequence: Sequence, event: PushEvent, previous: number | undefined): boolean {
  const item = leadOf(event);
  const name = nameOf(item.administration);
  const facts = [administrationFact(item.id, 'start')];
  if (item.category === 'chemotherapy') {
    addFinding(work, repeatPushChemotherapy, 'info', `${name}: a repeated chemotherapy push of the same drug earns no code.`, facts);
    leaveOutPush(work, event, repeatPushChemotherapy, 'the same chemotherapy drug is on the claim for this site', 'push.chemotherapy.sequential');
    return false;
  }
  if (!work.isFacility) {
    leaveOutPush(work, event, repeatPushProfessional, 'a professional reports the same drug once; its units count', 'push.therapeutic.repeat');
    return false;
  }
  const least = repeatPushInterval.minimumGap.on(work.date);
  if (event.start === undefined) {
    leaveOutPush(work, event, repeatPushInterval, `without a start time more than ${minutesText(least - 1)} cannot be shown`, 'push.therapeutic.repeat');
    return false;
  }
  const gap = previous === undefined ? undefined : event.start - previous;
  if (!repeatPushInterval.decide(gap, least)) {
    const at = timeOfDay(wallMinute(work, event.start));
    addFinding(work, repeatPushInterval, 'info', `${name} at ${at} was pushed ${minutesText(gap ?? 0)} after the push before it; more than ${String(least - 1)} are needed.`, facts);
    leaveOutPush(work, event, repeatPushInterval, `${minutesText(gap ?? 0)} after the push before it; more than ${String(least - 1)} are needed`, 'push.therapeutic.repeat');
    return false;
  }
  emitPush(work, sequence, event, 'push.therapeutic.repeat', 'repeat-push', repeatPushInterval.id, {
    says: gap === undefined ? 'the same drug, apart from its infusion' : `the same drug again, ${minutesText(gap)} after the push before it`,
  });
  return true;
}

/** A push apart from the infusion of its drug earns a code by inference only (R45). */
function flagApart(work: Work, event: PushEvent): void {
  const { id, administration } = leadOf(event);
  addFinding(work, pushWithInfusion, 'info', `${nameOf(administration)} was pushed apart from its own infusion and is reported beside it; the record should say why.`, [administrationFact(id, 'start')]);
}

const chemotherapyConcepts = { initial: 'push.chemotherapy.initial', sequential: 'push.chemotherapy.sequential' } as const;

const therapeuticConcepts = { initial: 'push.therapeutic.initial', sequential: 'push.therapeutic.sequential' } as const;

/** Gives every push of a site its place: initial, another drug, a repeat, part of an infusion, or nothing. */
export function assignPushes(work: Work, site: SiteServices, choice: InitialChoice | undefined, losingCandidates: readonly LosingCandidate[]): void {
  const { sequence } = site;
  const fromCounted = chosen(work, 'Q8') === 'previous-counted';
  for (const [drugKey, events] of site.pushes) {
    const infusion = site.infusions.find((service) => service.drugKey === drugKey);
    let previous: number | undefined;
    events.forEach((event, index) => {
      const concepts = categoryOf(event) === 'chemotherapy' ? chemotherapyConcepts : therapeuticConcepts;
      let isCounted: boolean;
      if (infusion === undefined && index === 0) {
        const isInitial = choice?.initial.kind === 'push' && choice.initial.event === event;
        emitPush(work, sequence, event, isInitial ? concepts.initial : concepts.sequential, isInitial ? 'initial' : 'sequential', isInitial ? choice.ruleId : sequentialService.id, {
          status: isInitial ? choice.status : undefined,
          losingCandidates: isInitial ? losingCandidates : undefined,
          says: isInitial ? 'the initial service of its site' : 'another drug than the initial one',
        });
        isCounted = true;
      } else if (belongsTo(work, event, infusion)) {
        leaveOutPush(work, event, pushWithInfusion, 'belongs to the infusion of the same drug', 'push.therapeutic.repeat');
        isCounted = false;
      } else {
        isCounted = decideRepeat(work, sequence, event, previous);
        // A short repeat stands apart by the policy that was chosen, which nobody has to explain.
        if (isCounted && infusion !== undefined && event.ruleId !== sameDrugShortRepeat.id) flagApart(work, event);
      }
      if (isCounted || !fromCounted) previous = event.start;
    });
  }
}
