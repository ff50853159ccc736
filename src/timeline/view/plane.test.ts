// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { timeScale } from '../geometry/time-scale.ts';
import { cutsTime, placeSticky, stickyClass } from './plane.ts';

function dayLabel(from: number): { readonly root: HTMLElement; readonly label: HTMLElement } {
  const root = document.createElement('div');
  const label = document.createElement('span');
  label.className = stickyClass;
  label.textContent = 'Fri, Nov 27';
  label.dataset['tlFrom'] = String(from);
  label.dataset['tlTo'] = String(from + 1440);
  root.append(label);
  return { root, label };
}

test('the label of a day that began before the view stays in sight, and is put back when its day begins in the view', () => {
  const { root, label } = dayLabel(0);
  placeSticky(root, timeScale(600, 1560, 960));
  expect(label.style.transform).toBe('translateX(600px)');
  placeSticky(root, timeScale(0, 960, 960));
  expect(label.style.transform).toBe('');
});

test.each([
  ['at the edge, as where the view begins at midnight', 0, false],
  ['a little before the edge, its letters still whole', 3, false],
  ['half beyond it', 20, true],
  ['gone', 40, false],
])('a time %s', (_, from, isCut) => {
  expect(cutsTime(timeScale(from, from + 960, 960), 60)).toBe(isCut);
  expect(cutsTime(timeScale(from - 1440, from - 480, 960), 60)).toBe(isCut);
});

test('a label is not shown where the end of its day would cut it', () => {
  const { root, label } = dayLabel(0);
  placeSticky(root, timeScale(1380, 2340, 960));
  expect(label.style.visibility).toBe('hidden');
  placeSticky(root, timeScale(1300, 2260, 960));
  expect(label.style.visibility).toBe('');
});
