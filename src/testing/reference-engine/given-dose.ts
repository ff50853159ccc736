import type { Administration } from '../../domain/administration.ts';
import { isInfusion } from '../../domain/administration.ts';
import { dateOfMinute } from '../../domain/clock-time.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { Policy } from '../../domain/policy.ts';
import type { CodeSet } from '../../code-sets/code-set.ts';
import { categoryOf, drugKeys } from './charted-category.ts';
import type { NaiveCategory } from './charted-category.ts';

/** One administration that was given here, with its minutes spelled out one by one. */
export interface Given {
  readonly administration: Administration;
  readonly id: string;
  readonly category: NaiveCategory;
  readonly drug: string;
  readonly start: number | undefined;
  readonly stop: number | undefined;
  /** Every minute in which it ran under our order, in order; undefined when start or stop is unknown, or for a push. */
  readonly minutes: readonly number[] | undefined;
}

/** One dose in the sense of S8: bags of one drug that touch. `end` is the minute after its last. */
export interface Dose {
  readonly id: string;
  readonly parts: readonly Given[];
  readonly start: number;
  readonly end: number;
  readonly minutes: readonly number[];
}

/** What every part of the simulation needs to know. */
export interface Chart {
  readonly encounter: Encounter;
  readonly codeSet: CodeSet;
  readonly policy: Policy;
  readonly isFacility: boolean;
  readonly given: readonly Given[];
  readonly notes: string[];
  /** The date of a minute; an unknown minute falls on the date of service. */
  readonly dateOf: (minute: number | undefined) => string;
}

const perHour = new Set(['ml/h', 'ml/hr', 'ml/hour']);

/** S20, Q19: the stop, charted or (only where the chart says so) worked out from rate and volume. */
function stopOf(administration: Administration, policy: Policy): number | undefined {
  const isDerived = administration.evidence?.stop === 'derived-from-volume';
  if (isDerived && policy.switches.Q19 === 'forbid') return undefined;
  if (administration.stop !== undefined) return administration.stop;
  if (!isDerived || !isInfusion(administration) || administration.start === undefined) return undefined;
  const { rate, volume } = administration;
  if (rate === undefined || volume === undefined) return undefined;
  if (!perHour.has(rate.unit.toLowerCase()) || volume.unit.toLowerCase() !== 'ml') return undefined;
  // R17: in a pause nothing of the volume runs.
  const pauses = administration.pauses ?? [];
  let left = Math.floor((volume.amount / rate.amount) * 60);
  let minute = administration.start;
  for (; left > 0; minute++) if (!pauses.some((pause) => pause.start <= minute && minute < pause.stop)) left--;
  return minute;
}

/** The earliest start of an outpatient stay of a facility's visit; Infinity when none is charted. */
const arrivalOf = ({ setting, stays }: Encounter): number =>
  setting === 'facility'
    ? Math.min(...stays.filter((stay) => stay.kind !== 'inpatient').map((stay) => stay.start ?? Infinity))
    : Infinity;

/**
 * R75 and R13, facility: is this minute ours? Not before arrival (the earliest start of an outpatient stay) and not as an inpatient.
 * An inpatient stay without a start covers everything.
 */
function whoseMinute(encounter: Encounter): (minute: number | undefined) => boolean {
  if (encounter.setting !== 'facility') return () => true;
  const arrival = arrivalOf(encounter);
  const inpatient = encounter.stays.filter((stay) => stay.kind === 'inpatient');
  return (minute) => {
    if (minute === undefined) return inpatient.every((stay) => stay.start !== undefined);
    if (arrival !== Infinity && minute < arrival) return false;
    return inpatient.every((stay) => minute < (stay.start ?? -Infinity) || minute >= (stay.stop ?? Infinity));
  };
}

/** R20: every minute from start to stop that is in no pause. */
function runningMinutes(administration: Administration, start: number, stop: number): readonly number[] {
  const pauses = isInfusion(administration) ? (administration.pauses ?? []) : [];
  const minutes: number[] = [];
  for (let minute = start; minute < stop; minute++) {
    if (!pauses.some((pause) => pause.start <= minute && minute < pause.stop)) minutes.push(minute);
  }
  return minutes;
}

