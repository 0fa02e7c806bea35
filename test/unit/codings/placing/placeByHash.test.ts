import assert from 'node:assert/strict';
import { formatAt } from '../../../../src/core/codings/at';
import { describeExcerpt } from '../../../../src/core/codings/describeExcerpt';
import { placeCodings } from '../../../../src/core/codings/placing/placeCodings';
import { talkOf } from '../../../anchoring/coded';

/** Where words are that were coded in one text without being written down, in another one. */
function placeHashed(words: string, before: string, after: string): string {
  const talk = talkOf(before);
  const start = before.indexOf(words);
  const at = talk.lines.rangeAt(start, start + words.length);
  const coding = { id: 'abcdef', at, ...describeExcerpt(talk, at, { id: 'abcdef', confidential: true }) };
  const [placing] = placeCodings(talkOf(after), [coding]);
  return `${placing!.state} ${formatAt(placing!.range)}`;
}

const OTHERS = Array.from({ length: 40 }, (_, i) => `Somebody else says the number ${i} here.\n\n`).join('');
const SAID = 'The data was stale when it came, and nobody told us.\n';

describe('placeByHash', () => {
  it('finds a paragraph however many are put in before it, or taken out', () => {
    const words = SAID.trim();
    assert.equal(placeHashed(words, `First.\n\n${SAID}`, `First.\n\n${OTHERS}${SAID}`), 'approximate 83:1-83:53');
    assert.equal(placeHashed(words, `${OTHERS}${SAID}\nLast.\n`, `${SAID}\nLast.\n`), 'approximate 1:1-1:53');
  });

  it('goes by the hash where somebody has put white space for the quote', () => {
    const talk = talkOf('Well, yes, and no.\n');
    const at = talk.lines.rangeAt(6, 9);
    const { hash } = describeExcerpt(talk, at, { id: 'abcdef', confidential: true });
    const [placing] = placeCodings(talk, [
      { id: 'abcdef', at, quote: ' ', ...(hash ? { hash: { words: hash.words, length: hash.length } } : {}) },
    ]);
    assert.equal(placing!.state, 'placed');
  });

  it('finds words that end before a comma, near their place', () => {
    const words = 'The data was stale when it came';
    assert.equal(placeHashed(words, `First.\n\n${SAID}`, `First.\n\nNew.\n\n${SAID}`), 'approximate 5:1-5:32');
  });
});
