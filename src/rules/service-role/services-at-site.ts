import { putInOrder } from '../../base/order.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import { isInfusion, nameOf } from '../../domain/administration.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import { union } from '../../base/interval.ts';
import type { Interval } from '../../base/interval.ts';
import { countsAsPush, leaveOutHydration, flagMissingStart } from '../documentation/missing-times.ts';
import { missingStartTime } from '../documentation/missing-start-time.ts';
import { missingStopTime } from '../documentation/missing-stop-time.ts';
import { dosesOf } from '../time/doses.ts';
import type { Dose } from '../time/doses.ts';
import { prolongedPump } from '../time/prolonged-pump.ts';
import { pushOrInfusion } from '../time/push-or-infusion.ts';
import { sameDrugRepeatHour } from '../time/same-drug-repeat-hour.ts';
import { sameDrugShortRepeat } from '../time/same-drug-short-repeat.ts';
import { sameDrugSummed } from '../time/same-drug-summed.ts';
import { shortPortablePump } from '../time/short-portable-pump.ts';
import type { DoseGroups } from '../time/dose-groups.ts';
import { addFinding, chosen, codeFor, minutesText } from '../work.ts';
import type { Item, Sequence, Work } from '../work.ts';
import type { InfusionService, PushEvent } from './services.ts';

export interface PumpStart {
  readonly concept: Concept;
  readonly dose: Dose;
}

/** What was done at one site, before anything is initial or sequential. */
export interface SiteServices {
  readonly sequence: Sequence;
  readonly pumps: readonly PumpStart[];
  readonly infusions: readonly InfusionService[];
  /** Doses that ran as infusions and stand among the pushes by policy (Q7). */
  readonly shortRepeats: readonly Dose[];
  /** By drug, in order of time, those without a start last. */
  readonly pushes: ReadonlyMap<string, readonly PushEvent[]>;
  /** Hydration bags with known times. */
  readonly hydration: readonly Item[];
  /** Drug infusions that may have run while hydration did, and nobody knows how long. */
  readonly unknownRuns: readonly Item[];
  /** Every minute in which a drug infusion ran, pumps included. */
  readonly drugMinutes: readonly Interval[];
}

function groupDoses(work: Work, doses: readonly Dose[]): DoseGroups {
  const minutes = doses.map((dose) => dose.minutes);
  return chosen(work, 'Q7') === 'sum' ? sameDrugSummed.decide(minutes) : sameDrugRepeatHour.decide(minutes);
}

/** Doses of one infused drug that the policy on repeats reads as pushes (Q7). */
function shortRepeatsOf(work: Work, doses: readonly Dose[]): readonly Dose[] {
  if (doses.length < 2 || chosen(work, 'Q7') !== 'short-repeat-push') return [];
  const longRepeatFrom = sameDrugShortRepeat.longRepeatFrom.on(work.date);
  return doses.filter((dose, index) => sameDrugShortRepeat.decide(dose.minutes, index, longRepeatFrom));
}

function infusionService(work: Work, drugKey: string, doses: readonly Dose[], infusionFrom: number): InfusionService {
  const first = doses[0] as Dose;
  const isOne = doses.length === 1;
  return {
    kind: 'infusion',
    category: (first.items[0] as Item).category,
    drugKey,
    doses,
    items: isOne ? first.items : doses.flatMap((dose) => dose.items),
    groups: groupDoses(work, doses),
    stretches: isOne ? first.stretches : doses.flatMap((dose) => dose.stretches),
    minutes: isOne ? first.minutes : doses.reduce((sum, dose) => sum + dose.minutes, 0),
    start: first.start,
    isShortened: doses.every((dose) => dose.minutes < infusionFrom),
  };
}

const byTime = (a: PushEvent, b: PushEvent): number =>
  (a.start ?? Infinity) - (b.start ?? Infinity) || ((a.items[0] as Item).id < (b.items[0] as Item).id ? -1 : 1);

/** R23: an elastomeric device is not charted as one. */
function flagShortPump(work: Work, { minutes, items }: Dose, { administration, category }: Item): void {
  if (!shortPortablePump.decide(minutes, prolongedPump.prolongedFrom.on(work.date), category, items.map((item) => item.administration.pump))) return;
  addFinding(
    work,
    shortPortablePump,
    'info',
    `${nameOf(administration)} ran ${minutesText(minutes)} on a portable pump and is read as an ordinary infusion. For an elastomeric device with which the patient left, one published answer asks for ${codeFor(work, 'unlisted.therapeutic')}; ask the payer.`,
    items.map(({ id }) => administrationFact(id, 'stop')),
  );
}

