import { gunzipSync } from 'node:zlib';
import { unsnap, varint } from './snappy.ts';

const orNothing = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

/** Chromium packs a large IndexedDB value by itself: these bytes, then Snappy. */
const packedValue = Buffer.from([0xff, 0x11, 0x02]);

function packedValues(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(packedValue); at >= 0; at = bytes.indexOf(packedValue, at + 1)) {
    const from = at + packedValue.length;
    const value = orNothing(() => unsnap(bytes, from));
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** A log of LevelDB without the seven bytes that begin each piece of it, so that a text over two pieces is whole. */
function joinedLog(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let block = 0; block < bytes.length; block += 32_768) {
    const end = Math.min(block + 32_768, bytes.length);
    for (let at = block; at + 7 <= end;) {
      const length = bytes.readUInt16LE(at + 4);
      pieces.push(bytes.subarray(at + 7, Math.min(at + 7 + length, end)));
      at += 7 + length;
    }
  }
  return Buffer.concat(pieces);
}

/** A piece of a LevelDB table: its bytes are followed by how they are packed. */
function block(bytes: Buffer, offset: number, size: number): Buffer {
  const piece = bytes.subarray(offset, offset + size);
  return bytes[offset + size] === 1 ? unsnap(piece) : piece;
}

/** Values of the entries of a block, which share the beginnings of their keys; with the whole keys. */
function entriesOf(piece: Buffer): readonly { readonly key: Buffer; readonly value: Buffer }[] {
  const end = piece.length - 4 - 4 * piece.readUInt32LE(piece.length - 4);
  const entries: { key: Buffer; value: Buffer }[] = [];
  let key = Buffer.alloc(0);
  for (let at = 0; at < end;) {
    const shared = varint(piece, at);
    const rest = varint(piece, shared.next);
    const length = varint(piece, rest.next);
    const keyEnd = length.next + rest.value;
    key = Buffer.concat([key.subarray(0, shared.value), piece.subarray(length.next, keyEnd)]);
    at = keyEnd + length.value;
    entries.push({ key, value: piece.subarray(keyEnd, at) });
  }
  return entries;
}

/** All keys and values of a LevelDB table, unpacked. */
function table(bytes: Buffer): Buffer {
  const footer = bytes.subarray(-48);
  const metaSize = varint(footer, varint(footer, 0).next);
  const indexOffset = varint(footer, metaSize.next);
  const indexSize = varint(footer, indexOffset.next);
  const parts: Buffer[] = [];
  for (const { value } of entriesOf(block(bytes, indexOffset.value, indexSize.value))) {
    const offset = varint(value, 0);
    const piece = block(bytes, offset.value, varint(value, offset.next).value);
    for (const entry of entriesOf(piece)) parts.push(entry.key, entry.value);
  }
  return Buffer.concat(parts);
}

/** A file as it lies there, and in every form in which a text in it could be read: unpacked, joined. */
export function readableForms(name: string, bytes: Buffer): readonly Buffer[] {
  const unpacked = [
    /\.(?:ldb|sst)$/.test(name) ? orNothing(() => table(bytes)) : undefined,
    name.endsWith('.log') ? joinedLog(bytes) : undefined,
    bytes[0] === 0x1f && bytes[1] === 0x8b ? orNothing(() => gunzipSync(bytes)) : undefined,
  ].filter((one) => one !== undefined);
  const whole = [bytes, ...unpacked];
  return [...whole, ...whole.flatMap(packedValues)];
}
