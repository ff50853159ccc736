// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { chartWithOneVein } from '../../../testing/chart-with-one-vein.ts';
import { loadedEntryReader } from '../quick-entry/load-entry-reader.ts';
import { WorkbenchContext } from '../workbench-context.ts';
import type { CellEditorProps } from './cell-editor-props.ts';
import { DrugCell } from './drug-cell.tsx';
import { blankAdministration, newRow } from './new-row.ts';

// With the modules of another file the reader might be there already.
test('Enter before the drugs can be found takes what they would have offered, not the letters typed', async () => {
  const onCommit = vi.fn<CellEditorProps['onCommit']>();
  const onDone = vi.fn<CellEditorProps['onDone']>();
  render(
    <WorkbenchContext value={{ store: createEditorStore(chartWithOneVein), codeSet: testCodeSet() }}>
      <DrugCell administration={blankAdministration(newRow, [])} column="drug" typed="ceftr" onCommit={onCommit} onDone={onDone} />
    </WorkbenchContext>,
  );
  expect(loadedEntryReader()).toBe(undefined);
  const cell = screen.getByRole('combobox', { name: 'Drug' });
  await act(async () => {
    fireEvent.keyDown(cell, { key: 'Enter' });
    await Promise.resolve();
  });
  await waitFor(() => expect(onDone).toHaveBeenCalledWith('down'), { timeout: 10_000 });
  expect(onCommit.mock.calls.map(([, column, text]) => [column, text])).toEqual([['drug', 'ceftriaxone sodium J0696']]);
});
