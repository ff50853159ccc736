// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Interval } from '../../base/interval.ts';
import type { EditIntent } from '../intent.ts';
import type { TimelineBar, TimelineLane } from '../lane.ts';
import { Timeline } from './timeline.tsx';

const bar = (id: string, part: Partial<TimelineBar>): TimelineBar => ({
  id,
  label: id,
  badges: [],
  tone: 'blue',
  ariaLabel: id,
  ...part,
});
const chart: readonly TimelineLane[] = [
  {
    id: 'one',
    label: 'One',
    bars: [bar('first', { start: 600, stop: 630 }), bar('open', { start: 700, openStop: true })],
  },
  { id: 'two', label: 'Two', bars: [bar('push', { start: 640 }), bar('untimed', {})] },
  { id: 'empty', label: 'Empty', bars: [] },
];

/** A parent that records what it is told and keeps the selection. */
function Chart({ told }: { readonly told: unknown[] }) {
  const [selection, setSelection] = useState<readonly string[]>([]);
  const tell =
    (what: string) =>
    (...details: readonly unknown[]): void =>
      void told.push([what, ...details]);
  return (
    <Timeline
      label="Chart"
      lanes={chart}
      selection={selection}
      formatMinute={(minute) => `minute ${minute}`}
      formatDay={String}
      onSelect={setSelection}
      onIntent={tell('intent')}
      onCommit={tell('commit')}
      onCancel={tell('cancel')}
      onOpen={tell('open')}
      onDelete={tell('delete')}
      onClearEdge={tell('clear')}
      onCreateRequest={tell('create')}
      onContextMenu={tell('menu')}
      refuses={(intent) => intent.kind === 'move' && intent.toLaneId === 'empty'}
    />
  );
}

