import { expect, test } from 'vitest';
import { administrationId, encounterId } from '../../../domain/ids.ts';
import { administrationToForm, newForm } from '../administration-form/administration-to-form.ts';
import { typedOver } from '../administration-form/typed-over.ts';
import { openDrafts } from '../../../ui/open-drafts.ts';
import { draftOf, noteSaver } from './encounter-draft.ts';
import { startKeeping } from './keep-draft.ts';
import { readDraft } from './read-draft.ts';

const a1 = administrationId('a1');
const chart = administrationToForm({ id: a1, route: 'iv-infusion', drug: { name: 'ceftriaxone' }, start: 600, stop: 640, pauses: [{ start: 610, stop: 615 }] });
const typed = { ...chart, stop: '11', note: 'as the nu' };

test('a form is read as it was typed, through JSON too, and says that it comes back', () => {
  const kept: unknown = JSON.parse(JSON.stringify({ form: { kind: 'edit', id: a1, typed, base: chart }, line: 'ketorolac 60', cell: { id: a1, column: 'stop', typed: '11' } }));
  expect(readDraft(kept)).toEqual({
    form: { kind: 'edit', id: a1, typed, base: chart, isBack: true },
    line: 'ketorolac 60',
    title: undefined,
    cell: { id: a1, column: 'stop', typed: '11' },
  });
});

test('what another version kept is read as far as it goes: new fields are empty, unknown ones are left out', () => {
  const { note: _, ...earlier } = typed;
  const { form } = readDraft({ form: { kind: 'new', typed: { ...earlier, unheardOf: 'x', containers: [{ size: '500 mg' }], contents: 7 } } });
  expect(form?.typed).toEqual({ ...typed, note: '', containers: [{ size: '500 mg', count: '', isSingleDose: '' }], contents: newForm({ route: 'iv-infusion' }).contents });
});

test.each([[undefined], [null], ['text'], [{ form: 3, line: 4, title: {}, cell: { id: 'a1', column: 'minutes', typed: '3' } }], [{ form: { kind: 'edit', typed } }], [{ form: { kind: 'new', typed: { route: 'by carrier pigeon' } } }]])(
  'what does not read is left out: %o',
  (kept) => {
    expect(readDraft(kept)).toEqual({ form: undefined, dialog: undefined, line: undefined, title: undefined, cell: undefined });
  },
);

test.each([
  { kind: 'pause', id: 'a1' },
  { kind: 'split', id: 'a1' },
  { kind: 'site', site: { kind: 'edit', id: 's1' } },
  { kind: 'site', site: { kind: 'new', place: ['a1', 'a2'] } },
  { kind: 'visit' },
])('a small dialog is read with what it is about and what was typed: %o', (target) => {
  expect(readDraft({ dialog: { target, typed: { from: '11' } } }).dialog).toEqual({ target, typed: { from: '11' } });
});

test.each([[{ kind: 'pause' }], [{ kind: 'site', site: { kind: 'new' } }], [{ kind: 'unheard-of' }], [undefined]])(
  'a small dialog of which is not known what it is about is left out: %o',
  (target) => {
    expect(readDraft({ dialog: { target, typed: {} } }).dialog).toBeUndefined();
  },
);

test('fields of a form that were left alone show what the chart says by now', () => {
  const since = { ...chart, start: '10:05', stop: '10:50' };
  expect(typedOver(since, { kind: 'edit', id: a1, typed, base: chart })).toEqual({ ...since, stop: '11', note: 'as the nu' });
});

const isOpen = (): boolean => openDrafts.getState().count > 0;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test('what was typed is kept until the edit that it became is saved', async () => {
  const id = encounterId('e1');
  const kept: unknown[] = [];
  const draft = draftOf(id);
  const { flush } = startKeeping({ keep: async (_, value) => void kept.push(value) }, id);
  draft.setState({ line: 'ketorolac 60' });
  await flush();
  expect(kept.at(-1)).toMatchObject({ line: 'ketorolac 60' });

  let saved: (isSaved: boolean) => void = () => undefined;
  noteSaver(id, () => new Promise((resolve) => (saved = resolve)));
  expect(isOpen()).toBe(false);
  draft.setState({ line: undefined });
  await settle();
  expect(kept).toHaveLength(1);
  // Nothing on the page says Saved, and the browser asks, as long as a reload would bring back what has become an edit.
  expect(isOpen()).toBe(true);
  saved(false);
  await settle();
  // It is not saved: what was typed is still there.
  expect(kept.at(-1)).toMatchObject({ line: 'ketorolac 60' });
  expect(isOpen()).toBe(true);
  saved(true);
  await settle();
  expect(kept.at(-1)).toBeUndefined();
  expect(isOpen()).toBe(false);
});

test('what is taken while it is being written is gone as soon as that is done', async () => {
  const id = encounterId('e2');
  const kept: unknown[] = [];
  let wrote: () => void = () => undefined;
  const draft = draftOf(id);
  const keep = (_: string, value: unknown): Promise<void> => {
    kept.push(value);
    return new Promise((resolve) => (wrote = resolve));
  };
  const { flush } = startKeeping({ keep }, id);
  draft.setState({ line: 'ketorolac 6' });
  void flush();
  draft.setState({ line: undefined });
  await settle();
  expect(kept).toHaveLength(1);
  wrote();
  await settle();
  expect(kept).toHaveLength(2);
  expect(kept[1]).toBeUndefined();
  wrote();
});
