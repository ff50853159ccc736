// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, expect, test } from 'vitest';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import type { EditorStore } from '../../../document/editor-state.ts';
import { startEncounterRecord } from '../../../document/encounter-record.ts';
import type { EncounterRecord } from '../../../document/encounter-record.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { accessSiteId, administrationId, billingCode, encounterId } from '../../../domain/ids.ts';
import { createAutosave } from '../../../storage/autosave.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { LiveRegionProvider } from '../../../ui/live-region.tsx';
import { UndoToastProvider } from '../../../ui/use-undo-toast.tsx';
import { WorkbenchContext } from '../workbench-context.ts';
import { StatusControl } from './status-control.tsx';

afterEach(cleanup);

const codeSet = testCodeSet();

const encounter: Encounter = {
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [{ id: accessSiteId('s1'), kind: 'peripheral-iv' }],
  administrations: [
    { id: administrationId('a1'), accessSiteId: accessSiteId('s1'), route: 'iv-infusion', drug: { name: 'ceftriaxone', hcpcs: billingCode('J0696') }, dose: { amount: 1, unit: 'g' }, start: 480, stop: 540 },
  ],
};

interface Opened {
  readonly store: EditorStore;
  readonly saved: readonly EncounterRecord[];
  /** How often the control was drawn. */
  readonly drawn: () => number;
}

function open(document: Encounter): Opened {
  const saved: EncounterRecord[] = [];
  let drawings = 0;
  const store = createEditorStore(document);
  const autosave = createAutosave({
    editor: store,
    record: startEncounterRecord(document, codeSet.release, '2026-03-02T10:00:00.000Z'),
    repository: {
      save: (record, expected) => {
        saved.push(record);
        return Promise.resolve({ status: 'saved', revision: expected + 1, updatedAt: '2026-03-02T10:00:01.000Z' });
      },
    },
  });
  render(
    <LiveRegionProvider>
    <UndoToastProvider>
      <WorkbenchContext value={{ store, codeSet }}>
        <Profiler id="status" onRender={() => drawings++}>
          <StatusControl autosave={autosave} />
        </Profiler>
      </WorkbenchContext>
    </UndoToastProvider>
    </LiveRegionProvider>,
  );
  return { store, saved, drawn: () => drawings };
}

const button = (): HTMLElement => screen.getByRole('button', { name: /^Status:/ });
const choose = (name: RegExp): void => {
  fireEvent.click(button());
  fireEvent.click(screen.getByRole(name.source === 'sign' ? 'menuitem' : 'menuitemradio', { name }));
};
const last = (saved: readonly EncounterRecord[]) => saved.at(-1)?.workflow;

test('a status is chosen, saved, and taken back', async () => {
  const { saved } = open(encounter);
  expect(button().textContent).toContain('Draft');
  choose(/Ready/);
  await expect.poll(() => last(saved)?.status).toBe('ready');
  expect(button().textContent).toContain('Ready');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => last(saved)?.status).toBe('draft');
});

test('a signature keeps the lines, and a claim that is no longer the signed one says so', async () => {
  const { store, saved } = open(encounter);
  choose(/sign/);
  const dialog = screen.getByRole('dialog', { name: 'Sign off the claim' });
  expect(within(dialog).getByRole('list', { name: 'Lines to sign' }).textContent).toBe('963652026-03-02×1J06962026-03-02×4');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Sign off' }));
  await expect.poll(() => last(saved)?.status).toBe('signed-off');
  expect(last(saved)?.signedOff).toMatchObject({
    release: codeSet.release,
    policyId: 'default',
    lines: [
      { code: '96365', modifiers: [], units: 1 },
      { code: 'J0696', units: 4 },
    ],
  });
  expect(button().textContent).not.toContain('changed');
  const later = store.getState().run({ type: 'set-stop-time', administrationId: administrationId('a1'), stop: 571 });
  expect(later.ok).toBe(true);
  await expect.poll(() => button().textContent).toContain('changed since it was signed');
  await screen.findByText('The claim is no longer the one that was signed');
  choose(/sign/);
  expect(screen.getByText('new, now ×1')).toBeDefined();
});

test('with an error open it is signed only by saying so', async () => {
  const [infusion] = encounter.administrations;
  const { saved } = open({ ...encounter, administrations: infusion === undefined ? [] : [{ ...infusion, stop: 400 }] });
  choose(/sign/);
  const dialog = screen.getByRole('dialog', { name: 'Sign off the claim' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Sign off' }));
  expect(within(dialog).getByRole('alert').textContent).toContain('Errors are open');
  expect(saved).toEqual([]);
  fireEvent.click(within(dialog).getByRole('checkbox', { name: /although 1 error is open/ }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Sign off' }));
  await expect.poll(() => last(saved)?.status).toBe('signed-off');
});

test('a bar that is dragged does not draw the status anew as long as it says the same', async () => {
  const { store, saved, drawn } = open(encounter);
  const drag = (stop: number): void =>
    act(() => void store.getState().showPreview({ type: 'set-stop-time', administrationId: administrationId('a1'), stop }));
  const before = drawn();
  drag(541);
  drag(700);
  expect(drawn()).toBe(before);
  act(() => store.getState().dropPreview());
  choose(/sign/);
  fireEvent.click(screen.getByRole('button', { name: 'Sign off' }));
  await expect.poll(() => last(saved)?.status).toBe('signed-off');
  drag(700);
  expect(button().textContent).toContain('changed since it was signed');
});
