import { expect, test } from 'vitest';
import type { TimelineBar } from '../lane.ts';
import { labelVariant } from './label-variant.ts';

const plain: TimelineBar = { id: 'a', label: 'saline', badges: [], tone: 'blue', ariaLabel: 'saline' };
const infusion: TimelineBar = {
  ...plain,
  badges: ['INIT', '+1 h'],
  figures: [
    { text: '48 min', short: '48', kind: 'counted' },
    { text: '−57 min', short: '−57', kind: 'discarded' },
  ],
};

test('a bar shows as much as fits, and its first badge last of all', () => {
  expect([400, 120, 54, 53, 38, 37].map((room) => labelVariant(infusion, room))).toEqual([
    'full',
    'two-line',
    'two-line',
    'tiny',
    'tiny',
    'none',
  ]);
});

test('a bar without badges has a name or nothing', () => {
  expect([400, 30, 29].map((room) => labelVariant(plain, room))).toEqual(['full', 'full', 'none']);
});

test('a badge is there whole or not at all: no letters of it are cut off', () => {
  const push: TimelineBar = { ...plain, badges: ['PUSH'] };
  expect([38, 37].map((room) => labelVariant(push, room))).toEqual(['tiny', 'none']);
  expect([31, 30].map((room) => labelVariant({ ...push, badges: ['SEQ'] }, room))).toEqual(['tiny', 'none']);
  expect([21, 20].map((room) => labelVariant({ ...push, severity: 'error' }, room))).toEqual([
    'tiny',
    'none',
  ]);
});
