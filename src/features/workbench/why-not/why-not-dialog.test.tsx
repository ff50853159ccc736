// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import type { EditorStore } from '../../../document/editor-state.ts';
import { day } from '../../../rules/example.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { WorkbenchContext } from '../workbench-context.ts';
import { WhyNotDialog } from './why-not-dialog.tsx';

function ask(code: string): { readonly store: EditorStore; readonly closed: readonly string[] } {
  const codeSet = testCodeSet();
  const store = createEditorStore(day().infusion('ceftriaxone', '8:00', '9:22').build());
  const closed: string[] = [];
  render(
    <MemoryRouter>
      <WorkbenchContext value={{ store, codeSet }}>
        <WhyNotDialog code={code} onClose={() => closed.push('closed')} />
      </WorkbenchContext>
    </MemoryRouter>,
  );
  return { store, closed };
}

afterEach(cleanup);

test('the reasons of a code that is not on the claim, and the way to the administration', () => {
  const { store, closed } = ask('96366');
  expect(screen.getByRole('status').textContent).toBe('96366 is not on the claim.');
  expect(screen.getByText(/counts 82 minutes; a further hour needs 91, 9 more/)).not.toBe(null);
  const [link] = screen.getAllByRole('button', { name: /^ceftriaxone 8?0?8:00/ });
  if (link === undefined) throw new Error('no link');
  fireEvent.click(link);
  const { selection, focusedFact } = store.getState();
  expect([closed, selection, focusedFact?.fact]).toEqual([
    ['closed'],
    ['a1'],
    { of: 'administration', id: 'a1', field: 'start' },
  ]);
});

test('what alone would put the code on the claim, and nothing where no one thing does', async () => {
  ask('96366');
  await screen.findByText('If ceftriaxone ended 9 minutes later, the claim would have 96366 as well.', { exact: true }, { timeout: 5000 });
  const heading = 'What alone would put it on the claim';
  expect(screen.getByRole('heading', { name: heading })).not.toBe(null);
  fireEvent.change(screen.getByRole('combobox', { name: 'Code' }), { target: { value: '96372' } });
  expect(screen.queryByRole('heading', { name: heading })).toBe(null);
});

test('a code on the claim says how much of it, and another can be chosen', () => {
  ask('');
  expect(screen.getByRole('status').textContent).toBe('');
  const hint = /^Choose the code that you would have expected/;
  expect(screen.getByText(hint)).not.toBe(null);
  const codes = screen.getByRole('combobox', { name: 'Code' });
  expect(document.activeElement).toBe(codes);
  fireEvent.change(codes, { target: { value: '96365' } });
  expect(screen.queryByText(hint)).toBe(null);
  expect(screen.getByRole('status').textContent).toBe('96365 is on the claim with 1 unit. Why not more of it:');
  fireEvent.change(codes, { target: { value: '96413' } });
  expect(screen.getByText('ceftriaxone is read as therapeutic, not as chemotherapy.')).not.toBe(null);
});
