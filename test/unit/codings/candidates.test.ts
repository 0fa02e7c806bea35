import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAt, parseAt } from '../../../src/core/codings/at';
import { candidatesFor } from '../../../src/core/codings/candidates';
import type { Context } from '../../../src/core/codings/coding';
import { quoteOf } from '../../../src/core/codings/quote';
import { Talk } from '../../../src/core/codings/talk';
import { Lines } from '../../../src/core/text/lines';
import { percent } from '../../../src/core/text/percent';
import { readTranscript } from '../../../src/core/transcript/readTranscript';

function found(text: string, at: string, quote: string, context?: Context): string[] {
  const talk = new Talk(new Lines(text), readTranscript(text));
  const coding = { id: 'x', at: parseAt(at)!, quote, context };
  return candidatesFor(talk, coding).map(({ range, score }) => `${formatAt(range)} ${percent(score)} %`);
}

function candidates(text: string, at: string, quote: string): string[] {
  return found(text, at, quote).map((it) => it.split(' ')[0] ?? '');
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

  it('says of the very same words that all is alike, however far away they are', () => {
    const far = `${'Nothing of interest.\n\n'.repeat(50)}Yeah.`;
    assert.deepEqual(found(far, '1:1-1:6', 'Yeah.'), ['101:1-101:6 100 %']);
  });

  it('finds words that were corrected, wherever they are, and says how like they are', () => {
    const text =
      'Ann: We never got the new forms in time.\n\nBen: Why?\n\nAnn: The lorries come all at once, and we are two.';
    assert.deepEqual(found(text, '1:6-1:44', 'The lorries came all at once, and we were two.'), ['5:6-5:51 93 %']);
  });

  it('puts the very words before those that are only like them, though these are nearer', () => {
    const quote = 'The lorries came all at once.';
    const text = 'The lorries come all at once.\n\nWhy?\n\nThe lorries came all at once.';
    assert.deepEqual(found(text, '1:1-1:30', quote), ['5:1-5:30 100 %', '1:1-1:30 97 %']);
  });

  it('puts those short words first that have the same around them', () => {
    const text = 'Ann: Here?\n\nBen: Yeah.\n\nAnn: And there?\n\nBen: Yeah.\n\nAnn: And above?\n\nBen: Yeah.';
    const context = { speaker: 'Ben', before: 'And above?' };
    assert.deepEqual(found(text, '3:6-3:11', 'Yeah.', context)[0], '11:6-11:11 100 %');
  });

  it('finds short words that were corrected where they are expected, if the same is around them', () => {
    const text = 'Ann: Here?\n\nBen: Yeah!\n\nAnn: And there?';
    const context = { speaker: 'Ben', before: 'Here?', after: 'And there?' };
    assert.deepEqual(found(text, '3:6-3:11', 'Yeah.', context), ['3:6-3:11 80 %']);
    assert.deepEqual(found(text, '3:6-3:11', 'Yeah.', { before: 'Where to?', after: 'Everywhere.' }), []);
  });

  it('finds a long excerpt by the beginning that is quoted of it, corrected or not', () => {
    const excerpt = Array.from({ length: 200 }, (_, i) => `word${i}`).join(' ');
    const at = `1:1-1:${excerpt.length + 1}`;
    const there = `3:1-3:${excerpt.length + 1}`;
    assert.ok(excerpt.length > 1000);
    assert.deepEqual(found(`No.\n\n${excerpt}`, at, quoteOf(excerpt)), [`${there} 100 %`]);
    const corrected = excerpt.replace('word7 ', 'Word7 ').replace('word9 ', 'Word9 ');
    assert.deepEqual(found(`No.\n\n${corrected}`, at, quoteOf(excerpt)), [`${there} 99 %`]);
  });

  it('finds none where nothing is like many words', () => {
    const text = 'Ann: We never got the new forms in time.\n\nBen: Nobody told us so.';
    assert.deepEqual(found(text, '1:6-1:30', 'The lorries came all at once, and we were two.'), []);
  });

  it('finds different places with words in them, ten at most', () => {
    const words = fc.array(fc.constantFrom('yes', 'lorries', 'eleven', '👩‍👩‍👧', 'é', '\n\nAnn: ', '…'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (said, sought) => {
        const text = said.join(' ');
        const talk = new Talk(new Lines(text), readTranscript(text));
        const all = candidatesFor(talk, { id: 'x', at: parseAt('1:1-1:2')!, quote: sought.join(' ').trim() });
        assert.ok(all.length <= 10);
        assert.ok(all.every(({ score }) => score > 0 && score <= 1));
        assert.ok(all.every(({ range }) => talk.lines.slice(range).trim() !== ''));
        assert.equal(new Set(all.map(({ range }) => formatAt(range))).size, all.length);
      }),
    );
  });
});
