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

/** CSS lengths of a bar, the same at every zoom: the slot is on the plane, everything else is inside the slot. */
export interface BarBox {
  readonly slotLeft: string;
  readonly slotWidth: string;
  readonly bodyLeft: string;
  readonly bodyWidth: string;
  readonly bodyRight: string;
  /** Where the label may be. */
  readonly label: { readonly left: string } & ({ readonly right: number } | { readonly width: string });
  readonly inSlot: (minute: number) => string;
  readonly lengthInSlot: (minutes: number) => string;
}

/** As far as a label reaches beyond a bar that has nothing after it. */
const widestLabelPx = 360;
const shortBarPx = 40;
const labelGapPx = 2;

const lengthOf = ({ extent }: PlacedBar): number => extent.to - extent.from;

/** What is drawn after the last known minute, in pixels. */
const afterPx = ({ extent }: PlacedBar): number =>
  extent.isPoint ? targetPx / 2 : extent.isOpenStop ? openStubPx : 0;

/** From the first minute, or the last when it comes after the bar, to the label. */
function labelOffsetPx(placed: PlacedBar, isLabelAfter: boolean): number {
  const { extent } = placed;
  if (extent.isPoint) return pointOffsetPx;
  if (isLabelAfter) return afterPx(placed) - labelGapPx;
  return extent.isOpenStart ? 22 - openStubPx : 0;
}

/** How a bar is drawn at a zoom. */
export function barLook(placed: PlacedBar, pxPerMinute: number): BarLook {
  const { extent, roomTo, nextPx } = placed;
  const length = lengthOf(placed);
  const isLabelAfter = extent.isOpenStop || (!extent.isOpenStart && length * pxPerMinute < shortBarPx);
  const from = isLabelAfter ? extent.to : extent.from;
  const room = (Math.max(extent.to, roomTo) - from) * pxPerMinute - nextPx;
  return { variant: labelVariant(placed.bar, room - labelOffsetPx(placed, isLabelAfter)), isLabelAfter };
}

/** A bar's slot reaches from its first known minute to the next bar of its row: labels may use all of it. */
export function barBox(placed: PlacedBar, { isLabelAfter }: Pick<BarLook, 'isLabelAfter'>): BarBox {
  const { extent, roomTo, nextPx } = placed;
  const length = lengthOf(placed);
  const isLast = roomTo === Infinity;
  const room = isLast ? length : Math.max(length, roomTo - extent.from);
  const percent = (minutes: number): string => `${room === 0 ? 0 : (minutes / room) * 100}%`;
  const before = stubPx(extent);
  const after = afterPx(placed);
  const labelFrom = isLabelAfter ? length : 0;
  const left = `calc(${percent(labelFrom)} + ${labelOffsetPx(placed, isLabelAfter)}px)`;
  const free = `calc(${percent(length - labelFrom)} + ${widestLabelPx}px)`;
  return {
    slotLeft: onPlane(extent.from),
    slotWidth: onPlane(room),
    bodyLeft: `${-before}px`,
    bodyWidth: `calc(${percent(length)} + ${before + after}px)`,
    bodyRight: `calc(${percent(length)} + ${after}px)`,
    label: isLast ? { left, width: free } : { left, right: labelGapPx + nextPx },
    inSlot: (minute) => percent(minute - extent.from),
    lengthInSlot: percent,
  };
}
