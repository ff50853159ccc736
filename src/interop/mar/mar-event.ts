import type { Route } from '../../domain/administration.ts';
import type { ClockMinute } from '../../domain/clock-time.ts';
import type { Quantity } from '../../domain/drug.ts';
import type { MarActionKind } from './mar-field.ts';
import type { MarRow } from './mar-table.ts';

/** What became of one pasted row. The three together are all rows: nothing is lost in silence. */
export type MarFate =
  | { readonly kind: 'used'; readonly says: string; readonly administration: number }
  | { readonly kind: 'not-coded'; readonly says: string }
  | { readonly kind: 'unreadable'; readonly says: string; readonly unknownAction?: string };

export interface MarRowFate {
  readonly row: MarRow;
  readonly fate: MarFate;
}

/** Routes that the record can speak of, before the times tell whether it ran. `iv`: neither push nor infusion is written. */
export type MarRoute = Route | 'iv';

/** One row of a record, read: what happened to which drug, and when. */
export interface MarEvent {
  readonly row: number;
  readonly kind: MarActionKind;
  /** The action as written, for the coder. */
  readonly action: string;
  readonly minute: ClockMinute;
  /** Rows that are intervals say both ends. */
  readonly stop?: ClockMinute;
  /** Events of one administration share it: order, drug and pump channel. */
  readonly key: string;
  readonly drugText: string;
  readonly route: MarRoute;
  readonly dose?: Quantity;
  /** The record writes something in place of a dose that is none; what the order holds does not stand for it. */
  readonly hasNoDose?: boolean;
  readonly rate?: Quantity;
  readonly volume?: Quantity;
  readonly siteText?: string;
  readonly orderId?: string;
  /** As the record writes it; only ever compared. */
  readonly patient?: string;
  /** No date is written, so that a time before the one above it may be of the next day. */
  readonly isDateless: boolean;
  /** Its stop has no date and lies before its start, so that it was left open. */
  readonly hasLostStop?: boolean;
  /** What a person should check about this row. */
  readonly notes: readonly string[];
}

/** A row that takes an entry back. */
export interface MarCancel {
  readonly row: number;
  readonly minute: ClockMinute;
  readonly key: string;
}