function readGiven(
  administration: Administration,
  category: NaiveCategory,
  drug: string,
  policy: Policy,
  isOurs: (minute: number | undefined) => boolean,
  arrival: number,
): Given | undefined {
  const { id, start } = administration;
  const given = { administration, id, category, drug };
  let stop = stopOf(administration, policy);
  if (start !== undefined && stop !== undefined && (stop < start || stop > start + 100 * 24 * 60)) stop = undefined;
  if (!isInfusion(administration))
    return isOurs(start) ? { ...given, start, stop, minutes: undefined } : undefined;
  if (start === undefined)
    return isOurs(stop === undefined ? undefined : stop - 1)
      ? { ...given, start, stop, minutes: undefined }
      : undefined;
  if (stop === undefined) {
    // Q16: a bag from before arrival without an end is ours from arrival on only where the policy takes it to have run on.
    const from =
      policy.switches.Q16 === 'from-arrival' && arrival !== Infinity ? Math.max(start, arrival) : start;
    return isOurs(from) ? { ...given, start: from, stop, minutes: undefined } : undefined;
  }
  const running = runningMinutes(administration, start, stop);
  const ours = running.filter(isOurs);
  if (running.length === 0 ? !isOurs(start) : ours.length === 0) return undefined;
  const first = ours[0] ?? start;
  const last = ours.at(-1) ?? stop - 1;
  return {
    ...given,
    start: isOurs(start) ? start : first,
    stop: isOurs(stop - 1) || running.length === 0 ? stop : last + 1,
    minutes: ours,
  };
}

/** S7: one drug is one drug: where some of it is charted as chemotherapy and some as therapeutic, all of it is chemotherapy. */
function oneKindPerDrug(
  encounter: Encounter,
  codeSet: CodeSet,
  policy: Policy,
  keys: ReadonlyMap<string, string>,
): (administration: Administration) => NaiveCategory {
  const isOurs = whoseMinute(encounter);
  const chemo = new Set<string>();
  for (const administration of encounter.administrations) {
    if (administration.status !== undefined && administration.status !== 'given') continue;
    // R67: what another family codes is not read here, and says nothing of what is.
    if (administration.route === 'other') continue;
    if (readGiven(administration, 'chemotherapy', '', policy, isOurs, arrivalOf(encounter)) === undefined)
      continue;
    if (categoryOf(administration, codeSet, policy) === 'chemotherapy')
      chemo.add(keys.get(administration.id) ?? '');
  }
  return (administration) => {
    const own = categoryOf(administration, codeSet, policy);
    return own === 'therapeutic' && chemo.has(keys.get(administration.id) ?? '') ? 'chemotherapy' : own;
  };
}

/** Reads the chart: what was given (S21: no status = given), what kind it is, and its minutes. */
export function readChart(encounter: Encounter, codeSet: CodeSet, policy: Policy): Chart {
  const isOurs = whoseMinute(encounter);
  const keys = drugKeys(encounter.administrations, codeSet);
  const kinds = oneKindPerDrug(encounter, codeSet, policy, keys);
  const given: Given[] = [];
  for (const administration of encounter.administrations) {
    if (administration.status !== undefined && administration.status !== 'given') continue;
    const category = kinds(administration);
    const read = readGiven(
      administration,
      category,
      `${category === 'hydration' ? 'fluid' : 'drug'}|${keys.get(administration.id) ?? ''}`,
      policy,
      isOurs,
      arrivalOf(encounter),
    );
    if (read !== undefined) given.push(read);
  }
  return {
    encounter,
    codeSet,
    policy,
    isFacility: encounter.setting === 'facility',
    given,
    notes: [],
    dateOf: (minute) =>
      minute === undefined ? encounter.dateOfService : dateOfMinute(encounter.dateOfService, minute),
  };
}

const byNumber = (a: number, b: number): number => a - b;

/** The minutes of several lists, each once, in order. */
export const allMinutes = (lists: readonly (readonly number[])[]): readonly number[] =>
  [...new Set(lists.flat())].sort(byNumber);

/** S8: bags that touch or overlap (gap 0) are one dose, its minutes the union; a gap inside a bag is a pause. */
export function dosesOf(bags: readonly Given[]): readonly Dose[] {
  const doses: Dose[] = [];
  const timed = bags.filter(
    (bag) => bag.minutes !== undefined && bag.start !== undefined && bag.stop !== undefined,
  );
  const sorted = timed.sort((a, b) => (a.start ?? 0) - (b.start ?? 0) || (a.id < b.id ? -1 : 1));
  for (const bag of sorted) {
    const start = bag.start ?? 0;
    const end = bag.stop ?? 0;
    const last = doses.at(-1);
    if (last !== undefined && start <= last.end) {
      doses[doses.length - 1] = {
        ...last,
        parts: [...last.parts, bag],
        end: Math.max(last.end, end),
        minutes: allMinutes([last.minutes, bag.minutes ?? []]),
      };
    } else doses.push({ id: bag.id, parts: [bag], start, end, minutes: bag.minutes ?? [] });
  }
  return doses;
}

/** Groups by a key, in order of first appearance. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
