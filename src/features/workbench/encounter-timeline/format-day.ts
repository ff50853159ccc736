import { dateOfMinute } from '../../../domain/clock-time.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';

// Not by `Intl`: to make a format of it takes longer than all else that the first picture of a timeline needs of dates.
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day on which a minute falls, as the axis shows it. Example: "Mon, Mar 2". */
export function formatDay(dateOfService: IsoDate, minute: number): string {
  const day = new Date(`${dateOfMinute(dateOfService, minute)}T00:00:00Z`);
  return `${weekdays[day.getUTCDay()] ?? ''}, ${months[day.getUTCMonth()] ?? ''} ${String(day.getUTCDate())}`;
}