function minutesOf(infusions: readonly InfusionService[], shortRepeats: readonly Dose[], pumps: readonly PumpStart[]): readonly Interval[] {
  const minutes: Interval[] = [];
  for (const service of infusions) minutes.push(...service.stretches);
  for (const dose of shortRepeats) minutes.push(...dose.stretches);
  for (const pump of pumps) minutes.push(...pump.dose.stretches);
  return union(minutes);
}

/** Sorts the administrations of a site into pump starts, infusions, pushes and hydration (R15, R23, S8, Q1, Q2). */
export function servicesAtSite(work: Work, sequence: Sequence): SiteServices {
  const drugBags: Item[] = [];
  const pumpBags: Item[] = [];
  const hydration: Item[] = [];
  const unknownRuns: Item[] = [];
  const pushes = new Map<string, PushEvent[]>();
  const addPush = (drugKey: string, event: PushEvent): void => {
    const same = pushes.get(drugKey);
    if (same === undefined) pushes.set(drugKey, [event]);
    else same.push(event);
  };
  for (const item of sequence.items) {
    const { administration } = item;
    if (!isInfusion(administration)) {
      if (item.start === undefined) flagMissingStart(work, item);
      addPush(item.drugKey, {
        items: [item],
        start: item.start,
        status: 'complete',
        ruleId: pushOrInfusion.id,
      });
    } else if (item.category === 'hydration') {
      if (item.run === undefined) leaveOutHydration(work, item);
      else hydration.push(item);
    } else if (item.run !== undefined) {
      (administration.pump === undefined ? drugBags : pumpBags).push(item);
    } else {
      unknownRuns.push(item);
      const concept = item.category === 'chemotherapy' ? 'infusion.chemotherapy.initial' : 'infusion.therapeutic.initial';
      if (countsAsPush(work, item, concept)) {
        addPush(item.drugKey, {
          items: [item],
          start: item.start,
          status: 'assumed',
          ruleId: item.start === undefined ? missingStartTime.id : missingStopTime.id,
        });
      }
    }
  }

  const pumps: PumpStart[] = [];
  for (const doses of dosesOf(work, pumpBags)) {
    for (const dose of doses) {
      const first = dose.items[0] as Item;
      const concept = prolongedPump.decide(
        {
          minutes: dose.minutes,
          isFacilityPump: dose.items.some((item) => item.administration.pump === 'facility-owned-portable'),
          category: first.category,
          setting: work.encounter.setting,
          payer: work.encounter.payer,
        },
        prolongedPump.prolongedFrom.on(work.date),
      );
      if (concept !== undefined) {
        pumps.push({ concept, dose });
        continue;
      }
      drugBags.push(...dose.items);
      flagShortPump(work, dose, first);
    }
  }

  const infusionFrom = pushOrInfusion.infusionFrom.on(work.date);
  const isRun = (dose: Dose): boolean => pushOrInfusion.decide(dose.minutes, infusionFrom, chosen(work, 'Q9'), work.isFacility) === 'infusion';
  const infusions: InfusionService[] = [];
  const shortRepeats: Dose[] = [];
  for (const doses of dosesOf(work, drugBags)) {
    const { drugKey } = doses[0] as Dose;
    const long = doses.every(isRun) ? doses : doses.filter(isRun);
    const repeats = shortRepeatsOf(work, long);
    const infused = repeats.length === 0 ? long : long.filter((dose) => !repeats.includes(dose));
    if (infused.length > 0) infusions.push(infusionService(work, drugKey, infused, infusionFrom));
    shortRepeats.push(...repeats);
    for (const dose of doses) {
      if (infused === doses || infused.includes(dose)) continue;
      const ruleId = repeats.includes(dose) ? sameDrugShortRepeat.id : pushOrInfusion.id;
      addPush(drugKey, { items: dose.items, start: dose.start, dose, status: dose.status, ruleId });
    }
  }
  for (const events of pushes.values()) putInOrder(events, byTime);
  return { sequence, pumps, infusions, shortRepeats, pushes, hydration, unknownRuns, drugMinutes: minutesOf(infusions, shortRepeats, pumps) };
}
