import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placesInNodes, sidecarPlaces } from '../../../src/core/codings/sidecarPlaces';
import { Lines } from '../../../src/core/text/lines';
import { file } from '../project/memoryStudy';
import { printedFiles } from './sidecarFiles';

/** What stands in each place, and the places' first lines counted from one. */
function shown(text: string): string[] {
  const lines = new Lines(text);
  const { transcript, codings } = sidecarPlaces(text);
  return [
    transcript ? `${transcript.name} = ${lines.slice(transcript.range)}` : 'none',
    ...codings.map(({ id, codes, at, words }) =>
      [id, codes, at, ...(words ? [words] : [])].map((it) => `${it.start.line + 1} ${lines.slice(it)}`).join(' | '),
    ),
  ];
}

describe('sidecarPlaces', () => {
  it('tells where a sidecar says what that is written by hand', () => {
    const text = file(
      '# by hand',
      'codings:',
      '- at: 1:1-1:2   # here',
      '  quote: "So"',
      '  codes:',
      '    - Care # first',
      '    - Work',
      "  id: 'a1'",
      '- {id: a2, codes: Care, at: "2:1-2:2", hash: {words: abc, length: 3}}',
      '- {id: a3, codes: [Care], quote: no place}',
      'transcript: "p1.md"',
    );
    assert.deepEqual(shown(text), [
      'p1.md = "p1.md"',
      '8 \'a1\' | 6 - Care # first\n    - Work | 3 1:1-1:2 | 4 "So"',
      '9 a2 | 9 Care | 9 "2:1-2:2" | 9 {words: abc, length: 3}',
    ]);
    assert.deepEqual(
      shown(text.replaceAll('\n', '\r\n')),
      shown(text).map((it) => it.replaceAll('\n', '\r\n')),
    );
  });

  it('tells it of one that is written as we do', () => {
    const text = file(
      'transcript: p1.md',
      'codings:',
      '  - id: a1',
      '    codes: [Care, "a, b"]',
      '    at: 1:1-3:2',
      '    quote: |-',
      '      So',
      '',
      '      it is',
      '    memo: Yes',
      '  - id: a2',
      '    codes: [Care]',
      '    at: 5:1-5:2',
      '    quote: No',
    );
    assert.deepEqual(shown(text), [
      'p1.md = p1.md',
      '3 a1 | 4 [Care, "a, b"] | 5 1:1-3:2 | 6 |-\n      So\n\n      it is',
      '11 a2 | 12 [Care] | 13 5:1-5:2 | 14 No',
    ]);
  });

  it('tells the same of one that is written as we do as its YAML', () => {
    fc.assert(fc.property(printedFiles, (text) => assert.deepEqual(sidecarPlaces(text), placesInNodes(text))));
  });

  it('has nothing of what can’t be read', () => {
    assert.deepEqual(shown('codings: ['), ['none']);
    assert.deepEqual(shown(''), ['none']);
  });
});
