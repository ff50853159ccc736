// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import { shownEncounter } from '../../../document/editor-state.ts';
import type { EditorStore } from '../../../document/editor-state.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { accessSiteId, encounterId } from '../../../domain/ids.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { WorkbenchContext } from '../workbench-context.ts';
import { WorkbenchPlacesContext } from '../workbench-places.ts';
import { loadEntryReader } from './load-entry-reader.ts';
import { QuickEntry } from './quick-entry.tsx';
import { sampleDrugs } from './sample-drugs.ts';

const encounter: Encounter = {
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [
    { id: accessSiteId('s1'), kind: 'peripheral-iv', label: 'L AC 20G' },
    { id: accessSiteId('s2'), kind: 'picc', label: 'R arm' },
  ],
  administrations: [],
};
const codeSet = { ...testCodeSet(), drugs: sampleDrugs };

function open(): EditorStore {
  const store = createEditorStore(encounter);
  render(
    <WorkbenchContext value={{ store, codeSet }}>
      <QuickEntry />
    </WorkbenchContext>,
  );
  act(() => input().focus());
  return store;
}
const input = (): HTMLInputElement => screen.getByRole('combobox', { name: 'Entry line' });
function type(text: string): void {
  fireEvent.change(input(), { target: { value: text } });
  act(() => input().setSelectionRange(text.length, text.length));
  fireEvent.select(input());
}
const press = (key: string): boolean => fireEvent.keyDown(input(), { key });
const chips = (): readonly (string | null)[] =>
  within(screen.getByRole('list', { name: 'How the line is read' }))
    .getAllByRole('listitem')
    .map((chip) => chip.textContent);
const names = (store: EditorStore): readonly (string | undefined)[] =>
  store.getState().history.present.document.administrations.map((one) => one.drug?.name);

beforeAll(loadEntryReader);
afterEach(cleanup);

test('a mistyped drug of a whole line is asked about; Tab takes what is meant, Escape keeps it as it is written', async () => {
  await import('./line-offer.tsx');
  const store = open();
  await act(async () => type('ceftriaxne 1g ivpb 1012-1047 L AC'));
  const question = screen.getByRole('button', { name: /Did you mean ceftriaxone sodium\?/ });
  expect(input().getAttribute('aria-describedby')).toBe(question.closest('[id]')?.id);
  expect(press('Tab')).toBe(false);
  expect(input().value).toBe('ceftriaxone sodium 1g ivpb 1012-1047 L AC');
  expect(screen.queryByText(/Did you mean/)).toBe(null);
  await act(async () => type('ceftriaxne 1g ivpb 1012-1047 L AC'));
  press('Escape');
  expect(screen.queryByText(/Did you mean/)).toBe(null);
  expect([press('Tab'), input().value]).toEqual([true, 'ceftriaxne 1g ivpb 1012-1047 L AC']);
  press('Enter');
  expect(names(store)).toEqual(['ceftriaxne']);
});

test('a site that the chart does not have yet is offered as a new one; other words are not', async () => {
  await import('./line-offer.tsx');
  const store = open();
  await act(async () => type('ceftriaxone 1g ivpb L hand 22G 1012-1047 // second line'));
  expect(screen.getByRole('button', { name: /^New site L hand 22G\?/ })).not.toBe(null);
  expect(press('Tab')).toBe(false);
  expect(input().value).toBe('ceftriaxone 1g ivpb 1012-1047 new: L hand 22G // second line');
  expect(chips()).toContain('Sitenew site L hand 22G · Peripheral IV');
  press('Enter');
  expect(store.getState().history.present.document.accessSites.map(({ label }) => label)).toEqual([
    'L AC 20G',
    'R arm',
    'L hand 22G',
  ]);
  await act(async () => type('ceftriaxone 1g ivpb 1012-1047 wherever'));
  expect(screen.queryByText(/New site/)).toBe(null);
});

test('a quoted drug, and a short name of several, are not asked about', async () => {
  open();
  await act(async () => type('"ceftriaxne" 1g ivpb 1012-1047 L AC'));
  expect(screen.queryByText(/Did you mean/)).toBe(null);
  await act(async () => type('morphine 4mg ivp 1020 L AC'));
  expect(screen.queryByText(/Did you mean/)).toBe(null);
});

test('a line is read as it is typed, previewed, and added with Enter', () => {
  const store = open();
  type('ceftriaxone 1g ivpb 1012-1047 L AC');
  expect(chips()).toEqual([
    'Drugceftriaxone sodium · J0696',
    'Dose1 g',
    'RouteIV infusion',
    'Time10:12–10:47 · 35 min',
    'SiteL AC 20G',
  ]);
  expect([names(store), shownEncounter(store.getState()).administrations.length]).toEqual([[], 1]);
  press('Enter');
  expect([names(store), input().value, store.getState().selection, store.getState().preview]).toEqual([
    ['ceftriaxone sodium'],
    '',
    ['a1'],
    undefined,
  ]);
  expect(document.activeElement).toBe(input());
});

test('in the empty line Ctrl+Z takes the last line back, and Ctrl+Y brings it again', () => {
  const store = open();
  type('ketorolac 60 im 1105');
  press('Enter');
  const keys = [
    { key: 'z', ctrlKey: true },
    { key: 'y', ctrlKey: true },
    { key: 'z', ctrlKey: true },
  ];
  const counts = keys.map((key) => {
    fireEvent.keyDown(input(), key);
    return names(store).length;
  });
  expect(counts).toEqual([0, 1, 0]);
  type('zz');
  fireEvent.keyDown(input(), { key: 'y', ctrlKey: true });
  expect(names(store).length).toBe(0);
});

