import type { Pause, Route } from '../../domain/administration.ts';
import { isInfusionRoute } from '../../domain/administration.ts';
import type { ClockMinute } from '../../domain/clock-time.ts';
import type { MarAdministration, MarFlag } from './mar-administration.ts';
import type { MarEvent } from './mar-event.ts';
import { sayClock } from './say-clock.ts';

/** An administration while its rows are being joined. */
export interface MarInterval {
  readonly events: MarEvent[];
  /** The event that says what it is. */
  readonly first: MarEvent;
  readonly start: ClockMinute | undefined;
  stop?: ClockMinute | undefined;
  pausedAt?: ClockMinute | undefined;
  readonly pauses: Pause[];
  readonly flags: MarFlag[];
}

const rateOf = ({ rate }: MarEvent): string =>
  rate === undefined ? '' : ` ${String(rate.amount)} ${rate.unit}`;

/** "New Bag 10:12, Rate Change 10:30 50 mL/h, Stopped 11:00 (rows 2, 4 and 5 of the pasted record)". */
function noteOf(events: readonly MarEvent[]): string {
  const shown = events
    .slice(0, 40)
    .map((event) => `${event.action} ${sayClock(event.minute)}${event.kind === 'rate' ? rateOf(event) : ''}`);
  const more = events.length > shown.length ? ` and ${String(events.length - shown.length)} more` : '';
  const rows = events.slice(0, 40).map(({ row }) => row);
  return `MAR: ${shown.join(', ')}${more} (pasted ${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')})`.slice(
    0,
    2000,
  );
}

const firstOf = <K extends 'dose' | 'rate' | 'volume' | 'siteText' | 'orderId' | 'patient'>(
  events: readonly MarEvent[],
  key: K,
): { readonly [key in K]?: NonNullable<MarEvent[K]> } => {
  const found = events.find((event) => event[key] !== undefined)?.[key];
  return (found === undefined ? {} : { [key]: found }) as { readonly [key in K]?: NonNullable<MarEvent[K]> };
};

/** The administration that joined rows make. Its facts are those of its first row that has them. */
export function administrationOf(interval: MarInterval, route: Route): MarAdministration {
  const { events, first, start, stop, pauses, flags } = interval;
  const notes = [...new Set(events.flatMap((event) => event.notes))];
  const runs = isInfusionRoute(route);
  return {
    id: first.row,
    rows: events.map(({ row }) => row).toSorted((a, b) => a - b),
    key: first.key,
    drugText: events.find(({ drugText }) => !drugText.startsWith('Order '))?.drugText ?? first.drugText,
    route,
    ...(start === undefined ? {} : { start }),
    ...(stop === undefined ? {} : { stop }),
    pauses: runs ? pauses : [],
    ...(first.hasNoDose === true ? {} : firstOf([first, ...events], 'dose')),
    ...(runs ? firstOf([first, ...events], 'rate') : {}),
    ...firstOf([first, ...events], 'volume'),
    ...firstOf([first, ...events], 'siteText'),
    ...firstOf(events, 'orderId'),
    ...firstOf(events, 'patient'),
    note: noteOf(events),
    flags: [...flags, ...notes.map((message): MarFlag => ({ code: 'row-note', message }))],
    isProposed: true,
  };
}
