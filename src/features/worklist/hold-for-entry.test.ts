// @vitest-environment jsdom
import { fireEvent } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { holdForEntry } from './hold-for-entry.ts';

const heard = vi.fn<() => void>();
document.body.addEventListener('keydown', heard);
const type = (...keys: readonly string[]): void => {
  for (const key of keys) fireEvent.keyDown(document.body, { key });
};
const field = document.createElement('input');
document.body.append(field);
afterEach(() => {
  heard.mockClear();
  field.value = '';
  field.blur();
});

test('what is typed reaches the first text field that gets the keyboard, and nothing else hears it', async () => {
  holdForEntry();
  type('n', 's', 'Enter');
  field.focus();
  type('!');
  await expect.poll(() => field.value).toBe('ns!');
  expect(heard).not.toHaveBeenCalled();
  await vi.waitFor(() => {
    type('x');
    expect(heard).toHaveBeenCalled();
  });
});

test.each([
  ['Escape', () => type('Escape')],
  ['Tab', () => type('Tab')],
  ['a press of the pointer', () => fireEvent.pointerDown(document.body)],
])('%s ends it, and nothing is written later', (_, end) => {
  holdForEntry();
  type('n');
  end();
  heard.mockClear();
  type('x');
  expect(heard).toHaveBeenCalledOnce();
  field.focus();
  expect(field.value).toBe('');
});
