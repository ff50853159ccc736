import { allMinutes, dosesOf, groupBy } from './given-dose.ts';
import type { Chart, Dose, Given } from './given-dose.ts';
import type { SiteGroup } from './site-groups.ts';

/** All infusions of one drug at one site: one service whose hours are counted together (R41, S8). */
export interface Infusion {
  readonly kind: 'infusion';
  readonly drug: string;
  readonly isChemo: boolean;
  readonly id: string;
  readonly doses: readonly Dose[];
  readonly minutes: readonly number[];
}

/** The first push of a drug that is not infused at the site. */
export interface Push {
  readonly kind: 'push';
  readonly drug: string;
  readonly isChemo: boolean;
  readonly id: string;
  readonly start: number | undefined;
}

/** R23, S22: a pump that runs for more than eight hours. */
export interface PumpStart {
  readonly isChemo: boolean;
  readonly dose: Dose;
}

/** What the drugs of one site amount to, before anyone is chosen as initial. */
export interface DrugServices {
  readonly infusions: readonly Infusion[];
  readonly pushes: readonly Push[];
  readonly pumpStarts: readonly PumpStart[];
  /** Starts of same-drug pushes that earn the facility's repeat code (R42, S9). */
  readonly repeats: readonly number[];
  /** Minutes in which a drug was being infused (S16), and in which a push is documented (R49). */
  readonly infusing: readonly number[];
  readonly pushing: readonly number[];
}

interface GivenPush {
  readonly id: string;
  readonly start: number | undefined;
}

/** R26, R28: whether an infusion without its times counts as one push. Q1: stop missing. Q2: start missing. */
export const countsAsPush = (chart: Chart, given: Given): boolean =>
  (given.start === undefined ? chart.policy.switches.Q2 : chart.policy.switches.Q1) === 'push';

/** R15: a dose of 15 minutes or less is a push, unless Q9 keeps the intended infusion (53 is for professionals). */
export function isShort(chart: Chart, dose: Dose): boolean {
  if (dose.minutes.length > 15) return false;
  if (dose.minutes.length === 0) return true;
  const { Q9 } = chart.policy.switches;
  return !(Q9 === 'infusion' || (Q9 === 'infusion-53' && !chart.isFacility));
}

/** R42, S9, S10: walks the pushes of one drug in order and says which of them counts for what. */
function readPushes(chart: Chart, pushes: readonly GivenPush[], infused: readonly Dose[], isChemo: boolean) {
  const sorted = [...pushes].sort((a, b) =>
    (a.start ?? Infinity) === (b.start ?? Infinity)
      ? a.id < b.id
        ? -1
        : 1
      : (a.start ?? Infinity) - (b.start ?? Infinity),
  );
  let first: GivenPush | undefined;
  const repeats: number[] = [];
  let previousGiven: number | undefined;
  let previousCounted: number | undefined;
  for (const push of sorted) {
    const { start } = push;
    const previous = chart.policy.switches.Q8 === 'previous-given' ? previousGiven : previousCounted;
    const isSpaced = start !== undefined && (previous === undefined || start - previous > 30);
    // S9: inside the infusion, or within 30 minutes before its start or after its end, it belongs to it.
    const belongs = infused.some(
      (dose) => start !== undefined && dose.start - 30 <= start && start <= dose.end + 30,
    );
    if (infused.length === 0 && first === undefined) {
      first = push;
      previousCounted = start;
    } else if (start !== undefined && isSpaced && !belongs && chart.isFacility && !isChemo) {
      repeats.push(start);
      previousCounted = start;
    }
    if (start !== undefined) previousGiven = start;
  }
  return { first, repeats };
}

/** Q7: which doses of 16 minutes and more are pushes after all. */
function shortRepeats(chart: Chart, doses: readonly Dose[]): readonly Dose[] {
  if (chart.policy.switches.Q7 !== 'short-repeat-push') return [];
  return doses.filter((dose, index) => index > 0 && dose.minutes.length <= 30);
}

/** Everything drugs do at one site. */
export function drugServices(chart: Chart, group: SiteGroup): DrugServices {
  const infusions: Infusion[] = [];
  const pushes: Push[] = [];
  const pumpStarts: PumpStart[] = [];
  const repeats: number[] = [];
  const infusing: (readonly number[])[] = [];
  const pushing: (readonly number[])[] = [];
  const drugsGiven = group.given.filter(({ category }) => category !== 'hydration');
  for (const [drug, given] of groupBy(drugsGiven, (one) => one.drug)) {
    const isChemo = given[0]?.category === 'chemotherapy';
    const bags = given.filter((one) => one.administration.route === 'iv-infusion');
    // S22: chemotherapy, or any drug for a facility, over eight hours (481 minutes) on a pump.
    const onPump = bags.filter(
      (bag) => bag.administration.pump !== undefined && (isChemo || chart.isFacility),
    );
    const prolonged = dosesOf(onPump).filter((dose) => dose.minutes.length >= 481);
    const ordinary = bags.filter((bag) => !prolonged.some((dose) => dose.parts.includes(bag)));
    const doses = dosesOf(ordinary);
    const long = doses.filter((dose) => !isShort(chart, dose));
    const asPush = [...doses.filter((dose) => isShort(chart, dose)), ...shortRepeats(chart, long)];
    const infused = long.filter((dose) => !asPush.includes(dose));
    for (const dose of prolonged) pumpStarts.push({ isChemo, dose });
    if (infused[0] !== undefined) {
      const id = infused.flatMap((dose) => dose.parts.map((part) => part.id)).sort()[0] ?? '';
      infusions.push({
        kind: 'infusion',
        drug,
        isChemo,
        id,
        doses: infused,
        minutes: allMinutes(infused.map((dose) => dose.minutes)),
      });
    }
    const hand = given.filter((one) => one.administration.route === 'iv-push');
    const untimed = bags.filter((bag) => bag.minutes === undefined && countsAsPush(chart, bag));
    const read = readPushes(chart, [...hand, ...asPush, ...untimed], infused, isChemo);
    if (read.first !== undefined)
      pushes.push({ kind: 'push', drug, isChemo, id: read.first.id, start: read.first.start });
    repeats.push(...read.repeats);
    infusing.push(...prolonged.map((dose) => dose.minutes), ...long.map((dose) => dose.minutes));
    // R29: a push takes only the minutes that are documented.
    pushing.push(
      ...doses.filter((dose) => isShort(chart, dose)).map((dose) => dose.minutes),
      ...hand.map(documentedMinutes),
    );
  }
  return {
    infusions,
    pushes,
    pumpStarts,
    repeats,
    infusing: allMinutes(infusing),
    pushing: allMinutes(pushing),
  };
}

function documentedMinutes({ start, stop }: Given): readonly number[] {
  const minutes: number[] = [];
  if (start !== undefined && stop !== undefined)
    for (let minute = start; minute < stop; minute++) minutes.push(minute);
  return minutes;
}
