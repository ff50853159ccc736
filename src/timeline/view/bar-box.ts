import { openStubPx, pointOffsetPx, targetPx } from '../geometry/bar-extent.ts';
import type { PlacedBar } from '../geometry/lane-stack.ts';
import { onPlane } from './plane.ts';

/** CSS lengths of a bar: the slot is on the plane, everything else is inside the slot. */
export interface BarBox {
  readonly slotLeft: string;
  readonly slotWidth: string;
  readonly bodyLeft: string;
  readonly bodyWidth: string;
  readonly bodyRight: string;
  readonly labelLeft: string;
  readonly isLabelAfter: boolean;
  /** Pixels that a label may use at this zoom, about. */
  readonly labelRoomPx: number;
  readonly inSlot: (minute: number) => string;
  readonly lengthInSlot: (minutes: number) => string;
}

const widestLabelPx = 360;
const shortBarPx = 40;

/** A bar's slot reaches from its first known minute to the next bar of its row: labels may use all of it. */
export function barBox(placed: PlacedBar, pxPerMinute: number): BarBox {
  const { extent } = placed;
  const length = extent.to - extent.from;
  const reach = length + (widestLabelPx + (extent.isOpenStop ? openStubPx : 0)) / pxPerMinute;
  const room = Math.max(length, Math.min(reach, placed.roomTo - extent.from), 0.01);
  const percent = (minutes: number): string => `${(minutes / room) * 100}%`;
  const before = extent.isPoint ? targetPx / 2 : extent.isOpenStart ? openStubPx : 0;
  const after = extent.isPoint ? targetPx / 2 : extent.isOpenStop ? openStubPx : 0;
  // A label that would not fit inside starts right of the bar: it must not cover the mark of an unknown stop.
  const isLabelAfter = extent.isOpenStop || (!extent.isOpenStart && length * pxPerMinute < shortBarPx);
  const offset = extent.isPoint ? pointOffsetPx : extent.isOpenStart ? 22 - openStubPx : 0;
  const labelOffset = isLabelAfter && !extent.isPoint ? after - 2 : offset;
  const labelFrom = isLabelAfter ? length : 0;
  return {
    slotLeft: onPlane(extent.from),
    slotWidth: onPlane(room),
    bodyLeft: `${-before}px`,
    bodyWidth: `calc(${percent(length)} + ${before + after}px)`,
    bodyRight: `calc(${percent(length)} + ${after}px)`,
    labelLeft: `calc(${percent(labelFrom)} + ${labelOffset}px)`,
    labelRoomPx: (room - labelFrom) * pxPerMinute - labelOffset,
    isLabelAfter,
    inSlot: (minute) => percent(minute - extent.from),
    lengthInSlot: percent,
  };
}
