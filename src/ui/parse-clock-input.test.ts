import { describe, expect, it } from 'vitest';
import { err, ok } from '../base/result.ts';
import { isoDate } from '../domain/clock-time.ts';
import { parseClockInput } from './parse-clock-input.ts';

const read = (text: string, current?: number) =>
  parseClockInput(text, { dateOfService: isoDate('2026-03-02'), current });

describe('parseClockInput', () => {
  it.each([
    ['1012', 612],
    ['10:12', 612],
    ['905', 545],
    ['9:05', 545],
    ['0000', 0],
    ['2400', 1440],
    [' 10:12 ', 612],
    ['10:12+1', 2052],
    ['1012 +1', 2052],
    ['2330-1', -30],
    ['10:12 AM', 612],
    ['10:12:00 pm', 1332],
    ['12:05a.m.', 5],
    ['12:05 PM', 725],
    ['9 am', 540],
    ['10:12:30', 612],
    ['1:15 pm+1', 2235],
    ['3/2/2026 10:12', 612],
    ['03/03/26 12:30 AM', 1470],
    ['2026-03-02 10:12', 612],
    ['2026-03-03T1012', 2052],
    ['2026-02-28 23:59', -1441],
  ])('reads %s as minute %i', (text, minute) => {
    expect(read(text)).toEqual(ok(minute));
  });

  it('takes an empty field as not charted', () => {
    for (const text of ['  ', '?', '-', 'no stop', 'No start', 'not charted', 'N/A'])
      expect(read(text, 612)).toEqual(ok(undefined));
  });

  it('moves the present time to another day by a lone +1, counted from the date of service', () => {
    expect(read('+1', 612)).toEqual(ok(2052));
    expect(read('+1', 2052)).toEqual(ok(2052));
    expect(read('+0', 2052)).toEqual(ok(612));
  });

  it.each([
    ['+1', 'Type the time before the day, such as 1012+1'],
    ['9', '“9” is not a time; type 1012 or 10:12, with +1 for the next day'],
    ['13:10 pm', 'There is no hour 13 pm; type 1 to 12, or 00 to 23 without pm'],
    ['0:10 am', 'There is no hour 0 am; type 1 to 12, or 00 to 23 without am'],
    ['13/2/2026 10:12', 'The calendar has no 2026-13-02; type it as YYYY-MM-DD'],
    ['ten', '“ten” is not a time; type 1012 or 10:12, with +1 for the next day'],
    ['1060', 'There are no 60 minutes past the hour; type 00 to 59'],
    ['2500', 'There is no hour 25; type 00 to 23'],
    ['2401', 'There is no hour 24; type 00 to 23'],
    ['2026-02-29 10:12', 'The calendar has no 2026-02-29; type it as YYYY-MM-DD'],
    ['2026-03-02 ten', '“ten” is not a time; type 1012 or 10:12, with +1 for the next day'],
  ])('says what to type instead of %s', (text, message) => {
    expect(read(text)).toEqual(err(message));
  });
});
