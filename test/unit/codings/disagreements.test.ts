import assert from 'node:assert/strict';
import { decide, disagreements } from '../../../src/core/codings/disagreements';
import { readSidecar } from '../../../src/core/codings/readSidecar';

const CODING = `transcript: p1.md
codings:
  - id: aaaaaa
    codes: [Help, Hope]
    at: 1:1-1:5
    quote: This
    memo: Ask the data team.
`;

function withConflict(conflict: string): string {
  return `${CODING}    conflict: ${conflict}\n`;
}

function found(text: string) {
  return disagreements(readSidecar(text).sidecar.codings[0]!);
}

/** What the file says once its one disagreement is decided. */
function decided(conflict: string, take: 'this' | 'other'): string {
  const text = withConflict(conflict);
  const [first, second] = found(text);
  assert.ok(first && !second);
  return decide(text, 'aaaaaa', first, take);
}

describe('disagreements', () => {
  it('are none in a coding that no merge has touched', () => {
    assert.deepEqual(found(CODING), []);
  });

  it('say of each thing what both sides say, the coding itself first', () => {
    const conflict = '{memo: Ask Anna., quote: That, at: 2:1-2:5, codes: [Hope], removed: true}';
    assert.deepEqual(
      found(withConflict(conflict)).map(({ about, here, there }) => [about, here, there]),
      [
        ['coding', '', ''],
        ['codes', 'Help, Hope', 'Hope'],
        ['quote', 'This', 'That'],
        ['memo', 'Ask the data team.', 'Ask Anna.'],
      ],
    );
    const place = found(withConflict('{at: 2:1-2:5}'));
    assert.deepEqual(
      place.map(({ about, here, there }) => [about, here, there]),
      [['place', '1:1-1:5', '2:1-2:5']],
    );
  });
});

describe('decide', () => {
  it('for the other side takes hashes with their place, and no context of another excerpt', () => {
    const coding = (at: string, hash: string) =>
      `codings:\n  - id: aaaaaa\n    codes: [Help]\n    at: ${at}\n    hash: {words: ${hash}, length: 4}\n`;
    const text = `${coding('1:1-1:5', 'ab')}    context: {speaker: Ann}\n    conflict: {at: 2:1-2:5, hash: {words: cd, length: 4}}\n`;
    const [place] = found(text);
    assert.deepEqual(place?.fields, ['at', 'hash']);
    assert.equal(decide(text, 'aaaaaa', place, 'other'), coding('2:1-2:5', 'cd'));
  });

  it('for this side takes away what the other says, and nothing else', () => {
    for (const conflict of ['{memo: Ask Anna.}', '{at: 2:1-2:5, quote: That}', '{codes: [Hope]}', '{removed: true}']) {
      assert.equal(decided(conflict, 'this'), CODING);
    }
  });

  it('for the other side takes its place and its quote together', () => {
    const expected = CODING.replace('at: 1:1-1:5\n    quote: This', 'at: 2:1-2:5\n    quote: That');
    assert.equal(decided('{at: 2:1-2:5, quote: That}', 'other'), expected);
  });

  it('for the other side takes its memo, or that it has none', () => {
    assert.equal(decided('{memo: Ask Anna.}', 'other'), CODING.replace('Ask the data team.', 'Ask Anna.'));
    assert.equal(decided('{memo: ""}', 'other'), CODING.replace('    memo: Ask the data team.\n', ''));
  });

  it('for a side that removed the coding removes it', () => {
    assert.equal(decided('{removed: true}', 'other'), 'transcript: p1.md\ncodings: []\n');
  });

  it('twice is once', () => {
    const text = withConflict('{memo: Ask Anna.}');
    const [memo] = found(text);
    const once = decide(text, 'aaaaaa', memo!, 'other');
    assert.equal(decide(once, 'aaaaaa', memo!, 'other'), once);
  });
});
