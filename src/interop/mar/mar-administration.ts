import type { Pause, Route } from '../../domain/administration.ts';
import type { ClockMinute } from '../../domain/clock-time.ts';
import type { Quantity } from '../../domain/drug.ts';

/** Something a person should see before a pairing is taken over. */
export interface MarFlag {
  readonly code:
    | 'no-stop'
    | 'no-start'
    | 'paused-at-end'
    | 'next-bag'
    | 'continued-bag'
    | 'restarted'
    | 'route-unclear'
    | 'cancelled'
    | 'other-patient'
    | 'repeated'
    | 'dateless'
    | 'row-note';
  readonly message: string;
  /** The row of the bag that may have been a dose of its own, or part of the one before. */
  readonly bagRow?: number;
}

/** Events that belong together: one administration, with a reason for each end that is open. */
export interface MarAdministration {
  /** The row on which it begins; stands for it in choices. */
  readonly id: number;
  readonly rows: readonly number[];
  /** That of its events. */
  readonly key: string;
  readonly drugText: string;
  readonly route: Route;
  readonly start?: ClockMinute;
  readonly stop?: ClockMinute;
  readonly pauses: readonly Pause[];
  readonly dose?: Quantity;
  readonly rate?: Quantity;
  readonly volume?: Quantity;
  readonly siteText?: string;
  readonly orderId?: string;
  readonly patient?: string;
  /** How it came about, for the record: "New Bag 10:12, Stopped 10:47 (pasted rows 2, 5)". */
  readonly note: string;
  readonly flags: readonly MarFlag[];
  /** False for what is left out unless a person says otherwise: an entry that another row cancels, rows of another patient. */
  readonly isProposed: boolean;
}
