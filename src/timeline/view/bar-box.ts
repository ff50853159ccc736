import { openStubPx, pointOffsetPx, stubPx, targetPx } from '../geometry/bar-extent.ts';
import type { PlacedBar } from '../geometry/lane-stack.ts';
import { labelVariant, type LabelVariant } from './label-variant.ts';
import { onPlane } from './plane.ts';

/** What the zoom decides of a bar. It stays the same over wide stretches of zoom, and with it the bar as it is drawn. */
export interface BarLook {
  readonly variant: LabelVariant;
  /** A label that would not fit inside starts right of the bar: it must not cover the mark of an unknown stop. */
  readonly isLabelAfter: boolean;
}

/** What of a placed bar decides where its parts are. */
export type BarPlace = Pick<PlacedBar, 'extent' | 'roomTo' | 'nextPx'>;

/** CSS lengths of the parts of a bar, all on the plane and the same at every zoom. */
export interface BarBox {
  readonly bodyLeft: string;
  readonly bodyWidth: string;
  readonly bodyRight: string;
  /** Where the label may be. */
  readonly labelLeft: string;
  readonly labelWidth: string;
}

/** As far as a label reaches beyond a bar that has nothing after it. */
const widestLabelPx = 360;
const shortBarPx = 40;
const labelGapPx = 2;
/** The grip of the edge stands between a bar and the label after it. */
const gripPx = 4;

/** What is drawn after the last known minute, in pixels. */
const afterPx = ({ extent }: BarPlace): number =>
  extent.isPoint ? targetPx / 2 : extent.isOpenStop ? openStubPx : 0;

/** From the first minute, or the last when it comes after the bar, to the label. */
function labelOffsetPx(place: BarPlace, isLabelAfter: boolean): number {
  const { extent } = place;
  if (extent.isPoint) return pointOffsetPx;
  if (isLabelAfter) return afterPx(place) + gripPx;
  return extent.isOpenStart ? 22 - openStubPx : 0;
}

/** How a bar is drawn at a zoom. */
export function barLook(placed: PlacedBar, pxPerMinute: number): BarLook {
  const { extent, roomTo, nextPx } = placed;
  const length = extent.to - extent.from;
  const isLabelAfter = extent.isOpenStop || (!extent.isOpenStart && length * pxPerMinute < shortBarPx);
  const from = isLabelAfter ? extent.to : extent.from;
  const room = (Math.max(extent.to, roomTo) - from) * pxPerMinute - nextPx;
  return { variant: labelVariant(placed.bar, room - labelOffsetPx(placed, isLabelAfter)), isLabelAfter };
}

/** Minutes on the plane and some pixels. */
const along = (minutes: number, px: number): string =>
  px === 0 ? onPlane(minutes) : `calc(${onPlane(minutes)} + ${px}px)`;

/** Where the parts of a bar are; its label may use all the room up to the next bar of its row. */
export function barBox(place: BarPlace, isLabelAfter: boolean): BarBox {
  const { extent, roomTo, nextPx } = place;
  const { from, to } = extent;
  const before = stubPx(extent);
  const after = afterPx(place);
  const labelFrom = isLabelAfter ? to : from;
  const offset = labelOffsetPx(place, isLabelAfter);
  return {
    bodyLeft: along(from, -before),
    bodyWidth: along(to - from, before + after),
    bodyRight: along(to, after),
    labelLeft: along(labelFrom, offset),
    labelWidth:
      roomTo === Infinity
        ? along(to - labelFrom, widestLabelPx)
        : along(Math.max(to, roomTo) - labelFrom, -labelGapPx - nextPx - offset),
  };
}
