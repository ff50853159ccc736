import { afterEach, expect, test, vi } from 'vitest';
import { threadName } from './thread-name.ts';
import { blockedOrigin, hearThreadSigns, threadSign, threadSignsChannel } from './thread-signs.ts';
import type { ThreadSign } from './thread-signs.ts';

const breach = { effectiveDirective: 'connect-src', blockedURI: 'https://elsewhere.example/x?patient=Jane' };
let stop: (() => void) | undefined;
afterEach(() => stop?.());

test('an origin is told, or the word in its place, never the rest of an address', () => {
  expect(blockedOrigin('https://elsewhere.example/x?patient=Jane')).toBe('https://elsewhere.example');
  expect(blockedOrigin('data:text/plain,Jane')).toBe('data:');
  expect(blockedOrigin('eval')).toBe('eval');
});

test('a page hears of its own threads, not of those of another tab, nor what is no sign', async () => {
  const heard: ThreadSign[] = [];
  stop = hearThreadSigns((sign) => heard.push(sign));
  const thread = new BroadcastChannel(threadSignsChannel);
  const tell = thread.postMessage.bind(thread);
  tell(threadSign('writer of another page', breach));
  tell('nonsense');
  tell({ page: threadName('').slice(4), directive: 1 });
  tell(threadSign(threadName('writer'), breach));
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  thread.close();
  expect(heard[0]).toMatchObject({ directive: 'connect-src', blocked: 'https://elsewhere.example' });
});

test('a thread tells the page what was held up in it', async () => {
  vi.stubGlobal('self', { name: threadName('import') });
  const listeners: ((event: typeof breach) => void)[] = [];
  vi.stubGlobal('addEventListener', (kind: string, listener: (event: typeof breach) => void) => {
    if (kind === 'securitypolicyviolation') listeners.push(listener);
  });
  const heard: ThreadSign[] = [];
  stop = hearThreadSigns((sign) => heard.push(sign));
  await import('./tell-thread-signs.ts');
  for (const listener of listeners) listener(breach);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  vi.unstubAllGlobals();
});
