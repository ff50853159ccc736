import { putInOrder } from '../../base/order.ts';
import { lengthOf, subtract, totalMinutes, union } from '../../base/interval.ts';
import type { Interval } from '../../base/interval.ts';
import type { DiscardedMinutes } from '../../domain/claim-line.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import { nameOf } from '../../domain/administration.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import { overlappingTimes } from '../documentation/overlapping-times.ts';
import { addFinding, discard, minutesText } from '../work.ts';
import type { Item, OwnedStretch, RunTime, Work } from '../work.ts';
import { oneDose } from './one-dose.ts';

/** One run of one drug at one site: bags that touch or overlap (S8). */
export interface Dose {
  readonly drugKey: string;
  readonly items: readonly Item[];
  /** First start and last stop, pauses inside included. */
  readonly start: number;
  readonly stop: number;
  /** Net minutes, each owned by one bag; sorted, disjoint. */
  readonly stretches: readonly OwnedStretch[];
  readonly minutes: number;
  /** The minutes of one of its bags that do not count. */
  readonly discardedOf: (id: AdministrationId) => readonly DiscardedMinutes[];
  readonly status: 'complete' | 'assumed';
}

const byStart = (a: Item, b: Item): number => (a.run as RunTime).start - (b.run as RunTime).start || (a.id < b.id ? -1 : 1);

function flagOverlap(work: Work, item: Item, minutes: number): void {
  addFinding(
    work,
    overlappingTimes,
    'warning',
    `${nameOf(item.administration)}: ${minutesText(minutes)} are charted twice for the same drug at one site; they count once.`,
    [administrationFact(item.id, 'start'), administrationFact(item.id, 'stop')],
  );
}

const nothing: readonly DiscardedMinutes[] = [];

/** A dose of one bag, the most common one: there is nothing to take apart. */
function doseOfOne(item: Item): Dose {
  const { start, stop, stretches, discarded, status } = item.run as RunTime;
  return {
    drugKey: item.drugKey,
    items: [item],
    start,
    stop,
    stretches: stretches.map(({ from, to }) => ({ from, to, id: item.id })),
    minutes: totalMinutes(stretches),
    discardedOf: (id) => (id === item.id ? discarded : nothing),
    status,
  };
}

function doseOf(work: Work, items: readonly Item[]): Dose {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return doseOfOne(only);
  const stretches: OwnedStretch[] = [];
  const discarded = new Map<string, readonly DiscardedMinutes[]>();
  let covered: readonly Interval[] = [];
  let status: Dose['status'] = 'complete';
  let stop = -Infinity;
  for (const item of items) {
    const run = item.run as RunTime;
    const own = subtract(run.stretches, covered);
    for (const stretch of own) stretches.push({ from: stretch.from, to: stretch.to, id: item.id });
    const twice = subtract(run.stretches, own);
    if (item.category !== 'hydration' && overlappingTimes.decide(totalMinutes(twice))) flagOverlap(work, item, totalMinutes(twice));
    discarded.set(item.id, [...run.discarded, ...twice.map((stretch) => discard(work, stretch, oneDose, 'the same drug is already counted'))]);
    covered = union([...covered, ...run.stretches]);
    if (run.status === 'assumed') status = 'assumed';
    stop = Math.max(stop, run.stop);
  }
  const first = items[0] as Item;
  putInOrder(stretches, (a, b) => a.from - b.from);
  return {
    drugKey: first.drugKey,
    items,
    start: (first.run as RunTime).start,
    stop,
    stretches,
    minutes: totalMinutes(covered),
    discardedOf: (id) => discarded.get(id) ?? nothing,
    status,
  };
}

/** Doses of one drug among its items with known times, in order of time; puts the items in that order. */
export function dosesOfOne(work: Work, items: Item[]): readonly Dose[] {
  putInOrder(items, byStart);
  const doses: Dose[] = [];
  let group: Item[] = [];
  let stop = -Infinity;
  for (const item of items) {
    const run = item.run as RunTime;
    if (group.length > 0 && !oneDose.decide(stop, run.start)) {
      doses.push(doseOf(work, group));
      group = [];
    }
    group.push(item);
    stop = Math.max(stop, run.stop);
  }
  doses.push(doseOf(work, group));
  return doses;
}

/** Doses among items with known times: a list for each drug. */
export function dosesOf(work: Work, items: readonly Item[]): readonly (readonly Dose[])[] {
  if (items.length === 0) return [];
  const byDrug = new Map<string, Item[]>();
  for (const item of items) {
    const same = byDrug.get(item.drugKey);
    if (same === undefined) byDrug.set(item.drugKey, [item]);
    else same.push(item);
  }
  const result: (readonly Dose[])[] = [];
  for (const same of byDrug.values()) result.push(dosesOfOne(work, same));
  return result;
}

/** What remains of owned stretches after `taken` is cut out of them. */
export function withoutStretches(owned: readonly OwnedStretch[], taken: readonly Interval[]): readonly OwnedStretch[] {
  if (taken.length === 0) return owned;
  return owned.flatMap((stretch) => subtract([stretch], taken).map((rest) => ({ from: rest.from, to: rest.to, id: stretch.id })));
}

/** The part of owned stretches from net minute `lo` up to, not with, `hi`. */
export function sliceStretches(owned: readonly OwnedStretch[], lo: number, hi: number): readonly OwnedStretch[] {
  const result: OwnedStretch[] = [];
  let before = 0;
  for (const stretch of owned) {
    const length = lengthOf(stretch);
    const from = Math.max(lo - before, 0);
    const to = Math.min(hi - before, length);
    if (from < to) result.push({ from: stretch.from + from, to: stretch.from + to, id: stretch.id });
    before += length;
    if (before >= hi) break;
  }
  return result;
}
