import assert from 'node:assert/strict';
import { formatAt, parseAt } from '../../../src/core/codings/at';
import { candidatesFor } from '../../../src/core/codings/candidates';
import { Talk } from '../../../src/core/codings/talk';
import { Lines } from '../../../src/core/text/lines';
import { readTranscript } from '../../../src/core/transcript/readTranscript';

function candidates(text: string, at: string, quote: string): string[] {
  const talk = new Talk(new Lines(text), readTranscript(text));
  return candidatesFor(talk, { id: 'x', at: parseAt(at)!, quote }).map(({ range }) => formatAt(range));
}

describe('candidatesFor', () => {
  it('finds short words wherever they are, the nearest first', () => {
    assert.deepEqual(candidates('Yeah.\n\nNo.\n\nYeah.\n\nSo, Yeah.', '6:1-6:6', 'Yeah.'), [
      '7:5-7:10',
      '5:1-5:6',
      '1:1-1:6',
    ]);
  });

  it('finds none without words, or where nothing is like them', () => {
    assert.deepEqual(candidates('Yeah.', '1:1-1:6', ''), []);
    assert.deepEqual(candidates('', '1:1-1:6', 'Yeah.'), []);
    assert.deepEqual(candidates('No.', '1:1-1:6', 'Yeah.'), []);
  });
});
