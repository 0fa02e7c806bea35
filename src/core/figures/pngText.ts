/** Where the chunks of a PNG begin, and where its first one ends, which is always the header. */
const AFTER_HEADER = 8 + 25;

/**
 * A picture with something written into it that viewers show as its properties.
 * @param png a whole PNG file.
 * @param texts by keywords of at most 79 letters.
 */
export function withText(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, png.length);
  const all = new Uint8Array(length);
  all.set(png.subarray(0, AFTER_HEADER));
  let at = AFTER_HEADER;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  all.set(png.subarray(AFTER_HEADER), at);
  return all;
}

/** A chunk of the kind `iTXt`: UTF-8, not compressed, in no language. */
function textChunk(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder();
  const content = encoder.encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(content.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  view.setUint32(content.length + 4, crc32(content));
  return chunk;
}

/** The checksum of PNG: CRC-32 of ISO 3309. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
