import { expect, test } from 'vitest';
import { isoDate } from '../../domain/clock-time.ts';
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
