// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { WorklistToolbar } from './worklist-toolbar.tsx';

afterEach(cleanup);

test.each(['ArrowDown', 'Enter'])('%s in the search leads to what was found', (key) => {
  const onFilter = vi.fn<() => void>();
  render(
    <>
      <WorklistToolbar
        filter={{ text: 'heparin', status: 'any', setting: 'any', isWithFindings: false }}
        onFilter={onFilter}
        searchRef={createRef()}
        count="1 of 3 encounters"
        onNew={onFilter}
        onImport={onFilter}
      />
      <div role="grid" aria-label="Encounters" tabIndex={0} />
    </>,
  );
  const search = screen.getByRole('searchbox', { name: 'Search encounters' });
  search.focus();
  fireEvent.keyDown(search, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(search);
  fireEvent.keyDown(search, { key });
  expect(document.activeElement).toBe(screen.getByRole('grid', { name: 'Encounters' }));
  expect(onFilter).not.toHaveBeenCalled();
});
