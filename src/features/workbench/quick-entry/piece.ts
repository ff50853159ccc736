import type { ChartedCategory, Purpose } from '../../../domain/administration.ts';
import type { Quantity } from '../../../domain/drug.ts';
import type { WrittenRoute } from './entry-words.ts';
import type { WrittenTime } from './written-clock.ts';

/** What a word can be taken for by its form alone, and how many words it takes. */
export type Piece = { readonly length: number } & (
  | { readonly kind: 'range'; readonly start?: WrittenTime; readonly stop?: WrittenTime }
  | { readonly kind: 'time'; readonly time: WrittenTime }
  /** A time that says itself that it is the start, wherever it stands. */
  | { readonly kind: 'begin'; readonly time: WrittenTime }
  /** What follows is one more time of the same: `1015 and 1115`. */
  | { readonly kind: 'also' }
  | { readonly kind: 'number'; readonly amount: number; readonly time?: WrittenTime }
  | { readonly kind: 'next-day'; readonly days: number }
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly as?: 'dose' | 'volume'; readonly volume?: Quantity }
  | { readonly kind: 'rate'; readonly rate: Quantity }
  | {
      readonly kind: 'containers';
      readonly count: number;
      readonly quantity: Quantity;
      readonly singleDose?: boolean;
    }
  | { readonly kind: 'route'; readonly route: WrittenRoute }
  | { readonly kind: 'category'; readonly category: ChartedCategory }
  | { readonly kind: 'purpose'; readonly purpose: Purpose }
  | { readonly kind: 'duration'; readonly minutes: number }
  | { readonly kind: 'pause'; readonly start: WrittenTime; readonly stop: WrittenTime }
  | { readonly kind: 'not-charted'; readonly what: 'stop' | 'start' | 'time' | 'site' }
  | { readonly kind: 'every'; readonly minutes: number }
  | { readonly kind: 'times'; readonly count: number }
  | { readonly kind: 'and' }
  | { readonly kind: 'filler' }
  | { readonly kind: 'unreadable'; readonly message: string }
);
