import { describe, expect, test } from 'vitest';
import { isoDate } from '../../domain/clock-time.ts';
import { day } from '../example.ts';
import { clockChangeNight } from './clock-change.ts';

const decide = (date: string, start?: string, stop?: string, timeZone?: string) =>
  clockChangeNight.decide(
    day()
      .infusion('A', start, stop)
      .with({ dateOfService: isoDate(date), ...(timeZone === undefined ? {} : { timeZone }) })
      .build(),
  );

const change = (date: string) => {
  const found = decide(date, '1:00', '4:00', 'America/New_York').change;
  if (found === undefined) throw new Error(`no change on ${date}`);
  return found;
};

describe('the nights', () => {
  test.each([
    '2026-03-08',
    '2025-03-09',
    '2024-03-10',
    '2009-03-08',
    '2015-03-08',
    '2020-03-08',
    '2026-11-01',
    '2025-11-02',
    '2020-11-01',
    '2015-11-01',
  ])('%s', (date) => {
    expect(decide(date, '1:00', '3:00')).toEqual({ isZoneMissing: true });
  });
  test.each(['2026-03-01', '2026-03-15', '2026-10-04', '2026-11-08', '2026-06-14'])('not %s', (date) => {
    expect(decide(date, '1:00', '3:00')).toEqual({ isZoneMissing: false });
  });
  test.each([
    ['0:30', '2:00', false],
    ['0:30', '2:01', true],
    ['1:59', '2:30', true],
    ['2:00', '3:00', true],
    ['3:00', '4:00', false],
    ['2:00', undefined, false],
    [undefined, '2:30', false],
    [undefined, undefined, false],
    ['1:00', '+365 1:00', false],
  ])('%s to %s: %s', (start, stop, isZoneMissing) => {
    expect(decide('2026-03-08', start, stop)).toEqual({ isZoneMissing });
  });
  test('the evening before and points of time count for the span', () => {
    expect(decide('2026-03-07', '23:00', '+1 2:01')).toEqual({ isZoneMissing: true });
    const pushes = (date: string) =>
      clockChangeNight.decide(
        day()
          .push('A', '1:00')
          .push('B', '3:00')
          .with({ dateOfService: isoDate(date) })
          .build(),
      );
    expect(pushes('2026-03-08')).toEqual({ isZoneMissing: true });
    expect(pushes('2026-03-09')).toEqual({ isZoneMissing: false });
  });
  test.each([
    'America/Phoenix',
    'Pacific/Honolulu',
    'America/Puerto_Rico',
    'America/St_Thomas',
    'Pacific/Guam',
    'Pacific/Pago_Pago',
    'Pacific/Saipan',
    'US/Arizona',
    'US/Hawaii',
    'US/Samoa',
    'UTC',
    'Etc/UTC',
  ])('%s keeps its time', (zone) => {
    expect(decide('2026-03-08', '1:00', '3:00', zone)).toEqual({ isZoneMissing: false });
  });
  const zones = [...Intl.supportedValuesOf('timeZone'), 'US/Eastern', 'US/Indiana-Starke', 'America/Knox_IN', 'Navajo', 'EST5EDT', 'UTC'];
  const hoursBetween = (timeZone: string, date: string): number => {
    const hour = (time: string): number =>
      Number(
        new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(
          new Date(`${date}T${time}Z`),
        ),
      );
    // From one noon of UTC to the next, every clock of the US has passed its 02:00.
    return (((hour('15:00:00') + 24 * 2 - hour('03:00:00')) % 24) + 24) % 24;
  };
  test.each(['2026-03-08', '2026-11-01'])('%s: each zone that is said to change its clocks does, and no zone that is said to keep them', (date) => {
    const said = zones.map((zone) => ({ zone, says: decide(date, '0:30', '3:30', zone) }));
    const changed = said.filter(({ says }) => says.change !== undefined).map(({ zone }) => zone);
    expect(changed).toContain('America/New_York');
    const by = date === '2026-03-08' ? 13 : 11;
    expect(changed.filter((zone) => hoursBetween(zone, date) !== by)).toEqual([]);
    const kept = said.filter(({ says }) => says.change === undefined && !says.isZoneMissing).map(({ zone }) => zone);
    expect(kept.filter((zone) => hoursBetween(zone, date) !== 12)).toEqual([]);
  });
  test('no place of the US goes without a calendar', () => {
    const places = ['America/Indiana/Tell_City', 'America/Kentucky/Monticello', 'America/North_Dakota/New_Salem', 'America/Adak', 'US/Alaska', 'America/Boise'];
    expect(places.filter((zone) => decide('2026-03-08', '1:00', '3:00', zone).change === undefined)).toEqual([]);
  });
});

describe('spring: the hour from 2 to 3 does not happen', () => {
  const { at, by, toElapsed, toWall } = change('2026-03-08');
  test('at 2 by an hour', () => expect([at, by]).toEqual([120, 60]));
  test.each([
    [60, 60],
    [119, 119],
    [120, 120],
    [150, 120],
    [180, 120],
    [181, 121],
    [240, 180],
  ])('wall minute %i is elapsed minute %i', (wall, elapsed) => {
    expect(toElapsed(wall)).toBe(elapsed);
  });
  test.each([
    [60, 60],
    [119, 119],
    [120, 180],
    [121, 181],
  ])('elapsed minute %i is wall minute %i', (elapsed, wall) => {
    expect(toWall(elapsed)).toBe(wall);
  });
});

describe('autumn: the hour from 1 to 2 happens twice', () => {
  const { at, by, toElapsed, toWall } = change('2026-11-01');
  test('at 2 by an hour back', () => expect([at, by]).toEqual([120, -60]));
  test.each([
    [60, 60],
    [119, 119],
    [120, 180],
    [121, 181],
    [240, 300],
  ])('wall minute %i is elapsed minute %i', (wall, elapsed) => {
    expect(toElapsed(wall)).toBe(elapsed);
  });
  test.each([
    [60, 60],
    [119, 119],
    [120, 60],
    [150, 90],
    [180, 120],
    [240, 180],
  ])('elapsed minute %i is wall minute %i', (elapsed, wall) => {
    expect(toWall(elapsed)).toBe(wall);
  });
});
