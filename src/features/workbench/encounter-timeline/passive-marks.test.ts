import { expect, test } from 'vitest';
import { administrationId } from '../../../domain/ids.ts';
import type { InfusionAdministration } from '../../../domain/administration.ts';
import { nextGesture, passiveMarks } from './passive-marks.ts';

const bag: InfusionAdministration = {
  id: administrationId('a1'),
  route: 'iv-infusion',
  drug: { name: 'x' },
  start: 600,
  stop: 720,
  pauses: [{ start: 605, stop: 615 }],
};

test('while a stop is dragged: counted from the start, a pause does not count', () => {
  expect(passiveMarks(bag, 'stop', 'therapeutic').slice(0, 3)).toEqual([
    { minute: 626, label: '16 min' },
    { minute: 701, label: '91 min' },
    { minute: 761, label: '151 min' },
  ]);
  expect(passiveMarks(bag, 'stop', 'hydration')[0]).toEqual({ minute: 641, label: '31 min' });
});

test('while a start is dragged: counted back from the stop', () => {
  expect(passiveMarks(bag, 'start', 'therapeutic').slice(0, 3)).toEqual([
    { minute: 704, label: '16 min' },
    { minute: 629, label: '91 min' },
    { minute: 559, label: '151 min' },
  ]);
});

test('nothing to count from, nothing that is coded: no ticks', () => {
  const { start: _start, ...without } = bag;
  expect(passiveMarks(without, 'stop', 'therapeutic')).toEqual([]);
  expect(passiveMarks(bag, 'stop', 'not-coded')).toEqual([]);
});

test('a gesture stays the same object while only its minute changes', () => {
  const first = nextGesture(undefined, { kind: 'set-edge', barId: 'a1', edge: 'stop', minute: 1 });
  expect(nextGesture(first, { kind: 'set-edge', barId: 'a1', edge: 'stop', minute: 2 })).toBe(first);
  expect(nextGesture(first, { kind: 'move', barIds: ['a1'], byMinutes: 2 })).toBeUndefined();
});
