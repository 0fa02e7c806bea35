import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inVivoName } from '../../../src/core/codebook/inVivoName';

describe('the name that words give to a code', () => {
  for (const [words, name] of [
    ['two of us', 'two of us'],
    ['  two\n of\t us ', 'two of us'],
    ['two of us.', 'two of us'],
    ['“Two of us?!”', 'Two of us'],
    ['(laughs),', 'laughs'],
    ['**bold** word', 'bold** word'],
    ['## a heading', 'a heading'],
    ['don’t', 'don’t'],
    ['well-known…', 'well-known'],
    ['only 42 %', 'only 42 %'],
    ['C++', 'C++'],
    ['「我們數樹。」', '我們數樹'],
    ['\u{20000}的', '\u{20000}的'],
    ['… – ?', ''],
    ['😀', ''],
    ['', ''],
  ] as const) {
    it(`is “${name}” for “${words}”`, () => {
      assert.deepEqual(inVivoName(words), { name, isCut: false });
    });
  }

  it('is made of the first of many words, and says so', () => {
    const words = 'There are eleven lorries, and two of us, and nobody knows when the next of them will come.';
    assert.deepEqual(inVivoName(words), {
      name: 'There are eleven lorries, and two of us, and nobody knows',
      isCut: true,
    });
    assert.equal(inVivoName(words.slice(0, 41)).isCut, false);
  });

  it('is short, on one line and without a half character, whatever the words', () => {
    const piece = fc.constantFrom('word', '😀', '樹', '\r\n', ' ', '.', '“', '\u{20000}', 'x'.repeat(70));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
        const { name } = inVivoName(pieces.join(''));
        assert.ok(name.length <= 60);
        assert.equal(name, name.trim());
        assert.doesNotMatch(name, /[\r\n]/);
        assert.doesNotMatch(name, /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
      }),
    );
  });
});
