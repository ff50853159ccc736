import { nameOf } from '../../domain/administration.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { FactPath } from '../../domain/fact-path.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import { hydrationHours } from '../time/hydration-hours.ts';
import { addFinding, chosen, leaveOut, minutesText } from '../work.ts';
import type { Item, Work } from '../work.ts';
import { missingHydrationTime } from './missing-hydration-time.ts';
import { missingStartTime } from './missing-start-time.ts';
import { missingStopTime } from './missing-stop-time.ts';

/** The times of an infusion that the chart does not give. */
function missingFacts(item: Item): readonly FactPath[] {
  return [
    ...(item.start === undefined ? [administrationFact(item.id, 'start')] : []),
    ...(item.stop === undefined ? [administrationFact(item.id, 'stop')] : []),
  ];
}

const missingWords = (item: Item): string => {
  if (item.start === undefined) return item.stop === undefined ? 'neither start nor stop time' : 'no start time';
  // A stop before its start is one, and it is of no use.
  return item.administration.stop === undefined ? 'no stop time' : 'no stop time that can be used';
};

/** What a drug that did not run long is: under the skin there is no push. */
const shortForm = ({ administration }: Item): string => (administration.route === 'sc-infusion' ? 'injection' : 'push');

const ask = (facts: readonly FactPath[]) =>
  facts.map((fact) => ({ kind: 'focus' as const, label: 'Enter it from the record', fact }));

/**
 * Flags a hydration without both times; it is not reported.
 * @param concept what it would have been, for the not-reported list
 */
export function leaveOutHydration(work: Work, item: Item, concept: Concept = 'hydration.initial'): void {
  const facts = missingFacts(item);
  addFinding(work, missingHydrationTime, 'error', `${nameOf(item.administration)}: ${missingWords(item)}. Hydration is not reported without both.`, facts, ask(facts));
  leaveOut(work, missingHydrationTime, item.id, `${missingWords(item)}: ${minutesText(hydrationHours.minimum.on(work.date))} cannot be shown`, concept);
}

/**
 * Decides an infusion without both times and flags it.
 * @param concept what it would have been, for the not-reported list
 * @returns true when it counts as a push
 */
export function countsAsPush(work: Work, item: Item, concept: Concept): boolean {
  const facts = missingFacts(item);
  const rule = item.start === undefined ? missingStartTime : missingStopTime;
  const decision = rule.decide(chosen(work, item.start === undefined ? 'Q2' : 'Q1'));
  const name = nameOf(item.administration);
  if (decision === 'push') {
    addFinding(work, rule, 'warning', `${name}: ${missingWords(item)}. It counts as one ${shortForm(item)} until the record shows more.`, facts, ask(facts));
    return true;
  }
  addFinding(work, rule, 'error', `${name}: ${missingWords(item)}. It is not reported until the record is completed.`, facts, ask(facts));
  leaveOut(work, rule, item.id, `${missingWords(item)}; the policy reports nothing`, concept);
  return false;
}

/** A push or injection without a start is reported; the record should still give it. */
export function flagMissingStart(work: Work, item: Item): void {
  const facts = [administrationFact(item.id, 'start')];
  addFinding(work, missingStartTime, 'info', `${nameOf(item.administration)}: no start time. It is reported; repeats cannot be told from it.`, facts, ask(facts));
}
