import { describe, expect, test } from 'vitest';
import { administrationFact } from '../domain/fact-path.ts';
import { a1, a2, a3, at, dayInTheEd } from './commands/day-in-the-ed.ts';
import type { Command } from './command.ts';
import { createEditorStore } from './create-editor-store.ts';
import { shownEncounter } from './editor-state.ts';

const stop = (minute: number | undefined): Command => ({
  type: 'set-stop-time',
  administrationId: a1,
  stop: minute,
});
const editor = (now = () => 0) => createEditorStore(dayInTheEd, { now });

describe('run', () => {
  test('does a command, as one step with a name', () => {
    const store = editor();
    expect(store.getState().run(stop(at(11, 45)))).toEqual({ ok: true, value: undefined });
    const { history } = store.getState();
    expect(history.present.label).toBe('Set stop of vancomycin to 11:45');
    expect(history.present.document.administrations[0]?.stop).toBe(at(11, 45));
    expect(history.past.map(({ document }) => document)).toEqual([dayInTheEd]);
  });

  test('a command that is refused, or changes nothing, leaves the state as it is', () => {
    const store = editor();
    const before = store.getState();
    expect(store.getState().run(stop(at(9, 0)))).toEqual({
      ok: false,
      error: { message: 'The stop 09:00 would lie before the start 10:00' },
    });
    store.getState().run(stop(at(12, 0)));
    expect(store.getState()).toBe(before);
  });

  test('quick repeats join only when asked to', () => {
    let clock = 0;
    const store = editor(() => (clock += 100));
    for (const minute of [1, 2, 3]) store.getState().run(stop(at(12, minute)), { coalesce: true });
    expect(store.getState().history.past).toHaveLength(1);
    store.getState().run(stop(at(12, 4)));
    expect(store.getState().history.past).toHaveLength(2);
    store.getState().undo();
    store.getState().undo();
    expect(store.getState().history.present.document).toBe(dayInTheEd);
  });
});

describe('preview', () => {
  test('shows what would be and keeps the present', () => {
    const store = editor();
    store.getState().showPreview(stop(at(11, 45)));
    store.getState().showPreview(stop(at(11, 50)));
    expect(shownEncounter(store.getState()).administrations[0]?.stop).toBe(at(11, 50));
    expect(store.getState().history.present.document).toBe(dayInTheEd);
  });

  test('a refused preview keeps the one before', () => {
    const store = editor();
    store.getState().showPreview(stop(at(11, 45)));
    const before = store.getState();
    expect(store.getState().showPreview(stop(at(9, 0))).ok).toBe(false);
    expect(store.getState()).toBe(before);
  });

  test('committed without a preview, nothing happens', () => {
    const store = editor();
    const before = store.getState();
    store.getState().commitPreview();
    store.getState().dropPreview();
    expect(store.getState()).toBe(before);
  });

  test('a preview of no change leaves no step', () => {
    const store = editor();
    const before = store.getState();
    store.getState().showPreview(stop(at(12, 0)));
    store.getState().commitPreview();
    expect(store.getState()).toStrictEqual(before);
  });

  test('undo lets go of it', () => {
    const store = editor();
    store.getState().run(stop(at(11, 45)));
    store.getState().showPreview(stop(at(11, 50)));
    store.getState().undo();
    expect(shownEncounter(store.getState())).toBe(dayInTheEd);
  });
});

test('a selection survives undo as far as its administrations do', () => {
  const store = editor();
  store.getState().select([a1, a3]);
  store.getState().run({ type: 'set-category', administrationId: a1, category: 'hydration' });
  store.getState().undo();
  expect(store.getState().selection).toEqual([a1, a3]);
  store.getState().run({ type: 'remove-administrations', ids: [a1, a2] });
  expect(store.getState().selection).toEqual([a3]);
});

test('a second jump to the same fact is a new one', () => {
  const store = editor();
  const fact = administrationFact(a1, 'stop');
  store.getState().focusFact(fact);
  const first = store.getState().focusedFact;
  store.getState().focusFact(undefined);
  expect(store.getState().focusedFact).toBeUndefined();
  store.getState().focusFact(fact);
  expect(store.getState().focusedFact).toEqual({ fact, nonce: (first?.nonce ?? 0) + 1 });
});
