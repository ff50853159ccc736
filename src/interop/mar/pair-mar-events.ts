import type { ClockMinute } from '../../domain/clock-time.ts';
import { isInfusionRoute } from '../../domain/administration.ts';
import type { Pause, Route } from '../../domain/administration.ts';
import type { MarAdministration, MarFlag } from './mar-administration.ts';
import { plainWords } from './mar-field.ts';
import type { MarActionKind } from './mar-field.ts';
import type { MarEvent } from './mar-event.ts';
import { bagFollows } from './bag-follows.ts';
import { administrationOf } from './mar-interval.ts';
import type { MarInterval } from './mar-interval.ts';
import { sayClock } from './say-clock.ts';

export interface MarPairing {
  readonly administrations: readonly MarAdministration[];
  /** Rows that belong to no administration, with the reason. */
  readonly loose: ReadonlyMap<number, string>;
}

const isRunningRoute = (route: MarEvent['route']): boolean => route !== 'iv' && isInfusionRoute(route);

/** The events of one order, one after another, and what they have come to so far. */
class Pairing {
  readonly done: MarInterval[] = [];
  readonly loose = new Map<number, string>();
  /** Rate rows before any bag: they speak for a stop that follows. */
  #early: MarEvent[] = [];
  #open: MarInterval | undefined;

  readonly #ownBags: ReadonlySet<number>;

  constructor(ownBags: ReadonlySet<number>) {
    this.#ownBags = ownBags;
  }

  add(event: MarEvent, next: MarEvent | undefined): void {
    const kind = this.#kindOf(event, next);
    switch (kind) {
      case 'begin':
        return this.#begin(event);
      case 'restart':
        return this.#restart(event);
      case 'pause':
        return this.#pause(event);
      case 'stop':
        return this.#stop(event);
      case 'rate':
      case 'verify':
        return this.#observe(event);
      case 'given':
      case 'push':
        this.#once(event);
        return undefined;
      case 'planned':
      case 'not-given':
      case 'cancel':
      case 'other':
        this.loose.set(event.row, `${event.action}: nothing was given`);
        return undefined;
    }
  }

  end(): void {
    for (const event of this.#early) this.loose.set(event.row, `${event.action}: no bag was running`);
    const last = this.#open;
    if (last === undefined) return;
    if (last.pausedAt !== undefined) {
      last.stop = last.pausedAt;
      last.flags.push({
        code: 'paused-at-end',
        message: `Paused at ${sayClock(last.pausedAt)} and not restarted: it ends there`,
      });
    } else last.flags.push({ code: 'no-stop', message: 'No stop is charted' });
    this.#close();
  }

  /** “Given” of something that is stopped later was hung; a bag of a drug that is injected is no bag. */
  #kindOf(event: MarEvent, next: MarEvent | undefined): MarActionKind {
    const { kind, route } = event;
    if (route !== 'iv' && !isInfusionRoute(route)) return kind === 'begin' ? 'given' : kind;
    if (kind === 'push' && isRunningRoute(route)) return this.#open === undefined ? 'begin' : kind;
    if (kind !== 'given') return kind;
    const isEndedLater = next !== undefined && ['stop', 'pause', 'restart'].includes(next.kind);
    return isRunningRoute(route) || (this.#open === undefined && isEndedLater) ? 'begin' : kind;
  }

  #start(event: MarEvent): MarInterval {
    return { events: [event], first: event, start: event.minute, pauses: [], flags: [] };
  }

  #close(): void {
    if (this.#open !== undefined) this.done.push(this.#open);
    this.#open = undefined;
  }

  #begin(event: MarEvent): void {
    const running = this.#open;
    if (running !== undefined && event.stop === undefined) {
      if (running.start === event.minute) return void running.events.push(event);
      if (bagFollows(running, event) && !this.#ownBags.has(event.row)) {
        running.events.push(event);
        running.flags.push({
          code: 'continued-bag',
          message: `Row ${String(event.row)} hung the next bag at ${sayClock(event.minute)} without a stop: taken as one infusion`,
          bagRow: event.row,
        });
        return;
      }
    }
    if (running !== undefined) {
      const at = running.pausedAt;
      if (at !== undefined) running.stop = at;
      else
        running.flags.push({
          code: 'next-bag',
          message: `No stop is charted before the next dose at ${sayClock(event.minute)} (row ${String(event.row)})`,
          ...(event.stop === undefined && this.#ownBags.has(event.row) ? { bagRow: event.row } : {}),
        });
      this.#close();
    }
    this.#open = this.#start(event);
    if (event.stop === undefined) return;
    this.#open.stop = event.stop;
    this.#close();
  }

