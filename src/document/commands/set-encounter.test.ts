import { expect, test } from 'vitest';
import { isoDate } from '../../domain/clock-time.ts';
import { billingCode, overrideId } from '../../domain/ids.ts';
import { applyCommand } from '../apply-command.ts';
import { labelOf } from '../command-label.ts';
import type { EncounterPatch } from '../command.ts';
import { a1, a9, after, dayInTheEd, refusal } from './day-in-the-ed.ts';

const set = (patch: EncounterPatch) => ({ type: 'set-encounter', patch }) as const;

test('sets the fields named and leaves the rest', () => {
  expect(after(set({ title: 'Sepsis', setting: 'professional', primaryReason: a1 }))).toStrictEqual({
    ...dayInTheEd,
    title: 'Sepsis',
    setting: 'professional',
    primaryReason: a1,
  });
});

test('undefined clears an optional field', () => {
  const { title: _, ...untitled } = dayInTheEd;
  expect(after(set({ title: undefined }))).toStrictEqual(untitled);
});

test('a corrected date takes the chart along', () => {
  expect(after(set({ dateOfService: isoDate('2026-03-03') }))).toStrictEqual({
    ...dayInTheEd,
    dateOfService: '2026-03-03',
  });
});

test('a corrected date takes along what is reported in place of its lines, and back again', () => {
  const line = (dateOfService: string, units: number) => ({
    dateOfService: isoDate(dateOfService),
    code: billingCode('96365'),
    modifiers: [],
    units,
  });
  const by = { reason: 'as charted on paper', by: 'Dana', at: '2026-03-02T15:12:00.000Z' };
  const overridesOn = (day: string, next: string) => [
    { id: overrideId('o1'), computed: line(day, 1), reported: line(day, 2), ...by },
    { id: overrideId('o2'), computed: line(next, 1), ...by },
    { id: overrideId('o3'), reported: line(next, 1), ...by },
  ];
  const before = { ...dayInTheEd, overrides: overridesOn('2026-03-02', '2026-03-03') };
  const moved = applyCommand(before, set({ dateOfService: isoDate('2026-02-27') }));
  if (!moved.ok) throw new Error(moved.error.message);
  expect(moved.value.overrides).toEqual(overridesOn('2026-02-27', '2026-02-28'));
  expect(applyCommand(moved.value, set({ dateOfService: isoDate('2026-03-02') }))).toEqual({
    ok: true,
    value: before,
  });
  expect(applyCommand(before, set({ dateOfService: isoDate('2026-02-30') })).ok).toBe(false);
});

test('refuses what could not be saved', () => {
  expect(refusal(set({ dateOfService: isoDate('2026-02-30') }))).toBe(
    'dateOfService: expected a calendar date YYYY-MM-DD',
  );
  expect(refusal(set({ primaryReason: a9 }))).toBe('There is no administration a9');
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, set({ setting: 'professional' }))).toBe('Set setting to professional');
  expect(labelOf(dayInTheEd, set({ primaryReason: a1 }))).toBe('Make vancomycin the primary reason');
  expect(labelOf(dayInTheEd, set({ title: undefined }))).toBe('Clear the title');
  expect(labelOf(dayInTheEd, set({ payer: 'other', stays: [] }))).toBe('Edit the encounter');
});