function show(): unknown[] {
  const told: unknown[] = [];
  render(<Chart told={told} />);
  return told;
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const press = (...keys: readonly string[]): void => {
  for (const key of keys) {
    if (document.activeElement === null) throw new Error('nothing has the keyboard');
    fireEvent.keyDown(document.activeElement, { key });
  }
};
const focusBar = (name: string): void => act(() => button(name).focus());
const moved = (byMinutes: number, toLaneId?: string): EditIntent => ({
  kind: 'move',
  barIds: ['first'],
  byMinutes,
  ...(toLaneId === undefined ? {} : { toLaneId }),
});

beforeAll(() => {
  // jsdom has no pointer capture.
  HTMLElement.prototype.setPointerCapture = () => undefined;
  HTMLElement.prototype.releasePointerCapture = () => undefined;
  HTMLElement.prototype.hasPointerCapture = () => false;
});
afterEach(cleanup);

test('one tab stop goes through bars, lanes and an empty lane', () => {
  show();
  const tabbable = (): readonly (string | null)[] =>
    [...document.querySelectorAll('[tabindex="0"]')].map((element) => element.getAttribute('aria-label'));
  expect(tabbable()).toEqual(['first']);
  focusBar('first');
  press('ArrowRight');
  expect(document.activeElement).toBe(button('open'));
  press('ArrowDown');
  expect(document.activeElement).toBe(button('push'));
  expect(tabbable()).toEqual(['push']);
  press('Home');
  expect(document.activeElement).toBe(button('untimed'));
  press('ArrowDown', 'n');
  expect(document.activeElement?.getAttribute('aria-label')).toContain('Empty');
});

test('an edge is a slider with its time in words', () => {
  const told = show();
  focusBar('first');
  press(']');
  const slider = screen.getByRole('slider', { name: 'Stop of first' });
  expect(document.activeElement).toBe(slider);
  expect(
    ['aria-valuenow', 'aria-valuemin', 'aria-valuetext'].map((attribute) => slider.getAttribute(attribute)),
  ).toEqual(['630', '600', 'minute 630']);
  press('ArrowLeft', 'PageDown', 'Delete', 'Escape');
  expect(told).toEqual([
    ['commit', { kind: 'set-edge', barId: 'first', edge: 'stop', minute: 629 }],
    ['commit', { kind: 'set-edge', barId: 'first', edge: 'stop', minute: 615 }],
    ['clear', 'first', 'stop'],
  ]);
  expect(document.activeElement).toBe(button('first'));
});

test('an arrow on an unknown stop asks for the time and never makes one up', () => {
  const told = show();
  focusBar('open');
  press(']', 'ArrowRight');
  expect(told).toEqual([['open', 'open', 'stop']]);
});

test('a bar is picked up, nudged, carried to another lane and dropped once', () => {
  const told = show();
  focusBar('first');
  press(' ', 'ArrowRight', 'PageUp', 'ArrowDown', 'Enter');
  expect(told).toEqual([
    ['intent', moved(0)],
    ['intent', moved(1)],
    ['intent', moved(16)],
    ['intent', moved(16, 'two')],
    ['commit', moved(16, 'two')],
  ]);
});

test('a lane that does not take a bar is shown so as long as the bar is over it', () => {
  show();
  const isRefused = (): boolean => document.querySelector('.tl-refused') !== null;
  focusBar('first');
  press(' ', 'ArrowDown');
  expect(isRefused()).toBe(false);
  press('ArrowDown');
  expect(isRefused()).toBe(true);
  press('Escape');
  expect(isRefused()).toBe(false);
});

test('Escape, and dropping a bar where it was, put it back', () => {
  const told = show();
  focusBar('first');
  press(' ', 'ArrowRight', 'Escape', ' ', ' ');
  expect(told).toEqual([
    ['intent', moved(0)],
    ['intent', moved(1)],
    ['cancel'],
    ['intent', moved(0)],
    ['cancel'],
  ]);
});

test('Enter opens, Delete takes away and leaves the keyboard on the neighbour', () => {
  const told = show();
  focusBar('first');
  press('Enter', 'Delete');
  expect(told).toEqual([
    ['open', 'first', undefined],
    ['delete', ['first']],
  ]);
  expect(document.activeElement).toBe(button('open'));
});

test('a press selects and shows the handles', () => {
  show();
  expect(screen.queryAllByRole('slider')).toEqual([]);
  const first = button('first');
  fireEvent.pointerDown(first, { button: 0, clientX: 10, clientY: 10, pointerId: 1, pointerType: 'mouse' });
  fireEvent.pointerUp(first, { button: 0, clientX: 10, clientY: 10, pointerId: 1 });
  expect(first.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getAllByRole('slider').map((slider) => slider.getAttribute('aria-label'))).toEqual([
    'Start of first',
    'Stop of first',
  ]);
});

test.each([
  ['Escape', () => fireEvent.keyDown(window, { key: 'Escape' })],
  ['a lost window', () => fireEvent.blur(window)],
  ['a cancelled pointer', () => fireEvent.pointerCancel(button('first'), { pointerId: 1 })],
  ['lost capture', () => fireEvent.lostPointerCapture(button('first'), { pointerId: 1 })],
])('%s ends a drag and restores', (_name, interrupt) => {
  const told = show();
  const first = button('first');
  fireEvent.pointerDown(first, { button: 0, clientX: 10, clientY: 10, pointerId: 1, pointerType: 'mouse' });
  fireEvent.pointerMove(first, { clientX: 60, clientY: 10, pointerId: 1 });
  interrupt();
  fireEvent.pointerUp(first, { clientX: 60, clientY: 10, pointerId: 1 });
  expect(told.map((call) => (Array.isArray(call) ? call[0] : call))).toEqual(['intent', 'cancel']);
});

test('touch selects first: a drag over a bar that is not selected only pans', () => {
  const told = show();
  const touch = { button: 0, pointerId: 1, pointerType: 'touch' };
  const drag = (): void => {
    fireEvent.pointerDown(button('first'), { ...touch, clientX: 10, clientY: 10 });
    fireEvent.pointerMove(button('first'), { ...touch, clientX: 60, clientY: 10 });
    fireEvent.pointerUp(button('first'), { ...touch, clientX: 60, clientY: 10 });
  };
  drag();
  expect(told).toEqual([]);
  fireEvent.pointerDown(button('first'), { ...touch, clientX: 10, clientY: 10 });
  fireEvent.pointerUp(button('first'), { ...touch, clientX: 10, clientY: 10 });
  drag();
  expect(told.at(-1)).toMatchObject(['commit', { kind: 'move', barIds: ['first'] }]);
});

test('the right button opens the menu, but not while the left one drags', () => {
  const told = show();
  const first = button('first');
  const left = { button: 0, pointerId: 1, pointerType: 'mouse' };
  fireEvent.pointerDown(first, { ...left, clientX: 10, clientY: 10 });
  fireEvent.pointerMove(first, { ...left, clientX: 60, clientY: 10 });
  expect(fireEvent.contextMenu(first, { clientX: 60, clientY: 10 })).toBe(false);
  fireEvent.pointerUp(first, { ...left, clientX: 60, clientY: 10 });
  expect(told.map((one) => (Array.isArray(one) ? one[0] : one))).toEqual(['intent', 'commit']);
  fireEvent.contextMenu(first, { clientX: 60, clientY: 10 });
  expect(told.at(-1)).toEqual(['menu', 'first', { x: 60, y: 10 }, expect.any(Number)]);
});

test('a lane is called by its name alone, whatever stands in its header; the axis has times of day', () => {
  render(
    <Timeline
      label="Chart"
      lanes={[{ id: 'one', label: 'One', bars: [bar('late', { start: 1380, stop: 1530 })] }]}
      selection={['late']}
      formatMinute={(minute) => `minute ${minute}`}
      formatDay={String}
      renderLaneHeader={() => <button type="button">Fold</button>}
    />,
  );
  expect(screen.getByRole('group', { name: 'One' })).toBeDefined();
  expect(screen.getByRole('slider', { name: 'Stop of late' }).getAttribute('aria-valuetext')).toBe(
    'minute 1530',
  );
  expect(screen.getByText('minute 0')).toBeDefined();
  expect(screen.queryByText('minute 1440')).toBe(null);
});

test('so far out that a line stands for days, each line has its day and no time', () => {
  render(
    <Timeline
      label="Chart"
      lanes={chart}
      selection={[]}
      viewport={{ from: 0, to: 60 * 1440 }}
      formatMinute={(minute) => `minute ${minute}`}
      formatDay={(midnight) => `day ${midnight / 1440}`}
    />,
  );
  const days = [...document.querySelectorAll('.tl-day-label')].map((label) => label.textContent);
  expect(days).toEqual(expect.arrayContaining(['day 0', 'day 8', 'day 16']));
  expect(days).not.toContain('day 1');
  expect(screen.queryByText('minute 0')).toBe(null);
});

test('a key waits while the pointer drags, and Ctrl+Z only puts a picked-up bar back', () => {
  const told = show();
  const keys: string[] = [];
  const note = (event: KeyboardEvent): void => void keys.push(event.key);
  window.addEventListener('keydown', note);
  const left = { button: 0, pointerId: 1, pointerType: 'mouse' };
  fireEvent.pointerDown(button('first'), { ...left, clientX: 10, clientY: 10 });
  fireEvent.pointerMove(button('first'), { ...left, clientX: 60, clientY: 10 });
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect(keys).toEqual([]);
  fireEvent.pointerUp(button('first'), { ...left, clientX: 60, clientY: 10 });
  expect(told.at(-1)).toMatchObject(['commit', { kind: 'move' }]);

  focusBar('first');
  press(' ', 'ArrowRight');
  fireEvent.keyDown(button('first'), { key: 'z', ctrlKey: true });
  expect(told.at(-1)).toEqual(['cancel']);
  expect(keys).toEqual([]);
  press(' ', 'ArrowRight');
  fireEvent.keyDown(button('first'), { key: 'c', ctrlKey: true });
  expect(told.at(-1)).toEqual(['cancel']);
  expect(keys).toEqual(['c']);
  window.removeEventListener('keydown', note);
});

test('a press beside the bars leaves the keyboard where it was, so that a stretch can be drawn', () => {
  const told = show();
  focusBar('first');
  const lane = document.querySelector('.tl-lane');
  if (lane === null) throw new Error('a lane');
  const isLeft = fireEvent.mouseDown(lane);
  expect(isLeft).toBe(false);
  fireEvent.pointerDown(lane, { button: 0, clientX: 10, clientY: 10, pointerId: 1, pointerType: 'mouse' });
  fireEvent.pointerMove(lane, { clientX: 90, clientY: 10, pointerId: 1 });
  fireEvent.pointerUp(lane, { clientX: 90, clientY: 10, pointerId: 1 });
  expect(told.at(-1)).toMatchObject(['commit', { kind: 'create' }]);
});

test('Shift draws a box, and lets go of it with what it touched', () => {
  show();
  const body = document.querySelector('.tl-body');
  const track = document.querySelector('.tl-track');
  if (body === null || track === null) throw new Error('a track');
  const at = { clientX: 0, clientY: 0, pointerId: 1, pointerType: 'mouse' };
  fireEvent.pointerDown(track, { ...at, button: 0, shiftKey: true });
  fireEvent.pointerMove(track, { ...at, clientX: 960, clientY: 30 });
  expect(document.querySelector('.tl-box')).not.toBe(null);
  expect(button('first').getAttribute('aria-pressed')).toBe('true');
  fireEvent.keyDown(window, { key: 'Escape' });
  expect(button('first').getAttribute('aria-pressed')).toBe('false');
});

test('the view goes with what an edit has put outside, until the viewer zooms', () => {
  const views: Interval[] = [];
  const lane = (stop: number): readonly TimelineLane[] => [
    { id: 'one', label: 'One', bars: [bar('first', { start: 600, stop })] },
  ];
  const drawn = (stop: number) => (
    <Timeline
      label="Chart"
      lanes={stop === 600 ? [{ id: 'one', label: 'One', bars: [] }] : lane(stop)}
      selection={[]}
      formatMinute={String}
      formatDay={String}
      onViewportChange={(view) => views.push(view)}
    />
  );
  const shows = (from: number, to: number): boolean => {
    const view = views.at(-1);
    return view !== undefined && view.from < from && view.to > to && view.to - view.from < 3 * (to - from);
  };
  const { rerender } = render(drawn(600));
  expect(views).toEqual([]);
  // The first bar of a chart is looked at closely, with an hour around it; one that fits in moves nothing.
  rerender(drawn(640));
  expect(shows(560, 680)).toBe(true);
  rerender(drawn(650));
  expect(views).toHaveLength(1);
  rerender(drawn(900));
  expect(shows(600, 900)).toBe(true);
  focusBar('first');
  press('+');
  const zoomed = views.length;
  rerender(drawn(1400));
  expect(views).toHaveLength(zoomed);
  press('0');
  rerender(drawn(2400));
  expect(shows(600, 2400)).toBe(true);
});

test('what lies beyond the view comes after the first picture, and the view stays where it is', async () => {
  const views: Interval[] = [];
  const lanes = [
    { id: 'one', label: 'One', bars: [bar('near', { start: 10 }), bar('beyond', { start: 125 })] },
  ];
  render(
    <Timeline
      label="Chart"
      lanes={lanes}
      selection={[]}
      viewport={{ from: 0, to: 100 }}
      formatMinute={String}
      formatDay={String}
      onViewportChange={(view) => views.push(view)}
    />,
  );
  expect(button('near')).not.toBe(null);
  expect(screen.queryByRole('button', { name: 'beyond' })).toBe(null);
  await screen.findByRole('button', { name: 'beyond' });
  expect(views).toEqual([]);
});
