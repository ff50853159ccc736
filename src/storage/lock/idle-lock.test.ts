// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemorySurroundings } from '../store/memory-surroundings.ts';
import { startIdleLock } from './idle-lock.ts';

const minute = 60_000;
let wall = 0;
let steady = 0;
let locked = 0;
const stops: (() => void)[] = [];
const { texts } = createMemorySurroundings();

function start(): void {
  stops.push(
    startIdleLock({
      limitMs: () => 10 * minute,
      onLimit: () => locked++,
      texts,
      now: () => wall,
      steady: () => steady,
    }),
  );
}
function pass(ms: number): void {
  wall += ms;
  steady += ms;
  vi.advanceTimersByTime(1000);
}
const press = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));

beforeEach(() => {
  vi.useFakeTimers();
  wall = 1_000_000_000;
  steady = 5;
  locked = 0;
  start();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
});

test('locks after ten minutes without a key, and not before', () => {
  pass(9 * minute);
  press();
  pass(9 * minute);
  expect(locked).toBe(0);
  pass(minute);
  expect(locked).toBe(1);
});

test('a machine that slept is locked before its first key counts', () => {
  wall += 8 * 60 * minute;
  press();
  expect(locked).toBe(1);
});

test('a clock that is set back does not keep it open', () => {
  wall -= 60 * minute;
  steady += 11 * minute;
  vi.advanceTimersByTime(1000);
  expect(locked).toBe(1);
});

test('work in another tab keeps it open, a time in the future does not', () => {
  pass(9 * minute);
  texts.set('active-at', String(wall));
  pass(9 * minute);
  expect(locked).toBe(0);
  texts.set('active-at', String(wall + 60 * minute));
  pass(minute);
  expect(locked).toBe(1);
});

test('after twelve hours it locks in the midst of work', () => {
  for (let n = 0; n < 12 * 60 - 1; n++) {
    pass(minute);
    press();
  }
  expect(locked).toBe(0);
  pass(minute);
  expect(locked).toBe(1);
});
