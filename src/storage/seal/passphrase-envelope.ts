import * as z from 'zod/mini';
import { base64OfBytes, bytesOfBase64, bytesOfText, randomBytes } from './bytes.ts';
import type { Bytes } from './bytes.ts';

const base64Schema = z.string().check(z.regex(/^[\w-]+$/));

/** A data key that a passphrase opens. The parameters are kept with it, so that they can change later. */
export const passphraseEnvelopeSchema = z.strictObject({
  kdf: z.literal('PBKDF2-SHA-256'),
  rounds: z.int().check(z.gte(100_000), z.lte(100_000_000)),
  salt: base64Schema,
  iv: base64Schema,
  wrapped: base64Schema,
});

export type PassphraseEnvelope = z.infer<typeof passphraseEnvelopeSchema>;

const roundsNow = 600_000;

async function keyOfPassphrase(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  // The same passphrase typed on another keyboard may come in another composition of the same characters.
  const material = await crypto.subtle.importKey(
    'raw',
    bytesOfText(passphrase.normalize('NFC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Wraps a data key. Changing the passphrase wraps the same key again; what is sealed with it stays as it is. */
export async function wrapDataKey(
  dataKey: Bytes,
  passphrase: string,
  rounds = roundsNow,
): Promise<PassphraseEnvelope> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const key = await keyOfPassphrase(passphrase, salt, rounds);
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, dataKey);
  return {
    kdf: 'PBKDF2-SHA-256',
    rounds,
    salt: base64OfBytes(salt),
    iv: base64OfBytes(iv),
    wrapped: base64OfBytes(new Uint8Array(wrapped)),
  };
}

/** The data key; undefined when the passphrase is not the one. */
export async function unwrapDataKey(
  envelope: PassphraseEnvelope,
  passphrase: string,
): Promise<Bytes | undefined> {
  const key = await keyOfPassphrase(passphrase, bytesOfBase64(envelope.salt), envelope.rounds);
  try {
    const iv = bytesOfBase64(envelope.iv);
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytesOfBase64(envelope.wrapped)),
    );
  } catch {
    return undefined;
  }
}
