import { randomBytes } from './bytes.ts';
import type { Bytes } from './bytes.ts';

/** A fresh key for everything stored: 256 random bits. */
export const newDataKey = (): Bytes => randomBytes(32);

/** The key in a form that can be used but not read out again. */
export const importDataKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
