import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAt } from '../../../src/core/codings/at';
import { placeOfCode } from '../../../src/core/codings/coding';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { namesInSidecar } from '../../../src/core/names/namesInSidecar';
import { Lines } from '../../../src/core/text/lines';
import { file } from '../project/memoryStudy';
import { allFiles } from './sidecarFiles';

/** What stands in the text where each code of each coding is. */
function placesOf(text: string): string[] {
  const lines = new Lines(text);
  return readSidecar(text).sidecar.codings.flatMap((coding) =>
    coding.codes.map((code, i) => `${code} = ${lines.slice(placeOfCode(coding, i))}`),
  );
}

describe('placeOfCode', () => {
  it('is where the name is written, in any sidecar', () => {
    fc.assert(
      fc.property(allFiles, (text) => {
        const written = namesInSidecar(text).map(({ name, range }) => `${name} ${formatAt(range)}`);
        const read = readSidecar(text).sidecar.codings.flatMap((coding) =>
          coding.codes.map((code, i) => `${code.trim()} ${formatAt(placeOfCode(coding, i))}`),
        );
        // What the other side of a merge says is written too, and isn't a code that the coding has.
        assert.deepEqual(
          read.filter((place) => !written.includes(place)),
          [],
        );
        assert.ok(read.length <= written.length);
      }),
    );
  });

  it('is where another place is named that says it', () => {
    const text = file(
      'codings:',
      '  - {id: a1, codes: &both [Care, "a, b"], at: 1:1-1:2, quote: So}',
      '  - id: a2',
      '    codes: *both',
      '    at: 2:1-2:2',
      '    quote: So',
      '  - id: a3',
      '    codes:',
      '      - &care Touch',
      '    at: 3:1-3:2',
      '    quote: So',
      '  - id: a4',
      '    codes: [*care]',
      '    at: 4:1-4:2',
      '    quote: So',
      '  - {id: a5, codes: Alone, at: 5:1-5:2, quote: So}',
    );
    assert.deepEqual(placesOf(text), [
      'Care = Care',
      'a, b = "a, b"',
      'Care = *both',
      'a, b = *both',
      'Touch = Touch',
      'Touch = *care',
      'Alone = Alone',
    ]);
  });
});
