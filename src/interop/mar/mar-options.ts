import type { IsoDate } from '../../domain/clock-time.ts';
import type { DateOrder, MarActionKind, MarMapping } from './mar-field.ts';

/** What a person may say about a pasted record; whatever is absent is guessed. */
export interface MarOptions {
  readonly dateOfService: IsoDate;
  /** Id of a preset. */
  readonly preset?: string;
  readonly dateOrder?: DateOrder;
  readonly mapping?: MarMapping;
  /** Meaning of actions that no preset knows, or that mean something else here: written action → meaning. */
  readonly actions?: Readonly<Record<string, MarActionKind>>;
  /** A time without date that lies before the one above it, of the same drug, is of the next day. */
  readonly isNextDay?: boolean;
  /** Rows of bags that were doses of their own, although the bag before them was not stopped. */
  readonly ownBags?: ReadonlySet<number>;
}
