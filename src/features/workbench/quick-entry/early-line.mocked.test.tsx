// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import { accessSiteId, encounterId } from '../../../domain/ids.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { WorkbenchContext } from '../workbench-context.ts';
import { loadedEntryReader } from './load-entry-reader.ts';
import { QuickEntry } from './quick-entry.tsx';
import { sampleDrugs } from './sample-drugs.ts';

// With the modules of another file the reader might be there already.
test('lines entered before anything can read them are added when it can, and what is typed since stays', async () => {
  const store = createEditorStore({
    id: encounterId('e1'),
    setting: 'facility',
    dateOfService: isoDate('2026-03-02'),
    stays: [],
    accessSites: [{ id: accessSiteId('s1'), kind: 'peripheral-iv', label: 'L AC 20G' }],
    administrations: [],
  });
  const codeSet = { ...testCodeSet(), drugs: sampleDrugs };
  render(
    <WorkbenchContext value={{ store, codeSet }}>
      <QuickEntry />
    </WorkbenchContext>,
  );
  expect(loadedEntryReader()).toBe(undefined);
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Entry line' });
  act(() => input.focus());
  for (const text of ['ceftriaxone 1g ivpb 1012-1047 L AC', 'ketorolac 60 im 1105']) {
    fireEvent.change(input, { target: { value: text } });
    fireEvent.keyDown(input, { key: 'Enter' });
  }
  fireEvent.change(input, { target: { value: 'morphine 4mg' } });
  const names = () => store.getState().history.present.document.administrations.map((one) => one.drug?.name);
  expect(names()).toEqual([]);
  await waitFor(() => expect(names()).toEqual(['ceftriaxone sodium', 'ketorolac tromethamine']), {
    timeout: 10_000,
  });
  expect(input.value).toBe('morphine 4mg');
});
