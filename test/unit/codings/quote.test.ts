import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quoteFits, quoteOf } from '../../../src/core/codings/quote';

const words = fc
  .array(fc.constantFrom('so', 'data', '…', '😀', 'naïve', '\n', '\r\n', '\n\n', ' '), { maxLength: 900 })
  .map((parts) => parts.join(' '));

describe('quoteOf', () => {
  it('is the excerpt, with one kind of line break', () => {
    assert.equal(quoteOf('one\r\n\r\ntwo\rthree  '), 'one\n\ntwo\nthree  ');
    assert.equal(quoteOf('x'.repeat(1000)), 'x'.repeat(1000));
  });

  it('cuts a long excerpt between two words', () => {
    const quote = quoteOf('abcd '.repeat(300));
    assert.equal(quote, 'abcd '.repeat(200).trimEnd() + ' …');
    assert.equal(quoteOf('a'.repeat(996) + ' long-word and more'), 'a'.repeat(996) + ' …');
    assert.equal(quoteOf('a'.repeat(999) + ' more'), 'a'.repeat(999) + ' …');
  });

  it('does not cut through a character', () => {
    assert.equal(quoteOf('x' + '😀'.repeat(600)), 'x' + '😀'.repeat(499) + ' …');
    assert.equal(quoteOf('x'.repeat(999) + 'e\u0301 and more'), 'x'.repeat(999) + ' …');
    assert.equal(quoteOf('\u0301'.repeat(1100)), '\u0301'.repeat(1000) + ' …', 'a character without end');
  });

  it('fits its own excerpt, whatever the line breaks are', () => {
    fc.assert(
      fc.property(words, (excerpt) => {
        const quote = quoteOf(excerpt);
        assert.ok(quote.length <= 1002);
        assert.ok(quoteFits(quote, excerpt));
        assert.ok(quoteFits(quote, excerpt.replace(/\r\n?|\n/g, '\r\n')));
        assert.ok(!quoteFits(quote, 'not ' + excerpt));
      }),
    );
  });
});

describe('quoteFits', () => {
  it('overlooks white space that editors strip, and no other', () => {
    assert.ok(quoteFits('one  \ntwo', 'one\r\ntwo\t'));
    assert.ok(!quoteFits('one two', 'one  two'));
    assert.ok(!quoteFits('one', ' one'));
    assert.ok(!quoteFits('one\ntwo', 'one\n\ntwo'));
    assert.ok(!quoteFits('one', 'One'));
  });

  it('lets an abbreviated quote fit what goes on', () => {
    assert.ok(quoteFits('Uh, okay, so …', 'Uh, okay, so my experience with data'));
    assert.ok(!quoteFits('Uh, okay, so …', 'Uh, okay'));
    assert.ok(!quoteFits('Uh, okay, so …', 'Uh, okay, so'));
    assert.ok(!quoteFits(' …', 'anything'));
  });

  it('takes speech that trails off for what it is', () => {
    assert.ok(quoteFits("I don't know…", "I don't know…"));
    assert.ok(!quoteFits("I don't know…", "I don't know what to do"));
    assert.ok(quoteFits('well …', 'well …'));
  });
});
