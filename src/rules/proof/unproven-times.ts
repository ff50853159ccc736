import type { Concept } from '../../code-sets/concepts.ts';
import { isInfusion } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { timeOfDay } from '../../domain/clock-time.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { FactPath } from '../../domain/fact-path.ts';
import type { WhyNotReason } from '../../domain/why-not.ts';
import { impossibleTimes } from '../documentation/impossible-times.ts';
import { missingHydrationTime } from '../documentation/missing-hydration-time.ts';
import { missingStartTime } from '../documentation/missing-start-time.ts';
import { missingStopTime } from '../documentation/missing-stop-time.ts';
import { additionalHours } from '../time/additional-hours.ts';
import { derivedStop } from '../time/derived-stop.ts';
import { hydrationHours } from '../time/hydration-hours.ts';
import { minimumOverlap } from '../service-role/minimum-overlap.ts';
import { prolongedPump } from '../time/prolonged-pump.ts';
import { pushOrInfusion } from '../time/push-or-infusion.ts';
import { minutesText } from '../work.ts';
import { because } from './chart-view.ts';
import type { ChartView, Charted } from './chart-view.ts';

/** What an infusion lacks to show how long it ran. */
interface Unproven {
  /** Completes "A has …". */
  readonly words: string;
  readonly rule: { readonly id: string };
  readonly edges: readonly ('start' | 'stop')[];
}

function unprovenTimes(administration: Administration, mayDerive: boolean): Unproven | undefined {
  if (!isInfusion(administration)) return undefined;
  const { start, stop, evidence } = administration;
  if (start === undefined) {
    return stop === undefined
      ? { words: 'neither a documented start nor a documented stop', rule: missingStartTime, edges: ['start', 'stop'] }
      : { words: 'no documented start', rule: missingStartTime, edges: ['start'] };
  }
  const isDerived = evidence?.stop === 'derived-from-volume';
  if (isDerived && !mayDerive) return { words: 'a stop that was only worked out from rate and volume, which the policy does not take', rule: missingStopTime, edges: ['stop'] };
  if (stop !== undefined) {
    return impossibleTimes.decide(administration) === undefined
      ? undefined
      : { words: stop < start ? `a stop (${timeOfDay(stop)}) before its start (${timeOfDay(start)})` : `a stop (${timeOfDay(stop)}) further from its start (${timeOfDay(start)}) than a bag can run`, rule: impossibleTimes, edges: ['start', 'stop'] };
  }
  if (!isDerived) return { words: 'no documented stop', rule: missingStopTime, edges: ['stop'] };
  return derivedStop.stopOf(administration, start) === undefined
    ? { words: 'no documented stop, and the charted rate and volume give none', rule: missingStopTime, edges: ['stop'] }
    : undefined;
}

/** Completes "CODE needs …": the minutes that the code asks for. Undefined where length does not decide. */
function neededText({ encounter, coded, codeSet, policy }: ChartView, concept: Concept): string | undefined {
  const on = encounter.dateOfService;
  const minutes = (count: number): string => `${minutesText(count)} or more in the record`;
  if (concept === 'hydration.initial') return minutes(hydrationHours.minimum.on(on));
  if (concept === 'hydration.additional-hour') {
    const isFirst = coded.accessSites.every(({ initial }) => initial === undefined || initial.code === codeSet.codeOf['hydration.initial']);
    return minutes(isFirst ? additionalHours.nextHourFrom.on(on) + 60 : hydrationHours.minimum.on(on));
  }
  if (concept.endsWith('.additional-hour')) return minutes(60 + additionalHours.nextHourFrom.on(on));
  if (concept.includes('prolonged-pump')) return minutes(prolongedPump.prolongedFrom.on(on));
  if (concept === 'infusion.therapeutic.concurrent' || concept === 'unlisted.chemotherapy') {
    return `${minutesText(policy.switches.Q4 === '1' ? 1 : minimumOverlap.concurrentFrom.on(on))} or more together with another drug`;
  }
  if (concept === 'sc-infusion.additional-site') return `infusions at two places, of ${minutes(pushOrInfusion.infusionFrom.on(on))} each`;
  if (concept.startsWith('infusion.') || concept === 'sc-infusion.initial' || concept === 'intra-arterial.chemotherapy.initial' || concept === 'unlisted.therapeutic') {
    return minutes(pushOrInfusion.infusionFrom.on(on));
  }
  return undefined;
}

const isBesideOthers = (concept: Concept): boolean => /\.(?:sequential|concurrent|additional-site)$/.test(concept) || concept === 'unlisted.chemotherapy';

const isPush = (concept: Concept): boolean => concept.startsWith('push.') || concept === 'injection.therapeutic' || concept.endsWith('arterial.therapeutic.push') || concept.endsWith('arterial.chemotherapy.push');

/** Infusions whose start or stop the record does not give: what is missing, what it is read as meanwhile, and what the code asks for. */
export function timesUnproven(view: ChartView, fitting: readonly Charted[], concept: Concept): readonly WhyNotReason[] {
  const needs = neededText(view, concept);
  if (needs === undefined && !isPush(concept)) return [];
  // What stands beside another drug says nothing of a drug that is alone.
  if (isBesideOthers(concept) && view.encounter.administrations.length < 2) return [];
  const code = view.codeSet.codeOf[concept];
  return fitting.flatMap((one) => {
    const unproven = unprovenTimes(one.administration, view.policy.switches.Q19 === 'allow');
    if (unproven === undefined) return [];
    const [line] = one.lines;
    // What is pushed needs no length: there only what the policy keeps off the claim is missing something.
    if (needs === undefined && line !== undefined) return [];
    const rule = one.reading.category === 'hydration' ? missingHydrationTime : unproven.rule;
    const meanwhile = line === undefined ? (one.reading.category === 'hydration' ? 'it is not reported' : 'the policy reports nothing') : `it is reported as ${line.line.code}`;
    const asked = needs === undefined ? `${code} would need the policy to take it for ${concept === 'injection.therapeutic' ? 'an injection' : 'a push'}` : `${code} needs ${needs}`;
    const facts: readonly FactPath[] = unproven.edges.map((edge) => administrationFact(one.id, edge));
    return [because(rule, `${one.name} has ${unproven.words}: how long it ran cannot be shown, and ${meanwhile}. ${asked}.`, [one.id], { facts })];
  });
}
