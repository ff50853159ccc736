import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEncounter } from '../domain/decode-encounter.ts';
import { encodeEncounter } from '../domain/encode-encounter.ts';
import { applyCommand } from './apply-command.ts';
import { dayInTheEd } from './commands/day-in-the-ed.ts';
import { createEditorStore } from './create-editor-store.ts';
import { anyCommand } from '../testing/random-commands.ts';

const anyCommands = fc.array(fc.tuple(anyCommand, fc.boolean()), { maxLength: 40 });

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

test('undo all the way is the first document, redo all the way the last', () => {
  fc.assert(
    fc.property(
      anyCommands,
      fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1 }),
      (commands, waits) => {
        let clock = 0;
        const store = createEditorStore(deepFreeze(structuredClone(dayInTheEd)), { now: () => clock });
        const { undo, redo } = store.getState();
        const first = store.getState().history.present.document;
        for (const [index, [command, coalesce]] of commands.entries()) {
          clock += waits[index % waits.length] ?? 0;
          store.getState().run(command, { coalesce });
        }
        const last = store.getState().history.present.document;
        const steps = store.getState().history.past.length;
        for (let n = 0; n < steps; n++) undo();
        expect(store.getState().history.present.document).toBe(first);
        expect(store.getState().history.past).toEqual([]);
        for (let n = 0; n < steps; n++) redo();
        expect(store.getState().history.present.document).toBe(last);
      },
    ),
  );
});

test('whatever was done, the document can be saved and read back as itself', () => {
  fc.assert(
    fc.property(anyCommands, (commands) => {
      const store = createEditorStore(dayInTheEd);
      for (const [command] of commands) store.getState().run(command);
      const { document } = store.getState().history.present;
      const text = JSON.stringify(encodeEncounter(document));
      expect(decodeEncounter(JSON.parse(text))).toStrictEqual({ ok: true, value: document });
    }),
    { numRuns: 300 },
  );
});

test('neither document nor command is ever changed, and a refusal leaves the state alone', () => {
  fc.assert(
    fc.property(anyCommands, (commands) => {
      const store = createEditorStore(deepFreeze(structuredClone(dayInTheEd)));
      for (const [command] of commands) {
        const before = store.getState();
        const result = before.run(deepFreeze(command));
        if (!result.ok) expect(store.getState()).toBe(before);
        deepFreeze(store.getState().history.present.document);
      }
    }),
  );
});

test('an administration that a command does not touch stays the same object', () => {
  fc.assert(
    fc.property(anyCommand, (command) => {
      const result = applyCommand(dayInTheEd, command);
      if (!result.ok) return;
      const before = new Map(
        dayInTheEd.administrations.map((administration) => [administration.id, administration]),
      );
      for (const administration of result.value.administrations) {
        const was = before.get(administration.id);
        if (JSON.stringify(was) === JSON.stringify(administration)) expect(administration).toBe(was);
      }
    }),
    { numRuns: 500 },
  );
});

test('a preview that is dropped leaves no trace; one that is committed is the command run', () => {
  fc.assert(
    fc.property(anyCommands, anyCommand, anyCommand, (commands, passing, final) => {
      const previewed = createEditorStore(dayInTheEd, { now: () => 0 });
      const ran = createEditorStore(dayInTheEd, { now: () => 0 });
      for (const store of [previewed, ran]) for (const [command] of commands) store.getState().run(command);

      const before = previewed.getState();
      before.showPreview(passing);
      before.showPreview(final);
      before.dropPreview();
      expect(previewed.getState()).toStrictEqual(before);

      const isShown = before.showPreview(final).ok;
      before.commitPreview();
      expect(ran.getState().run(final).ok).toBe(isShown);
      expect(previewed.getState().history).toStrictEqual(ran.getState().history);
    }),
  );
});
