import assert from 'node:assert/strict';
import { findExcerpts } from '../../../src/core/retrieval/findExcerpts';
import { queryOf, searchableOf } from '../findings/told';

const TALK = [
  'Ann: Don’t know, he said. Don is here.',
  'Ben: State-of-the-art MODELS, he\nsaid don’t.',
  'Ann: 数据很重要。',
  'Ben: …',
].join('\n\n');

async function linesOf(query: string): Promise<number[]> {
  const { study, table, read } = await searchableOf({ 'p1.md': `${TALK}\n` });
  const found = (await findExcerpts(queryOf(query), study, table, read)) ?? [];
  return found.flatMap((it) => [...it.excerpts()].map(({ range }) => range.start.line));
}

describe('a query for words', () => {
  it('finds whole words, as they are counted', async () => {
    assert.deepEqual(await linesOf('word = don'), [0]);
    assert.deepEqual(await linesOf(`word = "DON'T"`), [0, 2]);
    assert.deepEqual(await linesOf('word = model'), []);
    assert.deepEqual(await linesOf('word = state'), []);
    assert.deepEqual(await linesOf('word = 数据'), [5]);
  });

  it('finds several that stand in a row, whatever marks are between them', async () => {
    assert.deepEqual(await linesOf('word = "know he"'), [0]);
    assert.deepEqual(await linesOf('word = "he said don’t"'), [2]);
    assert.deepEqual(await linesOf('word = "he don’t"'), []);
  });

  it('finds what has other words only, and nothing by what is no word', async () => {
    assert.deepEqual(await linesOf('word != don’t'), [5]);
    assert.deepEqual(await linesOf('word = "…"'), []);
  });

  it('looks at each word by itself for a part of it', async () => {
    assert.deepEqual(await linesOf('word ~ model'), [2]);
    assert.deepEqual(await linesOf('word ~ /^d/i'), [0, 2]);
    assert.deepEqual(await linesOf('word ~ /^here$/'), [0]);
    assert.deepEqual(await linesOf('word ~ "he said"'), []);
  });
});
