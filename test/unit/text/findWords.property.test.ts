import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findWords } from '../../../src/core/text/findWords';
import { PlainText, plainWords } from '../../../src/core/text/plainText';
import { runs } from '../runs';

const written = fc.string({
  unit: fc.constantFrom(
    'a',
    'b',
    'b',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\n## ',
    '#',
    "'",
    '’',
    '“',
    '–',
    '-',
    '😀',
    '\u00a0',
    '中',
  ),
  maxLength: 60,
});

/** The same by way of the plain form. */
function inPlainText(text: string, words: string): number[][] {
  const plain = new PlainText(text);
  const places: number[][] = [];
  for (let i = plain.text.indexOf(words); i >= 0; i = plain.text.indexOf(words, i + 1)) {
    places.push([plain.toOriginal(i), plain.toOriginal(i + words.length)]);
  }
  return places;
}

describe('findWords', () => {
  it('finds what the plain form of the text has', () => {
    fc.assert(
      fc.property(written, fc.nat(60), fc.nat(12), fc.nat(60), (text, from, length, to) => {
        const words = plainWords(text.slice(from, from + length));
        fc.pre(/[ab😀中]/u.test(words));
        const places = inPlainText(text, words);
        assert.deepEqual([...findWords(text, words)], places);
        assert.deepEqual(
          [...findWords(text, words, 0, to)],
          places.filter(([start = 0]) => start <= to),
        );
      }),
      runs(2000),
    );
  });

  it('finds what begins in a stretch of the text, wherever it ends', () => {
    const text = 'so then. so then. so then.';
    assert.deepEqual([...findWords(text, 'so then.', 1, 18)], [[9, 17], [18, 26]]); // prettier-ignore
    assert.deepEqual([...findWords(text, 'then.', 3, 3)], [[3, 8]]);
    assert.deepEqual([...findWords(text, 'so then. so', 0, 9)], [[0, 11], [9, 20]]); // prettier-ignore
  });

  it('finds what begins before a long gap', () => {
    const text = `So${' '.repeat(3000)}I\n${' '.repeat(500)}struggled with it.`;
    assert.deepEqual([...findWords(text, 'So I struggled with it.', 0, 0)], [[0, text.length]]);
  });

  it('finds nothing where there are no letters to look for', () => {
    assert.deepEqual([...findWords('a - b', '-')], []);
    assert.deepEqual([...findWords('a - b', '')], []);
  });
});
