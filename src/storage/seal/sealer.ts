import { bytesOfText, randomBytes } from './bytes.ts';
import type { Bytes } from './bytes.ts';

/** A value as it lies in a store: unreadable without the key, and every changed bit of it is noticed. */
export interface Sealed {
  readonly iv: Bytes;
  /** AES-GCM ciphertext with its tag. */
  readonly sealed: Bytes;
}

/** Seals JSON values with one key. */
export interface Sealer {
  /** What it seals with; it cannot be read out, but another thread can be handed it. */
  readonly key: CryptoKey;
  /** @param context what the value is and whose: it opens only under the same words */
  readonly seal: (context: string, value: unknown) => Promise<Sealed>;
  /** Rejects when a bit of it, or of the context, is not as it was sealed. */
  readonly unseal: (context: string, sealed: Sealed) => Promise<unknown>;
}

const ivBytes = 12;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The algorithm with its parameters for one value: a fresh 96-bit IV each time, the context as additional data. */
const algorithm = (iv: Bytes, context: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: bytesOfText(context),
});

/** @param key AES-GCM, 256 bits */
export const createSealer = (key: CryptoKey): Sealer => ({
  key,
  seal: async (context, value) => {
    const iv = randomBytes(ivBytes);
    const plain = bytesOfText(JSON.stringify(value));
    return {
      iv,
      sealed: new Uint8Array(await crypto.subtle.encrypt(algorithm(iv, context), key, plain)),
    };
  },
  unseal: async (context, { iv, sealed }) => {
    const plain = await crypto.subtle.decrypt(algorithm(iv, context), key, sealed);
    return JSON.parse(decoder.decode(plain)) as unknown;
  },
});
