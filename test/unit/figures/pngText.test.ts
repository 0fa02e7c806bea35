import { strict as assert } from 'node:assert';
import { crc32, withText } from '../../../src/core/figures/pngText';

/** One transparent pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** The chunks of a PNG, each of which must be whole. */
function chunksOf(png: Uint8Array): { kind: string; content: Buffer }[] {
  const bytes = Buffer.from(png);
  const chunks: { kind: string; content: Buffer }[] = [];
  for (let at = 8; at < bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    assert.equal(bytes.readUInt32BE(end), crc32(bytes.subarray(at + 4, end)));
    chunks.push({ kind: bytes.toString('latin1', at + 4, at + 8), content: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

describe('Text in a PNG', () => {
  it('stands behind the header, whole, and leaves the rest as it was', () => {
    const chunks = chunksOf(withText(PNG, { Title: 'Häufigkeit', Query: 'Pay AND role = "a b"' }));
    assert.deepEqual(
      chunks.map(({ kind }) => kind),
      ['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND'],
    );
    assert.equal(chunks[1]?.content.toString(), 'Title\0\0\0\0\0Häufigkeit');
    assert.equal(chunks[2]?.content.toString(), 'Query\0\0\0\0\0Pay AND role = "a b"');
    assert.deepEqual([chunks[0], chunks[3]], [chunksOf(PNG)[0], chunksOf(PNG)[1]]);
  });
});
