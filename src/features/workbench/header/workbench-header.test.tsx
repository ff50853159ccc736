// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import type { EditorStore } from '../../../document/editor-state.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { accessSiteId, administrationId, encounterId } from '../../../domain/ids.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { WorkbenchContext } from '../workbench-context.ts';
import { WorkbenchHeader } from './workbench-header.tsx';

afterEach(cleanup);

// Read once, before the first test.
const codeSet = testCodeSet();

const encounter: Encounter = {
  id: encounterId('e1'),
  title: 'A chart',
  setting: 'facility',
  dateOfService: isoDate('2026-10-06'),
  stays: [],
  accessSites: [{ id: accessSiteId('s1'), kind: 'peripheral-iv', label: 'L AC' }],
  administrations: [
    {
      id: administrationId('a1'),
      accessSiteId: accessSiteId('s1'),
      route: 'iv-push',
      drug: { name: 'ondansetron' },
      start: 610,
    },
  ],
};

function open(): EditorStore {
  const store = createEditorStore(encounter);
  render(
    <MemoryRouter>
      <WorkbenchContext value={{ store, codeSet }}>
        <WorkbenchHeader
          autosave={undefined}
          isNarrow={false}
          request={undefined}
          onRequestDone={() => undefined}
          onReload={() => undefined}
        />
      </WorkbenchContext>
    </MemoryRouter>,
  );
  return store;
}
const present = (store: EditorStore): Encounter => store.getState().history.present.document;
const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });

test('the setting is one step, undone and done again by buttons that name it', () => {
  const store = open();
  fireEvent.click(button('Nothing to undo'));
  expect(present(store)).toBe(encounter);
  fireEvent.click(screen.getByRole('radio', { name: 'Professional' }));
  expect(present(store).setting).toBe('professional');
  expect(screen.getByRole('textbox', { name: /Place of service/ })).toBeDefined();
  fireEvent.click(button(/^Undo: .*professional/i));
  expect(present(store)).toEqual(encounter);
  fireEvent.click(button(/^Redo: .*professional/i));
  expect(present(store).setting).toBe('professional');
});

test('the date of service is taken when its field is left, and an emptied field changes nothing', () => {
  const store = open();
  const date = screen.getByLabelText('Date of service');
  fireEvent.change(date, { target: { value: '' } });
  fireEvent.blur(date);
  expect(present(store)).toBe(encounter);
  fireEvent.change(date, { target: { value: '2026-10-07' } });
  expect(present(store).dateOfService).toBe('2026-10-06');
  fireEvent.blur(date);
  expect(present(store).dateOfService).toBe('2026-10-07');
});

test('the title is taken with Enter and left as it was with Escape', () => {
  const store = open();
  const title = screen.getByRole('textbox', { name: 'Title of the encounter' });
  title.focus();
  fireEvent.change(title, { target: { value: 'Another' } });
  fireEvent.keyDown(title, { key: 'Escape' });
  expect(title).toHaveProperty('value', 'A chart');
  fireEvent.change(title, { target: { value: '  Cellulitis ' } });
  fireEvent.keyDown(title, { key: 'Enter' });
  expect(present(store).title).toBe('Cellulitis');
});

test('the policy button counts the switches that differ from the default', () => {
  const store = open();
  expect(button('Policy')).toBeDefined();
  act(() => {
    store.getState().run({
      type: 'set-encounter',
      patch: { policy: { id: 'encounter', switches: { Q1: 'no-code' } } },
    });
  });
  expect(button(/Policy.*1.*differ/)).toBeDefined();
});
