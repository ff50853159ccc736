import type { AdministrationId } from '../../domain/ids.ts';
import { additionalHours } from '../time/additional-hours.ts';
import { hydrationHours } from '../time/hydration-hours.ts';
import { pushOrInfusion } from '../time/push-or-infusion.ts';
import type { ServiceUnit, Work } from '../work.ts';

/** What has been earned by the hour by one drug at one site. */
interface Earned {
  readonly isFluid: boolean;
  units: number;
  /** Net minutes, those past the last full hour among them. */
  minutes: number;
}

/** Minutes that a unit was counted from, with those left over after it. */
function minutesOf({ supports }: ServiceUnit): number | undefined {
  let minutes: number | undefined;
  for (const { minutesCounted, discarded } of supports) {
    if (minutesCounted === undefined) continue;
    minutes = (minutes ?? 0) + minutesCounted;
    for (const left of discarded) if (left.ruleId === additionalHours.id) minutes += left.minutes;
  }
  return minutes;
}

function earnedBy({ units, date }: Work, drugOf: (id: AdministrationId) => string): ReadonlyMap<string, Earned> {
  const earned = new Map<string, Earned>();
  for (const unit of units) {
    const [first] = unit.supports;
    const minutes = minutesOf(unit);
    // A push may have minutes too; it earns nothing by them.
    if (first === undefined || minutes === undefined || minutes < pushOrInfusion.infusionFrom.on(date)) continue;
    const key = `${drugOf(first.id)} ${unit.accessSiteId ?? ''}`;
    const held = earned.get(key);
    if (held === undefined) earned.set(key, { isFluid: unit.category === 'hydration', units: 1, minutes });
    else {
      held.units++;
      held.minutes += minutes;
    }
  }
  return earned;
}

/** Foretells the minute, after `from` and not after `to`, at which the claim next changes; undefined where it cannot. */
type ForetellChange = (low: Work, from: number, high: Work, to: number) => number | undefined;

/**
 * Foretells where the claim changes next as an unknown time moves, from trials at two times with only one slope between
 * them: the minutes of a drug grow or shrink one by one, so that the next hour is as far away as its minutes are short
 * of it. Only a guess: of drugs that share their minutes, or are counted bag by bag, it may be wrong, so whoever asks
 * tries it.
 * @param drugOf names the drug of an administration; the minutes of one drug at one site are taken together
 */
export function nextChangeOf(drugOf: (id: AdministrationId) => string): ForetellChange {
  return (low, from, high, to) => {
    const before = earnedBy(low, drugOf);
    const after = earnedBy(high, drugOf);
    const infusionFrom = pushOrInfusion.infusionFrom.on(low.date);
    const leastOf = (units: number, isFluid: boolean): number =>
      units > 1 ? (units - 1) * 60 + additionalHours.nextHourFrom.on(low.date) : isFluid ? hydrationHours.minimum.on(low.date) : infusionFrom;
    let next: number | undefined;
    const offer = (at: number): void => {
      if (at > from && at <= to && (next === undefined || at < next)) next = at;
    };
    for (const [key, { isFluid, units, minutes }] of after) {
      const held = before.get(key)?.units ?? 0;
      if (units > held) offer(to - (minutes - leastOf(held + 1, isFluid)));
    }
    for (const [key, { isFluid, units, minutes }] of before) {
      if (units > (after.get(key)?.units ?? 0)) offer(from + (minutes - leastOf(units, isFluid)) + 1);
    }
    return next;
  };
}
