import { expect, test } from 'vitest';
import { pan, timeScale } from '../geometry/time-scale.ts';
import { viewportStore } from './viewport-store.ts';

const view = timeScale(0, 1000, 1000);

test('the first window holds what can be seen, and labels of bars before it; no room after it', () => {
  const store = viewportStore(view);
  const { from, to, isFirst } = store.window();
  expect(isFirst).toBe(true);
  expect(from).toBeLessThanOrEqual(-250);
  expect(to).toBeGreaterThan(1000);
  expect(to).toBeLessThan(1100);
  // As when the width turns out to be another before anything is drawn.
  store.set(pan(view, 500));
  expect(store.window()).toMatchObject({ isFirst: true });
});

test('after the first picture there is room at both ends, once, and all who listen are told', () => {
  const store = viewportStore(view);
  let told = 0;
  store.subscribe(() => told++);
  store.widen();
  expect(store.window()).toMatchObject({ from: -300, to: 1300 });
  expect(store.window().isFirst).toBeUndefined();
  const wide = store.window();
  store.widen();
  expect(told).toBe(1);
  store.set(pan(view, 200));
  expect(store.window()).toBe(wide);
  store.set(pan(view, 2000));
  expect(store.window()).toMatchObject({ from: 1700, to: 3300 });
});
