import * as z from 'zod/mini';
import { base64OfBytes, bytesOfBase64 } from '../seal/bytes.ts';
import { importDataKey, newDataKey } from '../seal/data-key.ts';
import { passphraseEnvelopeSchema, unwrapDataKey, wrapDataKey } from '../seal/passphrase-envelope.ts';
import type { PassphraseEnvelope } from '../seal/passphrase-envelope.ts';
import { createSealer } from '../seal/sealer.ts';
import type { Sealer } from '../seal/sealer.ts';

const sealedBackupSchema = z.strictObject({
  format: z.literal('dripline-sealed-backup'),
  version: z.literal(1),
  envelope: passphraseEnvelopeSchema,
  iv: z.string(),
  sealed: z.string(),
});

/** A backup that a passphrase opens. */
export type SealedBackup = z.infer<typeof sealedBackupSchema>;

const context = 'backup 1';

/** A key of its own for one backup, and the envelope in which it travels. */
export async function newBackupKey(
  passphrase: string,
): Promise<{ readonly sealer: Sealer; readonly envelope: PassphraseEnvelope }> {
  const dataKey = newDataKey();
  const envelope = await wrapDataKey(dataKey, passphrase);
  return { sealer: createSealer(await importDataKey(dataKey)), envelope };
}

/** @param text a backup as `writeBackup` makes it */
export async function sealBackup(
  text: string,
  sealer: Sealer,
  envelope: PassphraseEnvelope,
): Promise<string> {
  const { iv, sealed } = await sealer.seal(context, text);
  const backup: SealedBackup = {
    format: 'dripline-sealed-backup',
    version: 1,
    envelope,
    iv: base64OfBytes(iv),
    sealed: base64OfBytes(sealed),
  };
  return `${JSON.stringify(backup)}\n`;
}

/** Undefined when a file is no sealed backup; it may be an open one. */
export function readSealedBackup(text: string): SealedBackup | undefined {
  if (!text.slice(0, 200).includes('dripline-sealed-backup')) return undefined;
  try {
    return sealedBackupSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The backup inside; undefined when the passphrase is not the one or the file is damaged. */
export async function unsealBackup(
  { envelope, iv, sealed }: SealedBackup,
  passphrase: string,
): Promise<string | undefined> {
  const dataKey = await unwrapDataKey(envelope, passphrase);
  if (dataKey === undefined) return undefined;
  try {
    const row = { iv: bytesOfBase64(iv), sealed: bytesOfBase64(sealed) };
    const text = await createSealer(await importDataKey(dataKey)).unseal(context, row);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
