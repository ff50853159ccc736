import * as z from 'zod/mini';
import type { PreferencesRepository } from './preferences-repository.ts';
import type { StoreChanges } from './store-changes.ts';

export const profileNameKey = 'profile-name';
export const profileNameSchema = z.string().check(z.maxLength(100));

/** Keeps up with the name under which work is written into the journal; empty while none is set. */
export function watchProfileName(
  preferences: PreferencesRepository,
  changes: Pick<StoreChanges, 'subscribe'>,
): () => string {
  let name = '';
  const read = async (): Promise<void> => {
    name = profileNameSchema.safeParse(await preferences.get(profileNameKey).catch(() => '')).data ?? '';
  };
  void read();
  changes.subscribe((change) => {
    if (change.of === 'preference' && change.key === profileNameKey) void read();
  });
  return () => name;
}
