import { isInfusion } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { minutesPerDay } from '../../domain/clock-time.ts';
import { kindsOf, trialDrafts, trialsOf } from '../code-encounter.ts';
import { draftSignature } from '../lines/assemble-lines.ts';
import { constantRanges } from '../outcomes/break-points.ts';
import { kinksOf } from '../outcomes/kinks.ts';
import type { Kinds } from '../outcomes/kinks.ts';
import { withTime } from '../outcomes/unknown-times.ts';
import type { UnknownTime } from '../outcomes/unknown-times.ts';
import type { ChartView } from './chart-view.ts';
import { tallyOf } from './claim-tally.ts';
import type { ClaimTally } from './claim-tally.ts';

/** A charted time moved by some minutes, and the claim it would make. */
export interface TimeMove {
  readonly administration: Administration;
  readonly edge: 'start' | 'stop';
  /** Later is above 0, sooner below. */
  readonly minutes: number;
  readonly tally: ClaimTally;
}

interface Edge {
  readonly administration: Administration;
  readonly edge: 'start' | 'stop';
  readonly at: number;
  readonly least: number;
  readonly most: number;
}

/** How far from its charted place each time is tried: near places first, so that the nearest is found with the least work. */
const reaches = [60, 240, minutesPerDay, 7 * minutesPerDay];

/** A time that moves further than this is another visit; only a pump runs longer, and a run may always end sooner. */
const furthest = 240;

/** Codings that are tried for one answer: less than a second of work. */
export const moveCodings = 8000;

/** The charted times that can move, each between the others of its administration: pauses stay inside, an infusion has a minute. */
export function edgesOf(administration: Administration): readonly Edge[] {
  const { start, stop } = administration;
  if (start === undefined) return [];
  const [least, most] = [start - furthest, start + furthest];
  if (!isInfusion(administration)) return [{ administration, edge: 'start', at: start, least, most }];
  if (stop === undefined || stop <= start) return [];
  const pauses = administration.pauses ?? [];
  return [
    { administration, edge: 'stop', at: stop, least: Math.max(start + 1, ...pauses.map((pause) => pause.stop)), most: stop + (administration.pump === undefined ? furthest : minutesPerDay) },
    { administration, edge: 'start', at: start, least, most: Math.min(most, stop - 1, ...pauses.map((pause) => pause.start)) },
  ];
}

/** Further than this a move changes no date: that would be another visit. */
export const datesMoveWithin = 60;

/** Whether a claim counts as changed. `isNear` = the date of a line counts too. */
export type IsChanged = (after: ClaimTally, isNear: boolean) => boolean;

interface Trial {
  readonly tally: ClaimTally;
  readonly sign: string;
}

class Trials {
  codings = 0;
  private readonly view: ChartView;
  private readonly kinds: Kinds;
  private readonly known = new Map<string, Map<number, Trial>>();

  constructor(view: ChartView) {
    this.view = view;
    this.kinds = kindsOf(view.encounter, view.codeSet, view.policy);
  }

  /** The nearest move of one time within a reach that changes what is asked about. */
  nearest({ administration, edge, at, least, most }: Edge, reach: number, isChanged: IsChanged): TimeMove | undefined {
    const { encounter, codeSet, policy } = this.view;
    const from = Math.min(at, Math.max(least, at - reach));
    const to = Math.max(at, Math.min(most, at + reach));
    const unknown: UnknownTime = { administration, edge, state: 'assumed', window: { from, to, because: '' }, isPaired: false };
    const key = `${edge} ${administration.id}`;
    const known = this.known.get(key) ?? new Map<number, Trial>();
    this.known.set(key, known);
    const { code } = trialsOf(encounter, administration.id, codeSet, policy);
    const evaluate = (minute: number): Trial => {
      const before = known.get(minute);
      if (before !== undefined) return before;
      this.codings++;
      const drafts = trialDrafts(code(withTime(encounter, unknown, minute))).filter(({ isRemoved }) => !isRemoved);
      const tally = tallyOf(drafts.map((draft) => ({ ...draft, modifiers: draft.modifiers.map(({ modifier }) => modifier), units: draft.units.length })));
      // Told apart by drug: of one line one drug may gain what another loses.
      const trial = { tally, sign: draftSignature(drafts, (id) => this.kinds.get(id)?.drugKey ?? id) };
      known.set(minute, trial);
      return trial;
    };
    const kinks = [...kinksOf(encounter, unknown, this.kinds), at - 1, at, at + 1];
    let best: TimeMove | undefined;
    for (const range of constantRanges(from, to, kinks, evaluate, ({ sign }) => sign)) {
      const minutes = range.from > at ? range.from - at : Math.min(0, range.to - at);
      if (minutes === 0 || Math.abs(minutes) >= Math.abs(best?.minutes ?? Infinity)) continue;
      if (isChanged(range.value.tally, Math.abs(minutes) <= datesMoveWithin)) best = { administration, edge, minutes, tally: range.value.tally };
    }
    return best;
  }
}

/**
 * The smallest move of one charted time of one of the administrations that changes what is asked about, found by coding
 * the moved encounter; undefined where none does, or where finding it would take too many codings. A little at a time.
 */
export function* nearestMove(view: ChartView, administrations: readonly Administration[], isChanged: IsChanged, codings: number = moveCodings): Generator<undefined, TimeMove | undefined> {
  const trials = new Trials(view);
  const edges = administrations.flatMap(edgesOf);
  for (const reach of reaches) {
    let best: TimeMove | undefined;
    for (const edge of edges) {
      const found = trials.nearest(edge, best === undefined ? reach : Math.abs(best.minutes), isChanged);
      if (found !== undefined && Math.abs(found.minutes) < Math.abs(best?.minutes ?? Infinity)) best = found;
      if (trials.codings > codings) return undefined;
      yield undefined;
    }
    if (best !== undefined) return best;
  }
  return undefined;
}
