// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { AutosaveStatus } from './autosave-status.ts';
import { flushWhenLeaving } from './flush-when-leaving.ts';

const workflow = { status: 'draft', createdAt: '', updatedAt: '', revision: 1 } as const;

function watched(state: AutosaveStatus['state']) {
  const flush = vi.fn<() => Promise<void>>(async () => undefined);
  const status = createStore<AutosaveStatus>()(() => ({ state, at: '', revision: 1, workflow }));
  return { flush, end: flushWhenLeaving({ flush, status }) };
}

const leave = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

afterEach(() => vi.restoreAllMocks());

test('flushes when the page is left or hidden, until it is ended', () => {
  const { flush, end } = watched('saved');
  window.dispatchEvent(new Event('pagehide'));
  expect(flush).toHaveBeenCalledTimes(1);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(flush).toHaveBeenCalledTimes(1);
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(flush).toHaveBeenCalledTimes(2);
  end();
  window.dispatchEvent(new Event('pagehide'));
  expect(flush).toHaveBeenCalledTimes(2);
});

test.each([
  ['saved', false],
  ['saving', true],
  ['not-saved', true],
] as const)('while %s, closing asks first: %s', (state, asks) => {
  const { end } = watched(state);
  expect(leave()).toBe(asks);
  end();
});
