import { expect, test } from 'vitest';
import { isoDate } from '../../domain/clock-time.ts';
import { decodeEncounter } from '../../domain/decode-encounter.ts';
import { encodeEncounter } from '../../domain/encode-encounter.ts';
import type { ClaimOverride } from '../../domain/claim-override.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { billingCode, encounterId, overrideId } from '../../domain/ids.ts';
import { applyCommand } from '../apply-command.ts';
import { labelOf } from '../command-label.ts';
import type { Command } from '../command.ts';
import { createEditorStore } from '../create-editor-store.ts';

const date = isoDate('2026-03-02');
const bare: Encounter = {
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: date,
  stays: [],
  accessSites: [],
  administrations: [],
};
const line = (units: number, modifiers: readonly string[] = []) => ({
  dateOfService: date,
  code: billingCode('96365'),
  modifiers,
  units,
});
const change: ClaimOverride = {
  id: overrideId('o1'),
  computed: line(1),
  reported: line(2),
  reason: 'two sites were charted on paper',
  by: 'Dana',
  at: '2026-03-02T15:12:00.000Z',
};
const put = (override: ClaimOverride): Command => ({ type: 'put-override', override });
const messageOf = (encounter: Encounter, command: Command): string | undefined => {
  const done = applyCommand(encounter, command);
  return done.ok ? undefined : done.error.message;
};
function done(encounter: Encounter, command: Command): Encounter {
  const result = applyCommand(encounter, command);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test('an override is kept in the file and comes back equal', () => {
  const encounter = done(bare, put(change));
  expect(encounter.overrides).toEqual([change]);
  expect(decodeEncounter(encodeEncounter(encounter))).toEqual({ ok: true, value: encounter });
});

test('a reason and a name are asked for, and something has to change', () => {
  expect(messageOf(bare, put({ ...change, reason: ' ' }))).toBe('An override needs a reason');
  expect(messageOf(bare, put({ ...change, by: '' }))).toBe('An override needs the name of who makes it');
  expect(messageOf(bare, put({ ...change, reported: line(1) }))).toContain('computed already');
  expect(messageOf(bare, put({ ...change, reported: line(1, ['5']) }))).toBe(
    "The override's reported.modifiers[0] a modifier has two capital letters or digits",
  );
  expect(messageOf(bare, put({ ...change, reported: { ...line(2), code: billingCode('96366') } }))).toContain(
    'a change keeps the code',
  );
  const { computed: _computed, reported: _reported, ...empty } = change;
  expect(messageOf(bare, put(empty))).toContain('give the line');
});

test('each step is called by what it does', () => {
  const { computed: _computed, ...added } = change;
  const { reported: _reported, ...removed } = change;
  expect([change, added, removed].map((override) => labelOf(bare, put(override)))).toEqual([
    'Override 96365: ×1 to ×2',
    'Add 96365 ×2 to the claim',
    'Take 96365 ×1 off the claim',
  ]);
  const held = done(bare, put(change));
  const confirmed = { ...change, computed: line(3), at: '2026-03-03T09:00:00.000Z' };
  expect(labelOf(held, put(confirmed))).toBe('Confirm the override of 96365');
  expect(labelOf(held, put({ ...change, reported: line(4) }))).toBe('Override 96365: ×1 to ×4');
  expect(done(held, put(confirmed)).overrides).toEqual([confirmed]);
  expect(labelOf(held, { type: 'remove-override', overrideId: change.id })).toBe(
    'Withdraw the override of 96365',
  );
});

test('what is computed by now needs no override', () => {
  const held = done(bare, put(change));
  expect(messageOf(held, put({ ...change, computed: line(2) }))).toContain('withdraw the override');
});

test('it is one step, taken back and done again', () => {
  const store = createEditorStore(bare);
  expect(store.getState().run(put(change)).ok).toBe(true);
  expect(store.getState().history.present.label).toBe('Override 96365: ×1 to ×2');
  store.getState().undo();
  expect(store.getState().history.present.document).toBe(bare);
  store.getState().redo();
  expect(store.getState().history.present.document.overrides).toEqual([change]);
});

test('the last one withdrawn leaves no empty list behind', () => {
  const held = done(bare, put(change));
  expect(done(held, { type: 'remove-override', overrideId: change.id })).toEqual(bare);
  expect(messageOf(bare, { type: 'remove-override', overrideId: change.id })).toBe('There is no override o1');
});

test('a file names its faulty override', () => {
  const file = encodeEncounter(done(bare, put(change)));
  const twice = { ...file, overrides: [...(file.overrides ?? []), ...(file.overrides ?? [])] };
  expect(decodeEncounter(twice)).toEqual({
    ok: false,
    error: { path: 'overrides[1].id', message: 'the id o1 occurs twice' },
  });
  const unsigned = { ...file, overrides: [{ ...change, by: ' ' }] };
  expect(decodeEncounter(unsigned)).toEqual({
    ok: false,
    error: { path: 'overrides[0].by', message: 'must not be empty' },
  });
});
