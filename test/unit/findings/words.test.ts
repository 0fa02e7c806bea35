import assert from 'node:assert/strict';
import { inKeyWordOrder, keyWordsInContext } from '../../../src/core/findings/keyWordsInContext';
import { stopWordSet, stopWords } from '../../../src/core/findings/stopWords';
import { wordFrequencies } from '../../../src/core/findings/wordFrequencies';
import { wordKey, wordsIn } from '../../../src/core/text/wordsIn';
import { searchableOf } from './told';

const list = (text: string) => wordsIn(text).map(({ start, end }) => text.slice(start, end));

describe('the words of a text', () => {
  it('have their apostrophes and hyphens', () => {
    assert.deepEqual(list('We don’t do well-kept, “old” data_sets -- it’s 2024.'), [
      'We',
      'don’t',
      'do',
      'well-kept',
      'old',
      'data_sets',
      'it’s',
      '2024',
    ]);
  });

  it('are parted by a dictionary in scripts that write no spaces', () => {
    assert.deepEqual(list('我们的数据 and ภาษาไทย'), ['我们', '的', '数据', 'and', 'ภาษา', 'ไทย']);
  });

  it('are all that stands between two marks in scripts without spaces where there is no dictionary', () => {
    const { Segmenter } = Intl;
    try {
      Object.assign(Intl, { Segmenter: undefined });
      assert.deepEqual(list('我们的数据，好 and'), ['我们的数据', '好', 'and']);
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });

  it('are the same whatever their case, apostrophe and the encoding of their accents', () => {
    assert.equal(wordKey('DON’T'), "don't");
    assert.equal(wordKey('E\u0301te\u0301'), wordKey('été'));
  });
});

describe('words that are left out', () => {
  it('are found with any apostrophe, and are words as they are counted', () => {
    assert.ok(stopWords().has(wordKey('Don’t')));
    for (const word of stopWords()) assert.deepEqual(list(word), [word]);
    assert.deepEqual([...stopWordSet('Und, oder\nder')], ['und', 'oder', 'der']);
  });
});

describe('words that are counted', () => {
  it('may be short where a script writes no spaces', async () => {
    const searchable = await searchableOf({ 'p.md': 'Ann: 数据 of it\n\nBob: 数据\n\nAnn: of\n\nBob: it\n' });
    const found = await wordFrequencies({ stopWords: new Set(), minLength: 4, numbers: false }, searchable);
    assert.deepEqual(found?.words, [{ word: '数据', count: 2, transcripts: 1 }]);
  });

  it('aren’t, once that is cancelled', async () => {
    const searchable = await searchableOf({ 'p.md': 'Ann: one\n\nBob: two\n' });
    const options = { stopWords: new Set<string>(), minLength: 1, numbers: true };
    assert.equal(await wordFrequencies(options, searchable, { isCancelled: () => true }), undefined);
  });
});

describe('key words in context', () => {
  const text = `Ann: We don’t know. Don is here
and knows the data.

Bob: Bad data, old data

Ann: Data is
all we don’t have.

Bob: Yes.
`;
  const options = { beside: 2, limit: Infinity };

  it('are whole words where a word is sought, and whatever matches otherwise', async () => {
    const searchable = await searchableOf({ 'p.md': text });
    const places = async (sought: Parameters<typeof keyWordsInContext>[0]['sought']) =>
      (await keyWordsInContext({ ...options, sought }, searchable))?.places.map(
        ({ before, words, after, speaker, range }) => [before, words, after, speaker, range.start.line],
      );
    assert.deepEqual(await places({ word: 'don' }), [['don’t know. ', 'Don', ' is here', 'Ann', 0]]);
    const pattern = { text: 'ba?d|old', isExpression: true, matchCase: false, wholeWord: false };
    assert.deepEqual(await places(pattern), [
      ['', 'Bad', ' data, old', 'Bob', 3],
      ['Bad data, ', 'old', ' data', 'Bob', 3],
    ]);
    assert.equal(await places({ ...pattern, text: '(' }), undefined);
  });

  it('are put in order by what stands beside them', async () => {
    const searchable = await searchableOf({ 'p.md': text });
    const found = await keyWordsInContext({ ...options, sought: { word: 'data' } }, searchable);
    assert.ok(found);
    const shown = (order: 'place' | 'after' | 'before') =>
      inKeyWordOrder(found.places, order).map(({ before, words, after }) => `${before}[${words}]${after}`);
    assert.deepEqual(shown('place'), [
      'knows the [data].',
      'Bad [data], old data',
      'data, old [data]',
      '[Data] is all',
    ]);
    assert.deepEqual(shown('after'), [
      'knows the [data].',
      'data, old [data]',
      '[Data] is all',
      'Bad [data], old data',
    ]);
    assert.deepEqual(shown('before'), [
      '[Data] is all',
      'Bad [data], old data',
      'data, old [data]',
      'knows the [data].',
    ]);
  });

  it('are no more than are wanted, but all are counted', async () => {
    const searchable = await searchableOf({ 'p.md': text });
    const found = await keyWordsInContext({ ...options, limit: 1, sought: { word: 'data' } }, searchable);
    assert.deepEqual([found?.places.length, found?.count], [1, 4]);
  });
});
