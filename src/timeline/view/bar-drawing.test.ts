// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import type { TimelineBar } from '../lane.ts';
import { barDrawing } from './bar-drawing.ts';
import type { DrawnBar } from './drawn-bar.ts';
import { defaultWording } from './wording.ts';

const limits = { from: 0, to: 1440 };

function drawnBar(
  id: string,
  part: Partial<DrawnBar> & { readonly of?: Partial<TimelineBar> } = {},
): DrawnBar {
  const { of, ...rest } = part;
  return {
    bar: { id, label: id, badges: ['INIT'], tone: 'blue', ariaLabel: id, start: 600, stop: 660, ...of },
    row: 0,
    roomTo: Infinity,
    nextPx: 0,
    variant: 'full',
    isLabelAfter: false,
    isSelected: false,
    isActive: false,
    isTabStop: false,
    isMoving: false,
    limits,
    formatMinute: String,
    wording: defaultWording,
    ...rest,
  };
}

function emptyLane(): HTMLElement {
  const lane = document.createElement('div');
  document.body.append(lane);
  return lane;
}

const body = (lane: HTMLElement, id: string): HTMLElement => {
  const found = lane.querySelector<HTMLElement>(`.tl-bar[data-tl-bar="${id}"]`);
  if (found === null) throw new Error(`${id} is not drawn`);
  return found;
};
const order = (lane: HTMLElement): readonly (string | undefined)[] =>
  [...lane.querySelectorAll<HTMLElement>('.tl-bar')].map(({ dataset }) => dataset['tlBar']);

/** What of a lane is touched, as a browser would see it. */
function touched(lane: HTMLElement, act: () => void): readonly MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(lane, { subtree: true, childList: true, attributes: true, characterData: true });
  act();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

afterEach(() => document.body.replaceChildren());

test('a bar says what it is, to the eye and to a screen reader', () => {
  const lane = emptyLane();
  barDrawing()(lane, [drawnBar('a', { isSelected: true, isTabStop: true })]);
  const attributes = ['role', 'aria-label', 'aria-pressed', 'tabindex', 'title'];
  expect(attributes.map((name) => body(lane, 'a').getAttribute(name))).toEqual([
    'button',
    'a',
    'true',
    '0',
    'a',
  ]);
  expect(body(lane, 'a').style.top).toBe('9px');
  expect(lane.querySelector('.tl-label')?.getAttribute('aria-hidden')).toBe('true');
  expect([...lane.querySelectorAll('.tl-label > *')].map(({ textContent }) => textContent)).toEqual([
    'a',
    'INIT',
  ]);
});

test('a bar that stays as it is is not touched when its neighbour moves', () => {
  const lane = emptyLane();
  const draw = barDrawing();
  const still = drawnBar('still');
  draw(lane, [still, drawnBar('moves', { of: { start: 700, stop: 730 } })]);
  const element = body(lane, 'moves');
  const records = touched(lane, () =>
    draw(lane, [{ ...still }, drawnBar('moves', { of: { start: 710, stop: 740 } })]),
  );
  const changed = new Set(
    records.map(({ target }) => (target instanceof HTMLElement ? target.dataset['tlBar'] : undefined)),
  );
  expect([...changed]).toEqual(['moves']);
  expect(body(lane, 'moves')).toBe(element);
});

test('a stretch that moves with its bar stays the element that it is', () => {
  const lane = emptyLane();
  const draw = barDrawing();
  const at = (start: number): DrawnBar =>
    drawnBar('bag', {
      of: {
        start,
        stop: start + 60,
        segments: [{ kind: 'discarded', from: start, to: start + 10, reason: 'another drug ran' }],
      },
    });
  draw(lane, [at(600)]);
  const before = lane.querySelector<HTMLElement>('[title="another drug ran"]');
  draw(lane, [at(720)]);
  expect(lane.querySelector('[title="another drug ran"]')).toBe(before);
  expect(before?.style.left).toBe('50%');
});

test('grips come with the pointer and go with it; the bar between them stays', () => {
  const lane = emptyLane();
  const draw = barDrawing();
  draw(lane, [drawnBar('a')]);
  const element = body(lane, 'a');
  draw(lane, [drawnBar('a', { isActive: true })]);
  expect(
    [...lane.querySelectorAll('[role="slider"]')].map((grip) => grip.getAttribute('aria-label')),
  ).toEqual(['Start of a', 'Stop of a']);
  expect(lane.lastElementChild?.classList.contains('tl-label')).toBe(true);
  draw(lane, [drawnBar('a')]);
  expect(lane.querySelectorAll('[role="slider"]')).toHaveLength(0);
  expect(body(lane, 'a')).toBe(element);
});

test('bars are in the order given, and the one that has the keyboard keeps it when others go past it', () => {
  const lane = emptyLane();
  const draw = barDrawing();
  const named = (...ids: readonly string[]): readonly DrawnBar[] => ids.map((id) => drawnBar(id));
  draw(lane, named('a', 'b', 'c'));
  body(lane, 'b').focus();
  for (const ids of [['b', 'a', 'c'], ['a', 'c', 'b'], ['d', 'b', 'a'], ['b']]) {
    draw(lane, named(...ids));
    expect(order(lane)).toEqual(ids);
    expect(document.activeElement).toBe(body(lane, 'b'));
  }
});

test('a label with more or less room says more or less', () => {
  const lane = emptyLane();
  const draw = barDrawing();
  const of = {
    badges: ['INIT', 'SEQ'],
    figures: [{ text: '12 units', short: '12', kind: 'counted' as const }],
  };
  const says = (variant: DrawnBar['variant']): string | undefined => {
    draw(lane, [drawnBar('a', { of, variant })]);
    return lane.querySelector('.tl-label')?.textContent;
  };
  expect(says('full')).toBe('aINITSEQ12 units');
  expect(says('two-line')).toBe('aINIT12');
  expect(says('tiny')).toBe('INIT12');
  expect(says('none')).toBeUndefined();
  expect(says('full')).toBe('aINITSEQ12 units');
});
