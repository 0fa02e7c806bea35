import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstWords } from '../../../src/core/text/firstWords';
import { runs } from '../runs';

describe('firstWords', () => {
  for (const [text, limit, expected] of [
    ['', 10, ''],
    ['  \n ', 10, ''],
    ['short', 10, 'short'],
    ['  two\r\n\r\n  words ', 10, 'two words'],
    ['exactly te', 10, 'exactly te'],
    ['exactly ten', 10, 'exactly…'],
    ['exactly te n', 10, 'exactly te…'],
    ['Donaudampfschifffahrt', 10, 'Donaudampf…'],
    ['an Donaudampfschifffahrt', 10, 'an Donauda…'],
    ['123456789😀 more', 10, '123456789…'],
    ['12345678😀 more', 10, '12345678😀…'],
    [`one${' '.repeat(40)}`, 10, 'one'],
    [`one${' '.repeat(40)}two`, 10, 'one…'],
    [`a${' '.repeat(18)}😀 more`, 10, 'a…'],
    [`one two${' '.repeat(8)}three and four`, 10, 'one two…'],
  ] as const) {
    it(`${JSON.stringify(text)} in ${limit}`, () => assert.equal(firstWords(text, limit), expected));
  }

  it('has room for 80 unless it is told', () => {
    assert.equal(firstWords('word '.repeat(16)), 'word '.repeat(16).trim());
    assert.equal(firstWords('word '.repeat(17)), 'word '.repeat(16).trim() + '…');
  });

  it('is a beginning on one line, marked just when something is left out', () => {
    const any = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', '\n', '\t', '\u00a0'), maxLength: 60 });
    fc.assert(
      fc.property(any, fc.integer({ min: 6, max: 20 }), (text, limit) => {
        const words = firstWords(text, limit);
        const all = text.trim().split(/\s+/).join(' ');
        const isCut = words !== all;
        assert.equal(words.endsWith('…'), isCut);
        const said = isCut ? words.slice(0, -1) : words;
        assert.ok(all.startsWith(said));
        assert.ok(said.length <= limit, `${said.length} units`);
        assert.ok(!/\p{Surrogate}/u.test(words));
        assert.equal(said.trim(), said);
      }),
      runs(1000),
    );
  });
});
