// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import type { EditorStore } from '../../../document/editor-state.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { accessSiteId, administrationId, encounterId } from '../../../domain/ids.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { loadEntryReader } from '../quick-entry/load-entry-reader.ts';
import { WorkbenchContext } from '../workbench-context.ts';
import { AdministrationForm } from './administration-form.tsx';
import { firstFieldOf } from './first-field-of.ts';

// The drugs of the form are found by it.
beforeAll(async () => void (await loadEntryReader()));
afterEach(cleanup);

// Read once, before the first test.
const codeSet = testCodeSet();

const encounter: Encounter = {
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: isoDate('2026-10-06'),
  stays: [],
  accessSites: [{ id: accessSiteId('s1'), kind: 'peripheral-iv', label: 'L AC' }],
  administrations: [
    {
      id: administrationId('a1'),
      accessSiteId: accessSiteId('s1'),
      route: 'iv-infusion',
      drug: { name: 'ceftriaxone' },
      start: 600,
      stop: 640,
    },
  ],
};

function open(): { readonly store: EditorStore; readonly onClose: () => void } {
  const store = createEditorStore(encounter);
  const onClose = vi.fn<() => void>();
  render(
    <WorkbenchContext value={{ store, codeSet }}>
      <AdministrationForm
        target={{ kind: 'edit', id: administrationId('a1'), field: 'stop' }}
        onClose={onClose}
      />
    </WorkbenchContext>,
  );
  return { store, onClose };
}
const stop = (): HTMLElement => screen.getByRole('textbox', { name: 'Stop' });

test('what is saved is one step of the history, and nothing that was left alone changes', async () => {
  const { store, onClose } = open();
  fireEvent.change(stop(), { target: { value: '1131' } });
  fireEvent.keyDown(stop(), { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  const { past, present } = store.getState().history;
  expect(past).toHaveLength(1);
  expect(present.document).toEqual({
    ...encounter,
    administrations: [{ ...encounter.administrations[0], stop: 691 }],
  });
});

test.each([
  ['2570', 'a time that no clock shows'],
  ['0900', 'a stop before the start'],
])('%s is refused at its field: %s', async (typed) => {
  const { store, onClose } = open();
  fireEvent.change(stop(), { target: { value: typed } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(stop().getAttribute('aria-invalid')).toBe('true'));
  expect(onClose).not.toHaveBeenCalled();
  expect(store.getState().history.present.document).toBe(encounter);
});

test('Cancel changes nothing', () => {
  const { store, onClose } = open();
  fireEvent.change(stop(), { target: { value: '1131' } });
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(store.getState().history.past).toEqual([]);
});

test('the field that was asked for has the keyboard, and what it holds is selected, as soon as the form is drawn', () => {
  open();
  const field = stop();
  if (!(field instanceof HTMLInputElement)) throw new Error('no input');
  expect(document.activeElement).toBe(field);
  expect(field.value.slice(field.selectionStart ?? -1, field.selectionEnd ?? -1)).toBe('10:40');
});

test('the reason for a category is asked for where the category is not the one of the drug table', async () => {
  const { store } = open();
  const reason = (): HTMLElement | null => screen.queryByRole('textbox', { name: /^Why / });
  expect(reason()).toBeNull();
  const category = screen.getByRole('combobox', { name: 'Category' });
  fireEvent.change(category, { target: { value: 'therapeutic' } });
  expect(reason()).toBeNull();
  fireEvent.change(category, { target: { value: 'chemotherapy' } });
  const field = screen.getByRole('textbox', {
    name: 'Why chemotherapy: the drug table lists it as therapeutic',
  });
  fireEvent.change(field, { target: { value: 'desensitised under a protocol' } });
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  await waitFor(() =>
    expect(store.getState().history.present.document.administrations[0]).toMatchObject({
      category: 'chemotherapy',
      categoryReason: 'desensitised under a protocol',
    }),
  );
});

test('a finding that asks for the reason leads to its field', () => {
  expect(
    firstFieldOf(
      { kind: 'edit', id: administrationId('a1'), field: 'categoryReason' },
      { containers: [], pauses: [] },
    ),
  ).toBe('categoryReason');
});
