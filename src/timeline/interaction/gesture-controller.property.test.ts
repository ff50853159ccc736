import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EditIntent } from '../intent.ts';
import { timeScale, type TimeScale } from '../geometry/time-scale.ts';
import { gestureController } from './gesture-controller.ts';
import type { GestureEvent, PressTarget, Subject } from './gesture.ts';
import type { TimelineHost } from './timeline-host.ts';

const start = timeScale(0, 1000, 500);
const subjects: readonly Subject[] = [
  { id: 'a', laneId: 'one', start: 100, stop: 130 },
  { id: 'b', laneId: 'one', start: 200, stop: undefined },
  { id: 'c', laneId: 'two', start: undefined, stop: 90 },
];

/** A parent that holds a preview and a scale, as the real one does. */
function parent() {
  const calls: string[] = [];
  const committed: EditIntent[] = [];
  let preview: EditIntent | undefined;
  let scale: TimeScale = start;
  const nothing = (): void => undefined;
  const host: TimelineHost = {
    lanes: () => [],
    selection: () => ['a', 'b', 'c'],
    scale: () => scale,
    focus: () => undefined,
    setScale: (next) => void (scale = next),
    setFocus: nothing,
    setGesture: nothing,
    fit: nothing,
    fitSelection: nothing,
    dragMode: () => 'draw',
    barsWithin: () => ['b'],
    onIntent: (intent) => void (preview = intent),
    onCommit: (intent) => {
      committed.push(intent);
      preview = undefined;
    },
    onCancel: () => void (preview = undefined),
    onSelect: () => void calls.push('select'),
    onOpen: nothing,
    onDelete: nothing,
    onClearEdge: nothing,
    onCreateRequest: nothing,
    onFoldLane: nothing,
  };
  return {
    controller: gestureController(host),
    committed,
    calls,
    preview: () => preview,
    scale: () => scale,
  };
}

const grabbed = fc.constantFrom(...subjects);
const target: fc.Arbitrary<PressTarget> = fc.oneof(
  grabbed.map((subject): PressTarget => ({ kind: 'bar', grabbed: subject, subjects })),
  fc
    .tuple(grabbed, fc.constantFrom('start' as const, 'stop' as const))
    .map(([subject, edge]): PressTarget => ({ kind: 'edge', subject, edge })),
  fc.constant<PressTarget>({ kind: 'lane', laneId: 'one' }),
  grabbed.map((subject): PressTarget => ({ kind: 'inside', subject })),
  fc.constant<PressTarget>({ kind: 'axis' }),
);
const pressed = fc
  .record({ target, x: fc.integer({ min: 0, max: 500 }) })
  .map(({ target: at, x }): GestureEvent => ({
    type: 'press',
    press: {
      target: at,
      drag: 'edit',
      x,
      y: 0,
      scale: start,
      isAdditive: false,
      isRange: false,
      selection: ['a', 'b', 'c'],
      snapTo: { edges: [90, 100, 130, 200], toleranceMinutes: 5 },
    },
  }));
const moved = fc
  .record({
    x: fc.double({ min: -200, max: 800, noNaN: true }),
    y: fc.integer({ min: -50, max: 200 }),
    laneId: fc.constantFrom('one', 'two', undefined),
    isFree: fc.boolean(),
    isCopy: fc.boolean(),
  })
  .map((place): GestureEvent => ({ type: 'move', ...place }));
const moves = fc.array(moved, { maxLength: 8 });

test('a cancelled gesture leaves no preview, no commit and the view where it was', () => {
  fc.assert(
    fc.property(pressed, moves, (press, steps) => {
      const { controller, committed, preview, scale } = parent();
      for (const event of [press, ...steps, { type: 'cancel' } as const]) controller.dispatch(event);
      expect({ preview: preview(), committed, scale: scale(), state: controller.state() }).toEqual({
        preview: undefined,
        committed: [],
        scale: start,
        state: { kind: 'idle' },
      });
    }),
  );
});

test('only the last place counts: the way there does not', () => {
  fc.assert(
    fc.property(pressed, moves, moved, (press, steps, last) => {
      fc.pre(press.type === 'press' && press.press.target.kind !== 'axis');
      const direct = parent();
      const wandering = parent();
      // A first step beyond the threshold makes both a drag.
      const far: GestureEvent = { type: 'move', x: 5000, y: 0, laneId: 'one', isFree: true, isCopy: false };
      for (const event of [press, far, last]) direct.controller.dispatch(event);
      for (const event of [press, far, ...steps, last]) wandering.controller.dispatch(event);
      expect(wandering.controller.state()).toEqual(direct.controller.state());
    }),
  );
});

test('what is committed is whole minutes, changes something, and never puts a stop before its start', () => {
  fc.assert(
    fc.property(pressed, moves, (press, steps) => {
      const { controller, committed, preview } = parent();
      for (const event of [press, ...steps, { type: 'release' } as const]) controller.dispatch(event);
      expect(preview()).toBe(undefined);
      for (const intent of committed) {
        if (intent.kind === 'create' || intent.kind === 'gap') expect(intent.to).toBeGreaterThan(intent.from);
        if (intent.kind === 'move') expect(Number.isInteger(intent.byMinutes)).toBe(true);
        if (intent.kind !== 'set-edge') continue;
        const bar = subjects.find(({ id }) => id === intent.barId);
        const edited = { start: bar?.start, stop: bar?.stop, [intent.edge]: intent.minute };
        expect(Number.isInteger(intent.minute)).toBe(true);
        expect(intent.minute).not.toBe(bar?.[intent.edge]);
        expect((edited.start ?? -Infinity) <= (edited.stop ?? Infinity)).toBe(true);
      }
    }),
  );
});

test('a press without a drag selects; a drag of something selected does not', () => {
  fc.assert(
    fc.property(pressed, fc.array(moved, { minLength: 1, maxLength: 4 }), (press, steps) => {
      const { controller, calls } = parent();
      for (const event of [press, ...steps]) controller.dispatch(event);
      const wasDrag = controller.state().kind !== 'pressed';
      controller.dispatch({ type: 'release' });
      if (wasDrag) expect(calls).toEqual([]);
    }),
  );
  const { controller, calls } = parent();
  const [subject] = subjects;
  if (subject === undefined) throw new Error('a subject');
  const place = {
    x: 0,
    y: 0,
    scale: start,
    isAdditive: false,
    isRange: false,
    selection: [],
    snapTo: { edges: [], toleranceMinutes: 0 },
  };
  const at = { kind: 'bar', grabbed: subject, subjects: [subject] } as const;
  controller.dispatch({ type: 'press', press: { ...place, drag: 'edit', target: at } });
  controller.dispatch({ type: 'release' });
  expect(calls).toEqual(['select']);
});
