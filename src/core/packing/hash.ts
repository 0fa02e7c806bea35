/** A hash of bytes, of 32 bits: tells what has changed by accident, not by intention. */
export function hashOfBytes(bytes: Uint8Array): number {
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let hash = 0x811c9dc5 ^ length;
  let at = 0;
  // FNV, but of four bytes at once, of which the highest would reach no other bit by multiplying alone.
  for (; at + 4 <= length; at += 4) {
    hash = Math.imul(hash ^ view.getInt32(at, true), 0x01000193);
    hash ^= hash >>> 15;
  }
  for (; at < length; at++) hash = Math.imul(hash ^ view.getUint8(at), 0x01000193);
  // FNV alone hardly mixes what comes last.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}
