import * as z from 'zod/mini';
import type { PreferencesRepository } from './preferences-repository.ts';
import { profileNameKey } from './profile-name.ts';

export const securityEventKinds = [
  'unlocked',
  'unlock-refused',
  'locked',
  'passphrase-set',
  'passphrase-changed',
  'passphrase-removed',
  'file-refused',
  'policy-broken',
  'store-damaged',
  'error',
] as const;

/** What is noted beside the audit trail: who came in or tried to, and what a control held up. */
export type SecurityEventKind = (typeof securityEventKinds)[number];

const eventSchema = z.strictObject({
  at: z.iso.datetime(),
  offsetMinutes: z.number(),
  by: z.string(),
  kind: z.enum(securityEventKinds),
  detail: z.string(),
});

/** One such event. Nothing of a chart, no name of a file: it lies unsealed, since most of them happen while the key is away. */
export type SecurityEvent = z.infer<typeof eventSchema>;

const prefix = 'security-event:';
const mostEvents = 500;
const longestDetail = 400;
const sameWithinMs = 10_000;

let last: { readonly key: string; readonly at: number } | undefined;

/** Notes an event; the oldest beyond 500 go. Each is a write of its own, so that tabs do not get into each other's way. Never rejects. */
export async function noteSecurityEvent(
  preferences: PreferencesRepository,
  kind: SecurityEventKind,
  detail = '',
  now: number = Date.now(),
): Promise<void> {
  // An error that comes back with every frame is told once.
  const key = `${kind} ${detail}`;
  if (last?.key === key && now - last.at < sameWithinMs && kind !== 'unlock-refused') return;
  last = { key, at: now };
  try {
    const by = await preferences.get(profileNameKey);
    const event: SecurityEvent = {
      at: new Date(now).toISOString(),
      offsetMinutes: -new Date(now).getTimezoneOffset(),
      by: typeof by === 'string' ? by : '',
      kind,
      detail: detail.slice(0, longestDetail),
    };
    await preferences.set(`${prefix}${event.at} ${crypto.randomUUID()}`, event);
    const surplus = (await preferences.list(prefix)).slice(0, -mostEvents);
    await Promise.all(surplus.map(([name]) => preferences.set(name, undefined)));
  } catch {
    // A store that cannot be written to is told of elsewhere; it may not keep anybody from working.
  }
}

/** What was noted, newest first. */
export async function securityEvents(preferences: PreferencesRepository): Promise<readonly SecurityEvent[]> {
  const found = await preferences.list(prefix);
  return found.flatMap(([, value]) => eventSchema.safeParse(value).data ?? []).toReversed();
}
