// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { createEditorStore } from '../../../document/create-editor-store.ts';
import { decodeEncounter } from '../../../domain/decode-encounter.ts';
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

test('a drug line has its proof on paper too, and every rule that is named is told', () => {
  const decoded = decodeEncounter(JSON.parse(readFileSync('public/scenarios/r-chop-day.json', 'utf8')));
  if (!decoded.ok) throw new Error('the sample does not decode');
  const encounter = decoded.value;
  render(
    <WorkbenchContext value={{ store: createEditorStore(encounter), codeSet: testCodeSet() }}>
      <PrintSheet encounter={encounter} />
    </WorkbenchContext>,
  );
  const rows = screen.getAllByRole('row', { hidden: true }).map(({ textContent }) => textContent);
  const drugRows = rows.filter((words) => /^[\d-]{10}[A-Z]\d{4}/.test(words));
  expect(drugRows.length).toBeGreaterThan(0);
  for (const words of drugRows) expect(words).toMatch(/drugs\/[a-z-]+/);
  const named = screen
    .getAllByRole('listitem', { hidden: true })
    .map(({ textContent }) => textContent)
    .filter((words) => /^[a-z-]+\/[a-z-]+(?:, [a-z-]+\/[a-z-]+)*$/.test(words))
    .flatMap((words) => words.split(', '));
  const told = screen.getAllByRole('term', { hidden: true }).map(({ textContent }) => textContent);
  expect(named).toContain('drugs/billing-units');
  expect(named.filter((rule) => !told.includes(rule))).toEqual([]);
});
