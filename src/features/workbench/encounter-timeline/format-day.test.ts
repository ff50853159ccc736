import { expect, test } from 'vitest';
import { isoDate } from '../../../domain/clock-time.ts';
import { formatDay } from './format-day.ts';

test('every day of a leap year reads as the browser would write it', () => {
  const asWritten = new Intl.DateTimeFormat('en-US', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  for (let day = 0; day < 366; day++)
    expect(formatDay(isoDate('2028-01-01'), day * 1440)).toBe(asWritten.format(Date.UTC(2028, 0, 1 + day)));
});
