import { base64OfBytes, bytesOfText } from './bytes.ts';

/**
 * SHA-256 of several parts, as base64. Each part is preceded by its length, so that moving a byte from one part to the
 * next gives another digest.
 */
export async function digestOf(...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const bytes = parts.map((part) => (typeof part === 'string' ? bytesOfText(part) : part));
  const whole = new Uint8Array(bytes.reduce((sum, part) => sum + 4 + part.length, 0));
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const part of bytes) {
    view.setUint32(at, part.length);
    whole.set(part, at + 4);
    at += 4 + part.length;
  }
  return base64OfBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)));
}
