// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { TimelineBar } from '../lane.ts';
import { Timeline } from './timeline.tsx';

const bar = (id: string, part: Partial<TimelineBar>): TimelineBar => ({
  id,
  label: id,
  badges: [],
  tone: 'blue',
  ariaLabel: id,
  ...part,
});
const timed = bar('timed', { start: 600, stop: 630 });

/** Widths of the two planes on which a day is drawn, in pixels. */
function planesOf(bars: readonly TimelineBar[]): readonly number[] {
  const { container } = render(
    <Timeline
      label="Chart"
      lanes={[{ id: 'one', label: 'One', bars }]}
      selection={[]}
      viewport={{ from: 0, to: 1440 }}
      formatMinute={String}
      formatDay={String}
    />,
  );
  return [...container.querySelectorAll<HTMLElement>('.tl-plane')].map(({ style }) =>
    Math.round(Number.parseFloat(style.width)),
  );
}

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('a chart is drawn for the room that it has, beside the bars without a time', () => {
  // jsdom lays nothing out: the titles above the lanes take 1,000 px, 124 of them for bars without a time.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    const hasGutter = this.parentElement?.querySelector('.tl-gutter-title') !== null;
    return new DOMRect(0, 0, this.className === 'tl-axis' ? (hasGutter ? 876 : 1000) : 0, 0);
  });
  expect(planesOf([timed])).toEqual([1000, 1000]);
  cleanup();
  expect(planesOf([timed, bar('untimed', {})])).toEqual([876, 876]);
});

test('where nothing can be measured it is drawn all the same', () => {
  expect(planesOf([timed])).toEqual([960, 960]);
});
