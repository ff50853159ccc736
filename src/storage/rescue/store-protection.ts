import type { DatabaseConnection } from '../database-connection.ts';
import { dataKeyOf, openKeyRecord } from '../seal/key-record.ts';
import { readDrafts } from '../draft/sealed-draft.ts';
import type { KeyRecord } from '../seal/key-record.ts';
import { importDataKey, newDataKey } from '../seal/data-key.ts';
import { wrapDataKey } from '../seal/passphrase-envelope.ts';
import { createSealer } from '../seal/sealer.ts';
import { openStoreDatabase } from '../store/open-store-database.ts';
import type { StoreControl } from '../store/store-access.ts';
import { databaseNameOf } from '../store/store-schema.ts';
import { keepKeyCopies } from '../store/store-surroundings.ts';
import type { StoreSurroundings } from '../store/store-surroundings.ts';
import { readContents } from './read-contents.ts';
import { deleteGeneration, rebuildStore } from './rebuild-store.ts';

/** What it takes to change how the key of the store is protected. */
export interface ProtectionSetting {
  readonly connection: DatabaseConnection;
  readonly surroundings: StoreSurroundings;
  readonly control: StoreControl;
}

/**
 * Puts a passphrase on a store that has none. Its key has lain open, so everything is sealed anew with another one, in
 * a new store; the old one is deleted with all its copies once the new one has been read back.
 */
export async function protectStore(
  { connection, surroundings, control }: ProtectionSetting,
  passphrase: string,
): Promise<void> {
  const session = await control.verified();
  const dataKey = newDataKey();
  const envelope = await wrapDataKey(dataKey, passphrase);
  const keyRecord: KeyRecord = { version: 1, protection: 'passphrase', envelope };
  const sealer = createSealer(await importDataKey(dataKey));
  const generation = await rebuildStore(connection, surroundings, session.generation, async () => ({
    contents: {
      ...(await readContents(session)),
      drafts: (await readDrafts(session)).filter(({ value }) => value !== undefined),
    },
    sealer,
    keyRecord,
  }));
  control.goOverTo(generation, sealer);
  await deleteGeneration(surroundings, session.generation);
  const earlier = await connection.database();
  await Promise.all([earlier.clear('encounters'), earlier.clear('encounter-summaries')]);
  await control.session();
}

async function replaceKeyRecord(
  { surroundings, control }: ProtectionSetting,
  passphrase: string,
  next: (dataKey: Uint8Array<ArrayBuffer>) => Promise<KeyRecord>,
): Promise<boolean> {
  const dataKey = await dataKeyOf(await control.keyRecord(), passphrase);
  if (dataKey === undefined) return false;
  const keyRecord = await next(dataKey);
  const { generation } = await control.session();
  const database = await openStoreDatabase(databaseNameOf(generation), false, { onGone: () => undefined });
  const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
  await transaction.store.put(keyRecord, 'key');
  await transaction.done;
  database.close();
  await keepKeyCopies(surroundings, generation, keyRecord);
  control.reopen();
  await control.session();
  return true;
}

/** Wraps the same key with another passphrase; nothing is sealed anew. False when the old one is not right. */
export const changePassphrase = (
  setting: ProtectionSetting,
  old: string,
  passphrase: string,
): Promise<boolean> =>
  replaceKeyRecord(setting, old, async (dataKey) => ({
    version: 1,
    protection: 'passphrase',
    envelope: await wrapDataKey(dataKey, passphrase),
  }));

/** Takes the passphrase away; the key then lies beside the data. False when it is not right. */
export const unprotectStore = (setting: ProtectionSetting, passphrase: string): Promise<boolean> =>
  replaceKeyRecord(setting, passphrase, async (dataKey) => openKeyRecord(dataKey));
