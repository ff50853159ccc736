// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { SplitPane } from './split-pane.tsx';

afterEach(cleanup);

const rows = (): string => screen.getByRole('slider').parentElement?.style.gridTemplateRows ?? '';

test('a lower pane that fits takes what it needs until the divider is moved, and again after a double click', () => {
  const rendered = render(<SplitPane label="Height" initial={50} fitsLower upper="above" lower="below" />);
  const { rerender } = rendered;
  const divider = screen.getByRole('slider', { name: 'Height' });
  expect(rows()).toContain('fit-content(50%)');
  fireEvent.keyDown(divider, { key: 'ArrowDown' });
  expect(rows()).toBe('minmax(0, 54fr) 7px minmax(0, 46fr)');
  expect(divider.getAttribute('aria-valuetext')).toBe('54 %');
  fireEvent.keyDown(divider, { key: 'End' });
  expect(divider.getAttribute('aria-valuenow')).toBe('85');
  fireEvent.keyDown(divider, { key: 'ArrowDown' });
  expect(divider.getAttribute('aria-valuenow')).toBe('85');
  fireEvent.doubleClick(divider);
  expect(rows()).toContain('fit-content(50%)');
  rerender(<SplitPane label="Height" initial={50} fitsLower isLowerHeld upper="above" lower="below" />);
  expect(rows()).toBe('minmax(0, 1fr) 7px minmax(0, 50%)');
});
