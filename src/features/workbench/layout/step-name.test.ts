import { expect, test } from 'vitest';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import { administrationId, encounterId } from '../../../domain/ids.ts';
import { stepName } from './step-name.ts';

test('a step, the step taken back, and the step done again; a repeat of a nudge too', () => {
  const a1 = administrationId('a1');
  const store = createEditorStore({
    id: encounterId('e1'),
    setting: 'facility',
    dateOfService: isoDate('2026-03-02'),
    stays: [],
    accessSites: [],
    administrations: [{ id: a1, route: 'iv-push', drug: { name: 'morphine' }, start: 600 }],
  });
  const said = (act: () => unknown): string => {
    const before = store.getState().history;
    act();
    return stepName(before, store.getState().history);
  };
  const { run, undo, redo } = store.getState();
  const set = (start: number) => (): unknown =>
    run({ type: 'set-start-time', administrationId: a1, start }, { coalesce: true });
  expect([said(set(601)), said(set(602)), said(undo), said(redo), said(set(603))]).toEqual([
    'Set start of morphine to 10:01',
    'Set start of morphine to 10:02',
    'Undone: Set start of morphine to 10:02',
    'Redone: Set start of morphine to 10:02',
    'Set start of morphine to 10:03',
  ]);
});
