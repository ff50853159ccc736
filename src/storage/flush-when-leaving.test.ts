// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { AutosaveStatus } from './autosave-status.ts';
import { flushWhenLeaving } from './flush-when-leaving.ts';

const workflow = { status: 'draft', createdAt: '', updatedAt: '', revision: 1 } as const;

function watched(state: AutosaveStatus['state'], isTyping = false) {
  const flush = vi.fn<() => Promise<void>>(async () => undefined);
  const status = createStore<AutosaveStatus>()(() => ({ state, at: '', revision: 1, workflow }));
  const take = vi.fn<() => void>(() => expect(flush).toHaveBeenCalledTimes(take.mock.calls.length - 1));
  return { flush, take, end: flushWhenLeaving({ flush, status }, { areOpen: () => isTyping, take }) };
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

test('what is typed is taken before the flush of a page that goes away', () => {
  const { flush, take, end } = watched('saved');
  window.dispatchEvent(new Event('pagehide'));
  expect(take).toHaveBeenCalledTimes(1);
  expect(flush).toHaveBeenCalledTimes(1);
  end();
});

test('while something is typed and not taken, closing takes it, and asks first', () => {
  const { take, end } = watched('saved', true);
  expect(leave()).toBe(true);
  expect(take).toHaveBeenCalledTimes(1);
  end();
});
