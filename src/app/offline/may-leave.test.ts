import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mayLeave, untilMayLeave } from './may-leave.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('whoever would keep the page from being closed keeps it from being left', () => {
  const page = new EventTarget();
  expect(mayLeave(page as Window)).toBe(true);
  page.addEventListener('beforeunload', (event) => event.preventDefault());
  expect(mayLeave(page as Window)).toBe(false);
});

test('leaving waits for the edit to be saved', async () => {
  let isSaved = false;
  const left = untilMayLeave(5000, () => isSaved);
  await vi.advanceTimersByTimeAsync(1000);
  isSaved = true;
  await vi.advanceTimersByTimeAsync(200);
  expect(await left).toBe(true);
});

test('where the edit cannot be saved the page is not left', async () => {
  const left = untilMayLeave(5000, () => false);
  await vi.advanceTimersByTimeAsync(5200);
  expect(await left).toBe(false);
});
