import { pageOfThread, thisPage } from './thread-name.ts';

/**
 * What the security policy held up in a thread: the page hears nothing of it by itself. Only which part of the policy and
 * the origin (or the word that stands for it), never an address with what it may carry.
 */
export interface ThreadSign {
  /** The page that began the thread: other tabs hear it too. */
  readonly page: string;
  readonly directive: string;
  readonly blocked: string;
}

/** Threads have channels of their own for their work; this one is for what nobody asked them. */
export const threadSignsChannel = 'dripline-thread-signs';

/** A blocked address without what it may carry: its origin, or the word that stands in its place (`inline`, `eval`). */
export function blockedOrigin(uri: string): string {
  try {
    const { origin, protocol } = new URL(uri);
    return origin === 'null' ? protocol : origin;
  } catch {
    return uri.slice(0, 40);
  }
}

/** What a thread of a name (`threadName`) tells of a breach in it. */
export const threadSign = (
  name: string,
  { effectiveDirective, blockedURI }: Pick<SecurityPolicyViolationEvent, 'effectiveDirective' | 'blockedURI'>,
): ThreadSign => ({
  page: pageOfThread(name),
  directive: effectiveDirective,
  blocked: blockedOrigin(blockedURI),
});

const isThreadSign = (value: unknown): value is ThreadSign =>
  typeof value === 'object' &&
  value !== null &&
  'page' in value &&
  'directive' in value &&
  typeof value.directive === 'string' &&
  'blocked' in value &&
  typeof value.blocked === 'string';

/**
 * Hears what the security policy held up in threads that this page began.
 * @returns stops it
 */
export function hearThreadSigns(take: (sign: ThreadSign) => void): () => void {
  const channel = new BroadcastChannel(threadSignsChannel);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isThreadSign(data) && data.page === thisPage) take(data);
  });
  return () => channel.close();
}
