import { expect, test } from 'vitest';
import { dayInTheEd } from './commands/day-in-the-ed.ts';
import type { HistoryStep } from './editor-state.ts';
import { pushStep, redoLabel, redoStep, startHistory, undoLabel, undoStep } from './history.ts';

const step = (label: string, at: number, coalesceKey?: string): HistoryStep => ({
  document: { ...dayInTheEd, title: label },
  label,
  at,
  ...(coalesceKey === undefined ? {} : { coalesceKey }),
});

const start = startHistory(dayInTheEd, 0);
const labels = (history: typeof start) => ({
  past: history.past.map(({ label }) => label),
  present: history.present.label,
  future: history.future.map(({ label }) => label),
});

test('undo and redo walk the steps and name them', () => {
  const two = pushStep(pushStep(start, step('one', 1)), step('two', 2));
  const undone = undoStep(two);
  expect(labels(undone)).toEqual({ past: ['Open'], present: 'one', future: ['two'] });
  expect([undoLabel(undone), redoLabel(undone)]).toEqual(['one', 'two']);
  expect(redoStep(undone)).toStrictEqual(two);
});

test('there is nothing before the first and after the last', () => {
  expect(undoStep(start)).toBe(start);
  expect(redoStep(start)).toBe(start);
  expect([undoLabel(start), redoLabel(start)]).toEqual([undefined, undefined]);
});

test('a new step forgets what could be redone', () => {
  const undone = undoStep(pushStep(start, step('one', 1)));
  expect(labels(pushStep(undone, step('other', 2)))).toEqual({
    past: ['Open'],
    present: 'other',
    future: [],
  });
});

test('repeats join while each comes within 800 ms of the one before', () => {
  let history = pushStep(start, step('10:01', 1000, 'k'));
  history = pushStep(history, step('10:02', 1800, 'k'));
  history = pushStep(history, step('10:03', 2600, 'k'));
  expect(labels(history)).toEqual({ past: ['Open'], present: '10:03', future: [] });
  expect(labels(pushStep(history, step('10:04', 3401, 'k')))).toEqual({
    past: ['Open', '10:03'],
    present: '10:04',
    future: [],
  });
  expect(labels(pushStep(history, step('other', 2700, 'j')))).toEqual({
    past: ['Open', '10:03'],
    present: 'other',
    future: [],
  });
});

test('a step that was undone and redone is finished', () => {
  const there = redoStep(undoStep(pushStep(start, step('10:01', 1000, 'k'))));
  expect(labels(pushStep(there, step('10:02', 1100, 'k')))).toEqual({
    past: ['Open', '10:01'],
    present: '10:02',
    future: [],
  });
});

test('keeps 200 steps', () => {
  let history = start;
  for (let n = 1; n <= 250; n++) history = pushStep(history, step(String(n), n));
  expect(history.past).toHaveLength(200);
  expect(history.past[0]?.label).toBe('50');
});
