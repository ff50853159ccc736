// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, expect, test } from 'vitest';
import { WorkbenchTour } from './workbench-tour.tsx';

afterEach(cleanup);

const screenWith = (isOpen: boolean): ReactElement => (
  <>
    <button type="button">Where it began</button>
    <input aria-label="Command" />
    {isOpen && <WorkbenchTour onEnd={() => undefined} />}
  </>
);

test('the tour gives the keyboard back to where it began, but not from what has taken it meanwhile', () => {
  const { rerender } = render(screenWith(false));
  const began = screen.getByRole('button', { name: 'Where it began' });
  began.focus();
  rerender(screenWith(true));
  began.blur();
  rerender(screenWith(false));
  expect(document.activeElement).toBe(began);

  rerender(screenWith(true));
  const command = screen.getByRole('textbox', { name: 'Command' });
  command.focus();
  rerender(screenWith(false));
  expect(document.activeElement).toBe(command);
});
