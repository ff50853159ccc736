// @vitest-environment jsdom
import {
  act,
  cleanup,
  createEvent,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import type { EditorStore } from '../../../document/editor-state.ts';
import type { Administration } from '../../../domain/administration.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import { accessSiteId, administrationId, encounterId } from '../../../domain/ids.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { sampleDrugs } from '../quick-entry/sample-drugs.ts';
import { loadEntryReader } from '../quick-entry/load-entry-reader.ts';
import { CommandContext } from '../../../ui/command-context.ts';
import { createCommandRegistry } from '../../../ui/command-registry.ts';
import { WorkbenchContext } from '../workbench-context.ts';
import { AdministrationList } from './administration-list.tsx';

const s1 = accessSiteId('s1');
const push = (id: string, name: string, start: number): Administration => ({
  id: administrationId(id),
  route: 'iv-push',
  accessSiteId: s1,
  drug: { name },
  start,
});

/** Remembers what has been scrolled into view. */
const scrolled = vi.fn<() => void>();

// The drugs of a cell are found by it.
beforeAll(async () => void (await loadEntryReader()));

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Object.assign(Element.prototype, { scrollIntoView: scrolled });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open(registry = createCommandRegistry()): Promise<EditorStore> {
  const store = createEditorStore({
    id: encounterId('e1'),
    setting: 'facility',
    dateOfService: isoDate('2026-03-02'),
    stays: [],
    accessSites: [
      { id: s1, kind: 'peripheral-iv', label: 'L AC' },
      { id: accessSiteId('s2'), kind: 'port', label: 'R chest' },
    ],
    administrations: [
      push('a1', 'morphine', 600),
      push('a2', 'ondansetron', 610),
      push('a3', 'ketorolac', 620),
    ],
  });
  // In `act`, what is still on its way holds every other change back.
  await act(async () => {
    render(
      <CommandContext value={registry}>
        <WorkbenchContext value={{ store, codeSet: { ...testCodeSet(), drugs: sampleDrugs } }}>
          <AdministrationList request={undefined} onRequestDone={() => undefined} />
        </WorkbenchContext>
      </CommandContext>,
    );
    await import('./list-commands.tsx');
  });
  return store;
}
const row = (n: number): HTMLElement => screen.getAllByRole('row')[n] as HTMLElement;
const cell = (n: number, column: number): HTMLElement => row(n).querySelectorAll('td')[column] as HTMLElement;
const press = (key: string, more: { readonly shiftKey?: boolean; readonly ctrlKey?: boolean } = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
};
const type = (text: string): void => {
  fireEvent.change(document.activeElement as HTMLInputElement, { target: { value: text } });
};
const charted = (store: EditorStore): readonly Administration[] =>
  store.getState().history.present.document.administrations;
const goTo = (n: number, column: number): void => act(() => cell(n, column).focus());

test('drug, route, dose and site are edited in place, each as one step', async () => {
  const store = await open();
  goTo(1, 0);
  press('r');
  type('rocep');
  expect(screen.getByRole('option').textContent).toContain('ceftriaxone sodium');
  press('Tab');
  press('Enter');
  fireEvent.change(screen.getByRole('combobox', { name: 'Route' }), { target: { value: 'iv-infusion' } });
  press('Tab');
  press('r');
  press('Tab');
  expect([charted(store)[0], store.getState().history.past.map((step) => step.label).length]).toEqual([
    {
      id: 'a1',
      route: 'iv-infusion',
      accessSiteId: 's2',
      drug: { name: 'ceftriaxone sodium', hcpcs: 'J0696' },
      start: 600,
    },
    3,
  ]);
});

test('a value that cannot be read stays in its cell with the reason, and changes nothing', async () => {
  const store = await open();
  goTo(1, 3);
  press('9');
  type('1075');
  press('Enter');
  expect(screen.getByRole('alert').textContent).toBe(
    'There are no 75 minutes past the hour; type 00 to 59. Put back 10:00 (Esc)',
  );
  expect(scrolled.mock.contexts.at(-1)).toBe(screen.getByRole('alert'));
  press('Escape');
  expect([charted(store)[0]?.start, document.activeElement]).toEqual([600, cell(1, 3)]);
});

test('a value that cannot be read stays where it was typed when its cell is left, and no other cell opens over it', async () => {
  const store = await open();
  goTo(1, 3);
  press('9');
  type('ten');
  const typed = screen.getByRole('textbox', { name: 'Start' });
  // To another cell of the list, and out of the list.
  act(() => cell(2, 3).focus());
  expect(document.activeElement).toBe(typed);
  act(() => typed.blur());
  fireEvent.click(cell(2, 3));
  fireEvent.doubleClick(cell(3, 3));
  expect([...document.querySelectorAll('input')].map(({ value }) => value)).toEqual(['ten']);
  expect(typed.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
  expect(screen.getByRole('alert').textContent).toBe(
    '“ten” is not a time; type 1012 or 10:12, with +1 for the next day. Put back 10:00 (Esc)',
  );
  // Where there is no Escape key it is pressed.
  fireEvent.click(screen.getByRole('button', { name: 'Put back 10:00 (Esc)' }));
  expect([charted(store)[0]?.start, document.activeElement]).toEqual([600, cell(1, 3)]);
  expect(document.querySelector('input')).toBe(null);
});

test('in a cell that is written in, the keys of the page go on, and those of the list rest', async () => {
  const store = await open();
  const heard: string[] = [];
  const listen = (event: KeyboardEvent): void => void heard.push(event.key);
  window.addEventListener('keydown', listen);
  goTo(1, 3);
  press('9');
  act(() => store.getState().select([]));
  for (const key of ['k', 'a', 'd']) press(key, { ctrlKey: true });
  press('l');
  window.removeEventListener('keydown', listen);
  expect([heard, store.getState().selection]).toEqual([['k', 'a'], []]);
  expect(screen.getByRole('textbox', { name: 'Start' })).toBe(document.activeElement);
});

test('Shift and the arrows select rows; Ctrl+D fills the column down; one undo takes it back', async () => {
  const store = await open();
  goTo(1, 1);
  press('ArrowDown');
  press('ArrowUp');
  press('ArrowDown', { shiftKey: true });
  press('ArrowDown', { shiftKey: true });
  expect(store.getState().selection).toEqual(['a1', 'a2', 'a3']);
  act(() => {
    store
      .getState()
      .run({ type: 'set-category', administrationId: administrationId('a1'), category: 'hydration' });
  });
  press('End');
  act(() => store.getState().select(['a1', 'a2', 'a3'].map(administrationId)));
  goTo(3, 7);
  press('d', { ctrlKey: true });
  expect(charted(store).map(({ category }) => category)).toEqual(['hydration', 'hydration', 'hydration']);
  act(() => store.getState().undo());
  expect(charted(store).map(({ category }) => category)).toEqual(['hydration', undefined, undefined]);
});

test('with one row selected Ctrl+D takes the value of the row above', async () => {
  const store = await open();
  goTo(2, 3);
  press('d', { ctrlKey: true });
  expect(charted(store).map(({ start }) => start)).toEqual([600, 600, 620]);
});

test('the empty row at the end adds an administration and goes on with its route', async () => {
  const store = await open();
  goTo(4, 0);
  press('k');
  type('ketorolac tro');
  press('Enter');
  expect([charted(store).at(-1), store.getState().selection]).toEqual([
    { id: 'a4', route: 'iv-infusion', drug: { name: 'ketorolac tromethamine', hcpcs: 'J1885' } },
    ['a4'],
  ]);
  expect(document.activeElement).toBe(cell(4, 1));
});

const clipboardOf = (values: Record<string, string>) => ({
  getData: (type: string) => values[type] ?? '',
  setData: (type: string, value: string) => void (values[type] = value),
});

test('rows are copied for a spreadsheet, and a block from one is pasted in one step', async () => {
  const store = await open();
  goTo(1, 3);
  press('a', { ctrlKey: true });
  const values: Record<string, string> = {};
  fireEvent(cell(1, 3), createEvent.copy(cell(1, 3), { clipboardData: clipboardOf(values) }));
  expect(values['text/plain']?.split('\n').map((line) => line.split('\t').slice(0, 4).join(' '))).toEqual([
    'morphine IV push L AC 10:00',
    'ondansetron IV push L AC 10:10',
    'ketorolac IV push L AC 10:20',
  ]);
  fireEvent(
    cell(1, 3),
    createEvent.paste(cell(1, 3), { clipboardData: clipboardOf({ 'text/plain': '1001\r\n1011\r\n' }) }),
  );
  await waitFor(() => expect(charted(store).map(({ start }) => start)).toEqual([601, 611, 620]));
  expect(store.getState().history.past.length).toBe(1);
});

test('a block with cells that cannot be read is asked about first', async () => {
  const store = await open();
  goTo(1, 3);
  fireEvent(
    cell(1, 3),
    createEvent.paste(cell(1, 3), { clipboardData: clipboardOf({ 'text/plain': '1001\n1075\n' }) }),
  );
  const dialog = within(await screen.findByRole('dialog', undefined, { timeout: 15_000 }));
  expect(dialog.getByText(/There are no 75 minutes/)).not.toBe(null);
  expect(charted(store).map(({ start }) => start)).toEqual([600, 610, 620]);
  fireEvent.click(dialog.getByRole('button', { name: 'Paste the rest: 1 row' }));
  await expect.poll(() => charted(store).map(({ start }) => start)).toEqual([601, 610, 620]);
}, 20_000);

test('a badge says in full what it stands for', async () => {
  await open();
  expect(screen.getByTitle('initial service').textContent).toBe('INIT');
  expect(screen.getAllByTitle('push of another drug').map(({ textContent }) => textContent)).toEqual([
    'PUSH',
    'PUSH',
  ]);
});

test('each column sorts, and says so', async () => {
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Drug' }));
  const names = (): readonly (string | null)[] => [1, 2, 3].map((n) => cell(n, 0).textContent);
  expect([names(), screen.getByRole('columnheader', { name: 'Drug' }).getAttribute('aria-sort')]).toEqual([
    ['ketorolac', 'morphine', 'ondansetron'],
    'ascending',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Drug' }));
  expect(names()).toEqual(['ondansetron', 'morphine', 'ketorolac']);
});

test('the commands of rows and cells work on what was chosen, and on nothing as long as nothing was', async () => {
  const registry = createCommandRegistry();
  const store = await open(registry);
  const command = (id: string) => registry.list().find((one) => one.id === id);
  expect(['list.duplicate', 'list.form', 'list.clear'].map((id) => command(id)?.isEnabled?.())).toEqual([
    false,
    false,
    false,
  ]);
  act(() => store.getState().select([administrationId('a2')]));
  expect(command('list.duplicate')?.isEnabled?.()).toBe(true);
  act(() => command('list.duplicate')?.run());
  expect(charted(store).map(({ drug }) => drug?.name)).toEqual([
    'morphine',
    'ondansetron',
    'ketorolac',
    'ondansetron',
  ]);
  goTo(1, 3);
  press('ArrowDown');
  expect(command('list.clear')?.isEnabled?.()).toBe(true);
});
