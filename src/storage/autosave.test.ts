import { describe, expect, test, vi } from 'vitest';
import { createEditorStore } from '../document/create-editor-store.ts';
import { startEncounterRecord } from '../document/encounter-record.ts';
import type { EncounterRecord } from '../document/encounter-record.ts';
import { isoDate } from '../domain/clock-time.ts';
import type { Encounter } from '../domain/encounter.ts';
import { encounterId } from '../domain/ids.ts';
import { createAutosave, lastSaveOf } from './autosave.ts';
import type { EncounterRepository, SaveResult } from './encounter-repository.ts';

const document: Encounter = {
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [],
  administrations: [],
};
const opened = startEncounterRecord(document, '2026-q4', '2026-11-23T10:00:00.000Z');

interface Write {
  readonly title: string | undefined;
  readonly expected: number;
  readonly status: string;
  readonly labels: readonly string[];
  readonly succeed: () => Promise<void>;
  readonly fail: (message: string) => Promise<void>;
  readonly conflict: () => Promise<void>;
}

/** Lets everything that is already settled be heard. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

function setUp() {
  const editor = createEditorStore(document);
  const writes: Write[] = [];
  const timers: { task: () => void; afterMs: number; isOff: boolean }[] = [];
  const save: EncounterRepository['save'] = (record: EncounterRecord, expected, _findings, labels = []) =>
    new Promise<SaveResult>((resolve, reject) => {
      const then = (how: () => void) => () => {
        how();
        return settle();
      };
      writes.push({
        title: record.document.title,
        expected,
        status: record.workflow.status,
        labels,
        succeed: then(() =>
          resolve({
            status: 'saved',
            revision: expected + 1,
            updatedAt: `2026-11-23T10:0${String(expected)}:00.000Z`,
          }),
        ),
        fail: (message) => then(() => reject(new Error(message)))(),
        conflict: then(() => resolve({ status: 'conflict', currentRevision: 9 })),
      });
    });
  const autosave = createAutosave({
    editor,
    repository: { save },
    record: opened,
    schedule: (task, afterMs) => {
      const timer = { task, afterMs, isOff: false };
      timers.push(timer);
      return () => {
        timer.isOff = true;
      };
    },
  });
  const rename = (title: string) => editor.getState().run({ type: 'set-encounter', patch: { title } });
  const write = (index: number): Write => {
    const found = writes[index];
    if (found === undefined) throw new Error(`no write ${String(index)}`);
    return found;
  };
  const state = () => autosave.status.getState().state;
  return { editor, autosave, writes, write, timers, rename, state };
}

test('begins saved, and writes nothing', () => {
  const { autosave, writes } = setUp();
  expect(autosave.status.getState()).toEqual({
    state: 'saved',
    at: opened.workflow.updatedAt,
    revision: 1,
    workflow: opened.workflow,
  });
  expect(writes).toEqual([]);
});

test('a command is written at once, and is saved only when acknowledged', async () => {
  const { autosave, write, rename, state } = setUp();
  rename('one');
  expect(state()).toBe('saving');
  expect(write(0)).toMatchObject({ title: 'one', expected: 1 });
  await write(0).succeed();
  expect(autosave.status.getState()).toEqual({
    state: 'saved',
    at: '2026-11-23T10:01:00.000Z',
    revision: 2,
    workflow: { ...opened.workflow, revision: 2, updatedAt: '2026-11-23T10:01:00.000Z' },
  });
});

test('one write at a time; the next takes the newest document and the new revision', async () => {
  const { writes, write, rename, state } = setUp();
  rename('one');
  rename('two');
  rename('three');
  expect(writes).toHaveLength(1);
  await write(0).succeed();
  expect(writes.map(({ title, expected }) => [title, expected])).toEqual([
    ['one', 1],
    ['three', 2],
  ]);
  expect(state()).toBe('saving');
  await write(1).succeed();
  expect(state()).toBe('saved');
});

test('undone during the write, the old document is written again', async () => {
  const { editor, write, rename, state } = setUp();
  rename('one');
  editor.getState().undo();
  await write(0).succeed();
  expect(write(1)).toMatchObject({ title: undefined, expected: 2 });
  expect(state()).toBe('saving');
});

test('each write says what was done since the last one that went well', async () => {
  const { editor, autosave, write, rename } = setUp();
  rename('one');
  rename('two');
  rename('three');
  editor.getState().undo();
  await write(0).succeed();
  expect(write(0).labels).toEqual(['Rename to “one”']);
  const since = ['Rename to “two”', 'Rename to “three”', 'Undo: Rename to “three”'];
  expect(write(1).labels).toEqual(since);
  await write(1).fail('no');
  editor.getState().redo();
  autosave.setWorkflow({ status: 'ready' });
  await write(2).succeed();
  await write(3).succeed();
  expect([...write(2).labels, ...write(3).labels]).toEqual([
    ...since,
    'Redo: Rename to “three”',
    'Set status to ready',
  ]);
});

test('a preview and a selection are no edits', () => {
  const { editor, writes, state } = setUp();
  editor.getState().showPreview({ type: 'set-encounter', patch: { title: 'passing' } });
  editor.getState().select([]);
  expect([writes, state()]).toEqual([[], 'saved']);
});

describe('when a write fails', () => {
  test('it says so and why, and tries again later and later', async () => {
    const { autosave, write, timers, rename, state } = setUp();
    rename('one');
    await write(0).fail('The disk is full');
    expect(autosave.status.getState()).toMatchObject({
      state: 'not-saved',
      error: 'The disk is full',
      revision: 1,
    });
    timers[0]?.task();
    expect(state()).toBe('not-saved');
    await write(1).fail('The disk is full');
    expect(timers.map(({ afterMs }) => afterMs)).toEqual([500, 1000]);
    timers[1]?.task();
    await write(2).succeed();
    expect(autosave.status.getState()).not.toHaveProperty('error');
    expect(state()).toBe('saved');
  });

  test('a person or the next command tries at once', async () => {
    const { autosave, write, timers, rename } = setUp();
    rename('one');
    await write(0).fail('no');
    autosave.retry();
    expect(timers[0]?.isOff).toBe(true);
    await write(1).fail('no');
    rename('two');
    expect(write(2).title).toBe('two');
  });

  test('undone to what is stored, it is saved', async () => {
    const { editor, autosave, write, rename } = setUp();
    rename('one');
    await write(0).fail('no');
    editor.getState().undo();
    expect(autosave.status.getState()).toMatchObject({ state: 'saved', revision: 1 });
  });
});

test('a conflict is told, and ends all writing', async () => {
  const { autosave, writes, write, rename, state } = setUp();
  rename('one');
  await write(0).conflict();
  expect(autosave.status.getState()).toMatchObject({ state: 'not-saved', conflict: { currentRevision: 9 } });
  rename('two');
  autosave.retry();
  await autosave.flush();
  expect(writes).toHaveLength(1);
  expect(state()).toBe('not-saved');
});

test('the workflow is saved like an edit, also when set during a write', async () => {
  const { autosave, write, state } = setUp();
  autosave.setWorkflow({ status: 'ready' });
  expect(state()).toBe('saving');
  autosave.setWorkflow({ status: 'needs-documentation' });
  await write(0).succeed();
  expect(write(1)).toMatchObject({ status: 'needs-documentation', expected: 2 });
  await write(1).succeed();
  expect(autosave.status.getState()).toMatchObject({
    state: 'saved',
    workflow: { status: 'needs-documentation', revision: 3 },
  });
});

test('after stop, nothing more is written', async () => {
  const { autosave, writes, write, rename } = setUp();
  rename('one');
  const stopped = autosave.stop();
  await write(0).succeed();
  await stopped;
  rename('two');
  expect(writes).toHaveLength(1);
});

test('who opens the encounter again waits for what is being saved as it is closed', async () => {
  const { autosave, write, rename } = setUp();
  rename('one');
  void autosave.stop();
  const heard = vi.fn<() => void>();
  void lastSaveOf('e1').then(heard);
  await settle();
  expect(heard).not.toHaveBeenCalled();
  await write(0).succeed();
  expect(heard).toHaveBeenCalledOnce();
});

test('findings that cannot be counted do not keep an edit from being saved', async () => {
  const editor = createEditorStore(document);
  const save = vi.fn<EncounterRepository['save']>(async (_record, expected) => {
    return { status: 'saved', revision: expected + 1, updatedAt: '2026-11-23T10:01:00.000Z' };
  });
  const countFindings = () => {
    throw new Error('the rules stumbled');
  };
  const autosave = createAutosave({ editor, repository: { save }, record: opened, countFindings });
  editor.getState().run({ type: 'set-encounter', patch: { title: 'one' } });
  await autosave.flush();
  expect(autosave.status.getState().state).toBe('saved');
  expect(save.mock.calls).toMatchObject([
    [{ document: { title: 'one' } }, 1, undefined, ['Rename to “one”']],
  ]);
});
