import { expect, test } from 'vitest';
import { keepNear, minuteToPx, spanLimits, timeScale, zoomAt } from './time-scale.ts';

test('minute 0 is a minute like any other', () => {
  expect(minuteToPx(timeScale(0, 60, 600), 0)).toBe(0);
  expect(minuteToPx(timeScale(-60, 60, 600), 0)).toBe(300);
});

test('an empty range or width is refused', () => {
  expect(() => timeScale(5, 5, 100)).toThrow('from < to');
  expect(() => timeScale(0, 5, 0)).toThrow('width');
});

test('zoom ends at the limits', () => {
  const closest = zoomAt(timeScale(0, 60, 600), 300, 1000);
  expect(closest.to - closest.from).toBeCloseTo(spanLimits.from);
  const widest = zoomAt(timeScale(0, 60, 600), 300, 1e-9);
  expect(widest.to - widest.from).toBeCloseTo(spanLimits.to);
});

test('a view that has left the bounds is brought back to their edge', () => {
  expect(keepNear(timeScale(500, 600, 100), { from: 0, to: 100 })).toEqual(timeScale(100, 200, 100));
  expect(keepNear(timeScale(-500, -400, 100), { from: 0, to: 100 })).toEqual(timeScale(-100, 0, 100));
  const inside = timeScale(50, 150, 100);
  expect(keepNear(inside, { from: 0, to: 100 })).toBe(inside);
});
