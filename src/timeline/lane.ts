/** Whole minutes from an origin that the caller chooses; may be negative and may exceed a day. */
export type Minute = number;

export type BarEdge = 'start' | 'stop';

/** A stretch inside a bar that is drawn differently: not counted, or a gap in it. */
export interface BarSegment {
  readonly from: Minute;
  readonly to: Minute;
  readonly kind: 'discarded' | 'pause';
  /** Why, as a person reads it. */
  readonly reason: string;
}

/** An amount said on a bar. `short` is for bars with little room. */
export interface BarFigure {
  readonly text: string;
  readonly short: string;
  /** Discarded amounts are drawn like discarded segments. */
  readonly kind: 'counted' | 'discarded';
}

/** A thin tick on a bar. */
export interface BarMark {
  readonly minute: Minute;
  readonly label: string;
}

/**
 * Something with a time. A known start without a stop is a point in time, unless `openStop` says that a stop
 * exists but is not known; the same for `openStart`. With neither time the bar waits in the untimed gutter.
 */
export interface TimelineBar {
  readonly id: string;
  readonly start?: Minute;
  readonly stop?: Minute;
  readonly openStart?: boolean;
  readonly openStop?: boolean;
  readonly label: string;
  /** Short words, the most important first: bars with little room show the first only. */
  readonly badges: readonly string[];
  readonly figures?: readonly BarFigure[];
  /** Colour and pattern: the class `tl-tone-<tone>`. */
  readonly tone: string;
  /** What the tone stands for, in a short word, so that colour never says it alone. */
  readonly toneLabel?: string;
  readonly segments?: readonly BarSegment[];
  readonly marks?: readonly BarMark[];
  readonly severity?: 'error' | 'warning';
  /** The whole accessible name: what, when, and what is wrong with it. */
  readonly ariaLabel: string;
  /** False for a bar whose edges cannot be dragged. Default: whether it has, or should have, a stop. */
  readonly canResize?: boolean;
  /** Whether a stretch may be drawn inside it, with Shift. Default: no. */
  readonly canHoldGap?: boolean;
}

export interface TimelineLane {
  readonly id: string;
  readonly label: string;
  readonly sublabel?: string;
  readonly kind?: string;
  readonly bars: readonly TimelineBar[];
  /** Only where there are bars is shown, in a row of its own; the keyboard passes the bars by. */
  readonly isFolded?: boolean;
  /** Whether its header can be dragged up and down. Default: no. */
  readonly canMove?: boolean;
}

/** A named stretch of the whole chart, drawn under the axis. */
export interface TimelineBand {
  readonly from: Minute;
  readonly to: Minute;
  readonly label: string;
  /** Colour: the class `tl-band-<kind>`. */
  readonly kind: string;
}

/** A tick shown while something is dragged. It is only looked at: nothing snaps to it. */
export interface PassiveMark {
  readonly minute: Minute;
  readonly label: string;
}

/** Whether the edges of a bar may be dragged. A point has none. */
export function canResize(bar: TimelineBar): boolean {
  return bar.canResize ?? (bar.stop !== undefined || bar.openStop === true);
}
