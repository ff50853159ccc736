import { dateOfMinute } from '../../../domain/clock-time.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';

const names = new Intl.DateTimeFormat('en-US', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The day on which a minute falls, as the axis shows it. Example: "Mon, Mar 2". */
export const formatDay = (dateOfService: IsoDate, minute: number): string =>
  names.format(new Date(`${dateOfMinute(dateOfService, minute)}T00:00:00Z`));
