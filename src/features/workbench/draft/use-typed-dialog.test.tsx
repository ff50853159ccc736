// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import { administrationId, encounterId } from '../../../domain/ids.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { WorkbenchContext } from '../workbench-context.ts';
import { draftOf } from './encounter-draft.ts';
import { useTypedDialog } from './use-typed-dialog.ts';

const a1 = administrationId('a1');
const schema = z.object({ at: z.string() });

function open(name: string, target: Parameters<typeof useTypedDialog>[0]) {
  const id = encounterId(name);
  const store = createEditorStore({
    id,
    setting: 'facility',
    dateOfService: isoDate('2026-03-02'),
    stays: [],
    accessSites: [],
    administrations: [],
  });
  const codeSet = testCodeSet();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <WorkbenchContext value={{ store, codeSet }}>{children}</WorkbenchContext>
  );
  let closed = 0;
  const { result } = renderHook(() => useTypedDialog(target, schema, { at: '' }, () => closed++), {
    wrapper,
  });
  return { dialog: () => result.current, kept: () => draftOf(id).getState().dialog, closed: () => closed };
}

test('a small dialog is kept from the first key on, and no longer once it is closed', () => {
  const { dialog, kept, closed } = open('e1', { kind: 'split', id: a1 });
  expect(kept()).toBeUndefined();
  act(() => dialog().type({ at: '11' }));
  expect(dialog()).toMatchObject({ values: { at: '11' }, isBack: false });
  expect(kept()).toEqual({ target: { kind: 'split', id: a1 }, typed: { at: '11' } });
  act(() => dialog().close());
  expect(kept()).toBeUndefined();
  expect(closed()).toBe(1);
});

test('it opens with what was left in it, and not with what was left in another', () => {
  draftOf(encounterId('e2')).setState({ dialog: { target: { kind: 'split', id: a1 }, typed: { at: '11' } } });
  expect(open('e2', { kind: 'split', id: a1 }).dialog()).toMatchObject({
    values: { at: '11' },
    isBack: true,
  });
  expect(open('e2', { kind: 'pause', id: a1 }).dialog()).toMatchObject({ values: { at: '' }, isBack: false });
});

test('what does not read is not shown: the dialog opens as if nothing had been typed', () => {
  draftOf(encounterId('e3')).setState({ dialog: { target: { kind: 'visit' }, typed: { at: 7 } } });
  expect(open('e3', { kind: 'visit' }).dialog()).toMatchObject({ values: { at: '' }, isBack: false });
});
