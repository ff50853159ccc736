// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { placeLanes } from './place-lanes.ts';

function planeOf(...counts: readonly number[]): HTMLElement {
  const plane = document.createElement('div');
  for (const count of counts) {
    const lane = document.createElement('div');
    lane.className = 'tl-lane';
    for (let made = 0; made < count; made++) {
      const bar = document.createElement('div');
      bar.className = 'tl-bar';
      // Its label lies beside it.
      lane.append(bar, document.createElement('div'));
    }
    plane.append(lane);
  }
  return plane;
}
const placesOf = (plane: HTMLElement) =>
  [...plane.children].map((lane) =>
    lane instanceof HTMLElement ? `${lane.style.width} ${lane.style.transform}`.trim() : '',
  );

test('what fits into a frame gets its width, the rest is stretched and has its turn in the next frames', () => {
  const plane = planeOf(60, 60, 60);
  expect(placeLanes(plane, 1000, false)).toBe('exact');
  expect(placesOf(plane)).toEqual(['1000px', '1000px', '1000px']);
  expect(placeLanes(plane, 1500, false)).toBe('due');
  expect(placesOf(plane)).toEqual(['1500px', '1000px scaleX(1.5)', '1000px scaleX(1.5)']);
  // Those that are off furthest come first.
  expect(placeLanes(plane, 2000, false)).toBe('due');
  expect(placesOf(plane)[1]).toBe('2000px scaleX(1)');
  expect(placeLanes(plane, 2000, false)).toBe('due');
  expect(placeLanes(plane, 2000, false)).toBe('exact');
  expect(placesOf(plane)).toEqual(['2000px scaleX(1)', '2000px scaleX(1)', '2000px scaleX(1)']);
});

test('a little of a zoom only stretches many bars, until it rests', () => {
  const plane = planeOf(60, 60);
  placeLanes(plane, 1000, false);
  expect(placeLanes(plane, 1100, false)).toBe('stretched');
  expect(placesOf(plane)).toEqual(['1000px scaleX(1.1)', '1000px scaleX(1.1)']);
  expect(placeLanes(plane, 1100, true)).toBe('due');
  expect(placeLanes(plane, 1100, true)).toBe('exact');
  expect(placesOf(plane)).toEqual(['1100px scaleX(1)', '1100px scaleX(1)']);
});

test('a zoom that goes back to where it began has nothing to lay out', () => {
  const plane = planeOf(60, 60);
  placeLanes(plane, 1000, false);
  placeLanes(plane, 1100, false);
  expect(placeLanes(plane, 1000, false)).toBe('exact');
  expect(placesOf(plane)).toEqual(['1000px scaleX(1)', '1000px scaleX(1)']);
});

test('few bars are never stretched', () => {
  const plane = planeOf(20, 20);
  placeLanes(plane, 1000, false);
  expect(placeLanes(plane, 1100, false)).toBe('exact');
  expect(placesOf(plane)).toEqual(['1100px', '1100px']);
});
