import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import type { EditorStore } from '../../../document/editor-state.ts';
import { redoLabel, undoLabel } from '../../../document/history.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import { encounterId } from '../../../domain/ids.ts';
import { createAutosave } from '../../../storage/autosave.ts';
import type { Autosave } from '../../../storage/autosave.ts';
import { openTab } from '../../../storage/open-tab.ts';
import type { Tab } from '../../../storage/open-tab.ts';
import { createMemorySurroundings } from '../../../storage/store/memory-surroundings.ts';
import { keepSteps } from './keep-steps.ts';

const id = encounterId('e1');
let tab: Tab;

interface Page {
  readonly editor: EditorStore;
  readonly autosave: Autosave;
  readonly title: () => string | undefined;
  readonly name: (...titles: string[]) => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** The encounter as a page has it that has just been opened or reloaded. */
async function openPage(): Promise<Page> {
  const opened = await tab.repository.open(id);
  if (opened.status !== 'ok') throw new Error(opened.status);
  const { record } = opened;
  const editor = createEditorStore(record.document);
  const autosave = createAutosave({ editor, repository: tab.repository, record });
  const over = new AbortController();
  await keepSteps({ trail: tab.trail, editor, record, autosave, signal: over.signal });
  return {
    editor,
    autosave,
    title: () => editor.getState().history.present.document.title,
    name: async (...titles) => {
      for (const title of titles) editor.getState().run({ type: 'set-encounter', patch: { title } });
      await autosave.flush();
    },
    leave: async () => {
      await autosave.stop();
      over.abort();
    },
  };
}
const steps = ({ editor }: Page) => {
  const { history } = editor.getState();
  return { past: history.past.length, undo: undoLabel(history), redo: redoLabel(history) };
};
const undo = async ({ editor, autosave }: Page): Promise<void> => {
  editor.getState().undo();
  await autosave.flush();
};

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const texts = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, text: string) => void texts.set(name, text),
  });
  tab = openTab(createMemorySurroundings());
  await tab.repository.create([
    { encounter: { id, title: 'zero', setting: 'facility', dateOfService: isoDate('2026-03-02'), stays: [], accessSites: [], administrations: [] }, savedWith: '' },
  ]);
});
afterEach(() => tab.close());

test('after a reload each step can be undone under its own name, and done again', async () => {
  const before = await openPage();
  await before.name('one');
  await before.name('two');
  const named = steps(before);
  await before.leave();

  const page = await openPage();
  expect(steps(page)).toEqual(named);
  await undo(page);
  expect(page.title()).toBe('one');
  await page.leave();

  // What was undone is no step of its own: it can still be done again.
  const third = await openPage();
  expect(steps(third)).toEqual({ past: 1, undo: named.undo?.replace('two', 'one'), redo: named.undo });
  await undo(third);
  expect(third.title()).toBe('zero');
  expect(steps(third).undo).toBeUndefined();
  third.editor.getState().redo();
  third.editor.getState().redo();
  expect(third.title()).toBe('two');
  await third.leave();
  expect((await openPage()).title()).toBe('two');
});

test('the other edits of a save are undone with it, and named', async () => {
  const before = await openPage();
  await before.name('one', 'two', 'three', 'four', 'five');
  await before.leave();
  const page = await openPage();
  const { past, undo: label = '' } = steps(page);
  expect(past).toBeLessThan(5);
  for (let step = 0; step < past; step++) page.editor.getState().undo();
  expect(page.title()).toBe('zero');
  expect(label).toContain('two');
});

test('what somebody else has saved is not undone, neither before nor between', async () => {
  const other = async (title: string): Promise<void> => {
    const opened = await tab.repository.open(id);
    if (opened.status !== 'ok') throw new Error(opened.status);
    const { record } = opened;
    await tab.repository.save({ ...record, document: { ...record.document, title } }, record.workflow.revision);
  };
  await other('theirs');
  const before = await openPage();
  await before.name('mine');
  await before.leave();
  const page = await openPage();
  expect(steps(page).past).toBe(1);
  await undo(page);
  expect(page.title()).toBe('theirs');
  await page.leave();

  await other('theirs again');
  const third = await openPage();
  expect(steps(third).past).toBe(0);
  await third.name('mine again');
  await third.leave();
  expect(steps(await openPage()).past).toBe(1);
});

test('what is edited while the steps are read comes after them; deleting and putting back ends them', async () => {
  const before = await openPage();
  await before.name('one');
  await before.leave();
  const { trail } = tab;
  const read = trail.ofEncounter;
  const opened = await tab.repository.open(id);
  if (opened.status !== 'ok') throw new Error(opened.status);
  const editor = createEditorStore(opened.record.document);
  const autosave = createAutosave({ editor, repository: tab.repository, record: opened.record });
  const slow = {
    ofEncounter: async (of: string) => {
      editor.getState().run({ type: 'set-encounter', patch: { title: 'two' } });
      await autosave.flush();
      return read(of);
    },
  };
  await keepSteps({ trail: slow, editor, record: opened.record, autosave, signal: new AbortController().signal });
  expect(editor.getState().history.past.map(({ document }) => document.title)).toEqual(['zero', 'one']);
  await autosave.stop();

  const removed = await tab.repository.remove(id);
  if (removed === undefined) throw new Error('nothing was removed');
  await tab.repository.restore(removed);
  expect(steps(await openPage()).past).toBe(0);
});