test('what is typed right after Enter stays together, however late the next frame comes', async () => {
  open();
  type('morphine 4mg ivp 1020 L AC 20G');
  press('Enter');
  expect(input().value).toBe('');
  type('panto');
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect([input().selectionStart, input().selectionEnd]).toEqual([5, 5]);
});

test('the word that cannot be read is underlined while one types', () => {
  open();
  type('ceftriaxone 1g ivpb 1012-1075 L AC');
  expect(document.querySelector('mark')?.textContent).toBe('1012-1075');
  type('ceftriaxone 1g ivpb 1012-1045 L AC');
  expect(document.querySelector('mark')).toBe(null);
});

test('a pasted table goes to the review of records, not to the entry line', async () => {
  const asked: string[] = [];
  const places = {
    openForm: () => undefined,
    openSite: () => undefined,
    openMarPaste: (text: string) => void asked.push(text),
  };
  const store = createEditorStore(encounter);
  render(
    <WorkbenchContext value={{ store, codeSet }}>
      <WorkbenchPlacesContext value={places}>
        <QuickEntry />
      </WorkbenchPlacesContext>
    </WorkbenchContext>,
  );
  const table = 'Time\tAction\tDrug\n1012\tNew Bag\tceftriaxone';
  const lines =
    '10/06/26 1012 New Bag ceftriaxone 1 g IV Smith, RN\n10/06/26 1047 Stopped ceftriaxone Smith, RN';
  for (const text of [table, lines]) fireEvent.paste(input(), { clipboardData: { getData: () => text } });
  await waitFor(() => expect(asked).toEqual([table, lines]));
  expect(screen.queryByRole('dialog')).toBe(null);
});

test('leaving the line takes its preview back', () => {
  const store = open();
  type('ketorolac 60 im 1105');
  act(() => input().blur());
  expect([shownEncounter(store.getState()).administrations, input().value]).toEqual([
    [],
    'ketorolac 60 im 1105',
  ]);
});

test('a line that cannot be read names the word, adds nothing and marks the word', () => {
  const store = open();
  type('vanc 1g 2300-0030 L AC');
  press('Enter');
  expect(screen.getByText('“0030” is before “2300”; write 0030+1 if it was the next day')).not.toBe(null);
  expect([
    names(store),
    input().value.slice(input().selectionStart ?? 0, input().selectionEnd ?? 0),
    input().getAttribute('aria-invalid'),
  ]).toEqual([[], '2300-0030', 'true']);
});

test('drugs are suggested by name or brand, with code and unit; arrows move, Tab takes, Escape closes', () => {
  open();
  type('mor');
  const options = (): readonly HTMLElement[] => screen.queryAllByRole('option');
  expect(options().map((option) => option.textContent)).toEqual([
    'J2270morphine sulfate10 mg',
    'J2272morphine sulfate10 mg',
  ]);
  expect(input().getAttribute('aria-activedescendant')).toBe(options()[0]?.id);
  press('ArrowDown');
  expect(options().map((option) => option.getAttribute('aria-selected'))).toEqual(['false', 'true']);
  press('Tab');
  expect([input().value, options()]).toEqual(['morphine sulfate J2272 ', []]);
  type('rocep');
  expect(options().map((option) => option.textContent)).toEqual(['J0696ceftriaxone sodium Rocephin250 mg']);
  press('Escape');
  expect([options(), input().value, input().getAttribute('aria-expanded')]).toEqual([[], 'rocep', 'false']);
});

test('the key that leads to the line is no part of a drug when one is there already', () => {
  open();
  type('');
  expect(press('/')).toBe(false);
  type('ns 500 mL');
  expect(press('/')).toBe(true);
});

test('Tab leaves the line when nothing is suggested', () => {
  open();
  type('ceftriaxone 1g ivpb 1012-1047 L AC');
  expect(press('Tab')).toBe(true);
});

test('earlier lines come back with the arrows, and so does the line being typed', () => {
  open();
  for (const line of ['ketorolac 60 im 1105', 'ketorolac 30 im 1205']) {
    type(line);
    press('Enter');
  }
  type('zz');
  const recalled = ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown'].map((key) => {
    press(key);
    return input().value;
  });
  expect(recalled).toEqual([
    'ketorolac 30 im 1205',
    'ketorolac 60 im 1105',
    'ketorolac 60 im 1105',
    'ketorolac 30 im 1205',
    'zz',
  ]);
});

test('several pasted lines are shown first, then all that can be read are added in one step', async () => {
  const store = open();
  const text =
    'ketorolac 60 im 1105\n\nvanc 1g 2300-0030\nceftriaxone 1g 1012-1047 new: L hand\nceftriaxone 1g 1200-1230 L hand\n';
  fireEvent.paste(input(), { clipboardData: { getData: () => text } });
  const review = within(await screen.findByRole('dialog', { name: 'Pasted lines' }, { timeout: 15_000 }));
  expect(names(store)).toEqual([]);
  expect(review.getByText(/3 of 4 lines can be read/)).not.toBe(null);
  fireEvent.click(review.getByRole('button', { name: 'Add 3' }));
  expect([names(store), store.getState().history.past.length, input().value]).toEqual([
    ['ketorolac tromethamine', 'ceftriaxone sodium', 'ceftriaxone sodium'],
    1,
    'vanc 1g 2300-0030',
  ]);
  expect(store.getState().history.present.document.administrations.map((one) => one.accessSiteId)).toEqual([
    undefined,
    's3',
    's3',
  ]);
}, 20_000);