  #restart(event: MarEvent): void {
    const running = this.#open;
    if (running?.pausedAt !== undefined) {
      this.#resume(running, running.pausedAt, event);
      return;
    }
    if (running !== undefined) return void running.events.push(event);
    const last = this.done.at(-1);
    if (last?.stop !== undefined && isRunningRoute(last.first.route) && last.events.at(-1)?.kind === 'stop') {
      this.done.pop();
      this.#open = last;
      last.flags.push({
        code: 'restarted',
        message: `Stopped ${sayClock(last.stop)}, restarted ${sayClock(event.minute)}: one infusion, the time between is a pause`,
      });
      const from = last.stop;
      last.stop = undefined;
      this.#resume(last, from, event);
      return;
    }
    this.#open = this.#start(event);
    this.#open.flags.push({
      code: 'no-start',
      message: `Row ${String(event.row)} restarts a bag whose beginning is not here; it begins there`,
    });
  }

  #resume(interval: MarInterval, from: ClockMinute, event: MarEvent): void {
    interval.events.push(event);
    interval.pausedAt = undefined;
    if (event.minute > from) interval.pauses.push({ start: from, stop: event.minute } satisfies Pause);
  }

  #pause(event: MarEvent): void {
    const running = this.#open;
    if (running === undefined) return void this.loose.set(event.row, `${event.action}: no bag was running`);
    running.events.push(event);
    running.pausedAt ??= event.minute;
  }

  #stop(event: MarEvent): void {
    const running = this.#open;
    if (running !== undefined) {
      running.events.push(event);
      running.stop = running.pausedAt ?? event.minute;
      this.#close();
      return;
    }
    const last = this.done.at(-1);
    if (last?.stop === event.minute)
      return void this.loose.set(event.row, `${event.action}: stopped already at ${sayClock(event.minute)}`);
    this.done.push({
      events: [...this.#early, event],
      first: event,
      start: undefined,
      stop: event.minute,
      pauses: [],
      flags: [{ code: 'no-start', message: 'It is stopped, and no row begins it' }],
    });
    this.#early = [];
  }

  #observe(event: MarEvent): void {
    if (this.#open === undefined) this.#early.push(event);
    else this.#open.events.push(event);
  }

  #once(event: MarEvent): void {
    const interval = this.#start(event);
    interval.stop = event.stop;
    if (event.route === 'iv')
      interval.flags.push({
        code: 'route-unclear',
        message: 'The record says IV only, and no stop follows: read as a push',
      });
    else if (isRunningRoute(event.route) && event.stop === undefined)
      interval.flags.push({ code: 'no-stop', message: 'No stop is charted' });
    this.done.push(interval);
  }
}

const tieOrder: readonly MarActionKind[] = [
  'stop',
  'pause',
  'restart',
  'begin',
  'given',
  'push',
  'rate',
  'verify',
];

/** By time; at the same minute the old bag ends before the next one begins. A bag that begins and ends in one minute does both. */
function inTime(events: readonly MarEvent[]): readonly MarEvent[] {
  const sorted = events.toSorted(
    (a, b) => a.minute - b.minute || tieOrder.indexOf(a.kind) - tieOrder.indexOf(b.kind),
  );
  let isRunning = false;
  for (const [index, event] of sorted.entries()) {
    const next = sorted[index + 1];
    if (
      !isRunning &&
      event.kind === 'stop' &&
      next?.kind === 'begin' &&
      next.minute === event.minute &&
      next.stop === undefined
    ) {
      const later = sorted.slice(index + 2).find(({ kind }) => kind === 'stop' || kind === 'begin');
      if (later?.kind !== 'stop') {
        sorted[index] = next;
        sorted[index + 1] = event;
      }
    }
    const kind = sorted[index]?.kind;
    if (kind === 'begin' || kind === 'restart') isRunning = sorted[index]?.stop === undefined;
    else if (kind === 'stop') isRunning = false;
  }
  return sorted;
}

const withoutPart = (route: MarEvent['route'], runs: boolean): Route =>
  route === 'iv' ? (runs ? 'iv-infusion' : 'iv-push') : route;

/** Two bags of one drug that hang at two sites at a time are told apart by the site, where every row writes its own. */
function bySite(group: readonly MarEvent[]): readonly (readonly MarEvent[])[] {
  const sites = new Map<string, MarEvent[]>();
  for (const event of group) {
    if (event.siteText === undefined) return [group];
    const key = plainWords(event.siteText);
    sites.set(key, [...(sites.get(key) ?? []), event]);
  }
  const apart = [...sites.values()];
  return apart.every((events) => events.some(({ kind }) => kind === 'begin')) ? apart : [group];
}

/**
 * Joins events to administrations, order by order.
 *
 * A bag begins with New Bag, Started or Given (when it is stopped later), ends with Stopped; Paused and Restarted leave a pause,
 * also where a stop stands for the pause (a stop and restart of one drug is one infusion without the time between, R20). Rate
 * rows neither begin nor end. A second bag without a stop goes on with the first where it is one running infusion. Nothing is
 * invented: an end without a row stays open and says why.
 */
export function pairMarEvents(events: readonly MarEvent[], ownBags: ReadonlySet<number>): MarPairing {
  const byKey = new Map<string, MarEvent[]>();
  for (const event of events) {
    const same = byKey.get(event.key);
    if (same === undefined) byKey.set(event.key, [event]);
    else same.push(event);
  }
  const loose = new Map<number, string>();
  const found: { readonly at: number; readonly administration: MarAdministration }[] = [];
  for (const group of [...byKey.values()].flatMap(bySite)) {
    const pairing = new Pairing(ownBags);
    const sorted = inTime(group);
    for (const [index, event] of sorted.entries()) {
      const next = sorted.slice(index + 1).find(({ kind }) => kind !== 'rate' && kind !== 'verify');
      pairing.add(event, next);
    }
    pairing.end();
    for (const [row, says] of pairing.loose) loose.set(row, says);
    for (const interval of pairing.done) {
      const runs =
        interval.stop !== undefined ||
        interval.flags.some(({ code }: MarFlag) => code === 'no-stop' || code === 'next-bag');
      const route = withoutPart(interval.first.route, runs && interval.first.kind !== 'push');
      const administration = administrationOf(interval, route);
      // One without a start stands where its first row does: what was written first in the text says nothing.
      found.push({ at: administration.start ?? interval.first.minute, administration });
    }
  }
  const inOrder = found.toSorted((a, b) => a.at - b.at || a.administration.id - b.administration.id);
  return { administrations: inOrder.map(({ administration }) => administration), loose };
}
