// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import { day } from '../../../rules/example.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { WorkbenchContext } from '../workbench-context.ts';
import { PrintSheet } from './print-sheet.tsx';

afterEach(cleanup);

test('paper calls findings what the screen calls them, and tells two doses of one minute apart', () => {
  const encounter = day()
    .infusion('ceftriaxone', '8:00')
    .push('morphine sulfate', '9:00')
    .push('morphine sulfate', '9:00')
    .build();
  render(
    <WorkbenchContext value={{ store: createEditorStore(encounter), codeSet: testCodeSet() }}>
      <PrintSheet encounter={encounter} />
    </WorkbenchContext>,
  );
  const items = screen.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent);
  expect(items.filter((words) => /^(?:warning|note) /.test(words)).length).toBeGreaterThan(1);
  expect(items.filter((words) => words.startsWith('info '))).toEqual([]);
  expect(items.some((words) => words.startsWith('morphine sulfate 09:00 (no. 2 of 2 in the list): '))).toBe(
    true,
  );
});
