import { expect, test } from 'vitest';
import { accessSiteId, administrationId } from '../../domain/ids.ts';
import { labelOf } from '../command-label.ts';
import { a1, a2, a9, after, at, dayInTheEd, morphine, refusal, s2, vancomycin } from './day-in-the-ed.ts';

const a4 = administrationId('a4');
const a5 = administrationId('a5');
const copy = (
  ids: readonly (typeof a1)[],
  newIds: readonly (typeof a1)[],
  byMinutes: number,
  ...to: readonly (typeof s2 | undefined)[]
) =>
  ({
    type: 'copy-administrations',
    ids,
    newIds,
    byMinutes,
    ...(to.length === 0 ? {} : { to: { accessSiteId: to[0] } }),
  }) as const;

test('originals stay, copies come last with their pauses shifted', () => {
  const next = after(copy([a1, a2], [a4, a5], 60));
  expect(next.administrations.slice(0, 3)).toEqual(dayInTheEd.administrations);
  expect(next.administrations.slice(3)).toStrictEqual([
    {
      ...vancomycin,
      id: a4,
      start: at(11, 0),
      stop: at(13, 0),
      pauses: [
        { start: at(11, 30), stop: at(11, 40) },
        { start: at(12, 20), stop: at(12, 30) },
      ],
    },
    { ...morphine, id: a5, start: at(11, 20) },
  ]);
});

test('to another lane at the same time; the designation stays with the original', () => {
  const next = after(copy([a1], [a4], 0, s2));
  expect(next.administrations[3]).toStrictEqual({ ...vancomycin, id: a4, accessSiteId: s2 });
  expect(next.designations).toEqual(dayInTheEd.designations);
});

test('into the tray: the copy has no line, the original keeps its own', () => {
  const step = copy([a1], [a4], 0, undefined);
  const { accessSiteId: _left, ...waiting } = vancomycin;
  expect(after(step).administrations[0]).toEqual(vancomycin);
  expect(after(step).administrations[3]).toStrictEqual({ ...waiting, id: a4 });
  expect(labelOf(dayInTheEd, step)).toBe('Copy vancomycin to the unplaced tray');
});

test('refuses what is not there, ids that are taken or missing, and half minutes', () => {
  expect(refusal(copy([a9], [a4], 0))).toBe('There is no administration a9');
  expect(refusal(copy([a1], [a4], 0, accessSiteId('s7')))).toBe('There is no access site s7');
  expect(refusal(copy([a1], [a2], 0))).toBe('There already is an administration a2');
  expect(refusal(copy([a1, a2], [a4], 0))).toBe('Each copy needs an id');
  expect(refusal(copy([a1, a2], [a4, a4], 0))).toContain('a4');
  expect(refusal(copy([a1], [a4], 0.5))).toBe('A move is by whole minutes');
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, copy([a1], [a4], 5))).toBe('Copy vancomycin');
  expect(labelOf(dayInTheEd, copy([a1, a2], [a4, a5], 0, s2))).toBe('Copy 2 administrations to port');
});
