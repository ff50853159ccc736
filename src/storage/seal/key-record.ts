import * as z from 'zod/mini';
import { base64OfBytes, bytesOfBase64 } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { passphraseEnvelopeSchema, unwrapDataKey } from './passphrase-envelope.ts';

const base64Schema = z.string().check(z.regex(/^[\w-]+$/));

/**
 * The key of a store, as it is kept beside it. Without a passphrase it lies open: then sealing shows damage and keeps
 * out nobody. With one, nothing opens without it.
 */
export const keyRecordSchema = z.discriminatedUnion('protection', [
  z.strictObject({ version: z.literal(1), protection: z.literal('none'), key: base64Schema }),
  z.strictObject({
    version: z.literal(1),
    protection: z.literal('passphrase'),
    envelope: passphraseEnvelopeSchema,
  }),
]);

export type KeyRecord = z.infer<typeof keyRecordSchema>;

export const openKeyRecord = (dataKey: Bytes): KeyRecord => ({
  version: 1,
  protection: 'none',
  key: base64OfBytes(dataKey),
});

/** The data key of a record; undefined when the passphrase is missing or wrong. */
export async function dataKeyOf(record: KeyRecord, passphrase?: string): Promise<Bytes | undefined> {
  if (record.protection === 'none') return bytesOfBase64(record.key);
  return passphrase === undefined ? undefined : unwrapDataKey(record.envelope, passphrase);
}
