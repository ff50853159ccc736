// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import { chartWithOneVein } from '../../../testing/chart-with-one-vein.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { loadedEntryReader } from '../quick-entry/load-entry-reader.ts';
import { WorkbenchContext } from '../workbench-context.ts';
import { AdministrationForm } from './administration-form.tsx';

// With the modules of another file the reader might be there already.
test('Enter before the drugs can be found picks what they would have offered', async () => {
  render(
    <WorkbenchContext value={{ store: createEditorStore(chartWithOneVein), codeSet: testCodeSet() }}>
      <AdministrationForm target={{ kind: 'new', from: { route: 'iv-infusion' } }} onClose={vi.fn<() => void>()} />
    </WorkbenchContext>,
  );
  expect(loadedEntryReader()).toBe(undefined);
  const drug = screen.getByRole<HTMLInputElement>('combobox', { name: 'Drug' });
  await act(async () => {
    fireEvent.change(drug, { target: { value: 'ceftr' } });
    fireEvent.keyDown(drug, { key: 'Enter' });
    await Promise.resolve();
  });
  await waitFor(() => expect(drug.value).toBe('ceftriaxone sodium'), { timeout: 10_000 });
});
