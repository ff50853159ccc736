/** A little-endian number of 7 bits a byte, as LevelDB and Snappy write lengths. */
export function varint(bytes: Uint8Array, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  let next = at;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[next++];
    if (byte === undefined || factor > 2 ** 49) throw new Error('the number has no end');
    value += (byte & 127) * factor;
    if (byte < 128) return { value, next };
  }
}

/** The offset and the length of a copy, and where the next tag is. */
function copyOf(bytes: Uint8Array, at: number): { length: number; offset: number; next: number } {
  const tag = bytes[at] ?? 0;
  const byte = (index: number): number => bytes[at + index] ?? 0;
  if ((tag & 3) === 1) {
    return { length: ((tag >> 2) & 7) + 4, offset: ((tag >> 5) << 8) | byte(1), next: at + 2 };
  }
  const isShort = (tag & 3) === 2;
  return {
    length: (tag >> 2) + 1,
    offset: byte(1) + byte(2) * 256 + (isShort ? 0 : byte(3) * 65_536 + byte(4) * 16_777_216),
    next: at + (isShort ? 3 : 5),
  };
}

/**
 * Unpacks Snappy from a place on, as far as it goes: a piece that is cut off or followed by something else still tells
 * what it holds.
 */
export function unsnap(bytes: Uint8Array, from = 0): Buffer {
  const head = varint(bytes, from);
  const out = Buffer.alloc(Math.min(head.value, 64 * 1024 * 1024));
  let at = head.next;
  let done = 0;
  while (at < bytes.length && done < out.length) {
    const tag = bytes[at] ?? 0;
    if ((tag & 3) === 0) {
      const short = tag >> 2;
      const extra = Math.max(0, short - 59);
      let length = short;
      if (extra > 0) {
        length = 0;
        for (let index = extra; index > 0; index--) length = length * 256 + (bytes[at + index] ?? 0);
      }
      const start = at + 1 + extra;
      out.set(
        bytes.subarray(start, Math.min(start + length + 1, bytes.length, start + out.length - done)),
        done,
      );
      done += length + 1;
      at = start + length + 1;
    } else {
      const { length, offset, next } = copyOf(bytes, at);
      if (offset === 0 || offset > done) break;
      for (let index = 0; index < length && done < out.length; index++, done++) {
        out[done] = out[done - offset] ?? 0;
      }
      at = next;
    }
  }
  return out.subarray(0, Math.min(done, out.length));
}
