import { expect, test } from 'vitest';
import type { TimelineBar, TimelineLane } from '../lane.ts';
import { selectionRange } from './selection-range.ts';

const bar = (id: string, start?: number): TimelineBar => ({
  id,
  label: id,
  badges: [],
  tone: 'blue',
  ariaLabel: id,
  ...(start === undefined ? {} : { start }),
});
const lanes: readonly TimelineLane[] = [
  { id: 'one', label: 'One', bars: [bar('a', 10), bar('b', 20), bar('c', 30)] },
  { id: 'two', label: 'Two', bars: [bar('d', 5), bar('e', 25)] },
  { id: 'three', label: 'Three', bars: [bar('f', 26), bar('g', 90), bar('u')] },
];

test('all of one lane between two bars, either way round', () => {
  expect(selectionRange(lanes, 'a', 'c')).toEqual(['a', 'b', 'c']);
  expect(selectionRange(lanes, 'c', 'a')).toEqual(['c', 'a', 'b']);
});

test('over lanes: what begins between the two', () => {
  expect(selectionRange(lanes, 'b', 'f')).toEqual(['b', 'e', 'f']);
});

test('a bar without times, and one that is gone', () => {
  expect(selectionRange(lanes, 'u', 'f')).toEqual(['u', 'f']);
  expect(selectionRange(lanes, 'gone', 'f')).toEqual(['f']);
});
