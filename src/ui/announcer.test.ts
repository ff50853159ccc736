import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAnnouncer } from './announcer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says only the last of several quick messages', () => {
  const said: string[] = [];
  const announcer = createAnnouncer((message) => said.push(message), 300);
  announcer.announce('stop 10:15');
  vi.advanceTimersByTime(299);
  announcer.announce('stop 10:16');
  vi.advanceTimersByTime(299);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['stop 10:16']);
});

it('says what comes with a message after it, whichever came first, and once', () => {
  const said: string[] = [];
  const announcer = createAnnouncer((message) => said.push(message), 300);
  announcer.announce('New error: no start', true);
  announcer.announce('Move ceftriaxone. Claim unchanged');
  vi.advanceTimersByTime(300);
  announcer.announce('Put back');
  vi.advanceTimersByTime(300);
  expect(said).toEqual(['Move ceftriaxone. Claim unchanged. New error: no start', 'Put back']);
});

it('says nothing after it was stopped', () => {
  const said: string[] = [];
  const announcer = createAnnouncer((message) => said.push(message), 300);
  announcer.announce('stop 10:15');
  announcer.stop();
  vi.advanceTimersByTime(1000);
  expect(said).toEqual([]);
});
