import type { Interval } from '../../base/interval.ts';
import type { TimelineBar } from '../lane.ts';
import type { BarLook } from './bar-box.ts';
import type { TimelineWording } from './wording.ts';

/** Values and objects that stay what they are while a bar stays as it is: its lane is laid out anew with each move of a neighbour. */
export interface DrawnBar extends BarLook {
  readonly bar: TimelineBar;
  readonly row: number;
  readonly roomTo: number;
  readonly nextPx: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isTabStop: boolean;
  readonly isMoving: boolean;
  readonly limits: Interval;
  readonly formatMinute: (minute: number) => string;
  readonly wording: TimelineWording;
}
