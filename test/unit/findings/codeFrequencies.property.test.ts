import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeFrequencies } from '../../../src/core/findings/codeFrequencies';
import { recount } from '../retrieval/recount';
import { toldStudy } from '../retrieval/toldStudy';
import { runs } from '../runs';
import { itemsOf, queryOf, scopes, toldSearchable, within, wordsOf } from './told';

describe('how much each code is used', () => {
  it('is what its query finds, and what is counted by hand', async () => {
    await fc.assert(
      fc.asyncProperty(toldStudy, fc.boolean(), scopes, async (talks, children, scope) => {
        const searchable = await toldSearchable(talks);
        const condition = scope === undefined ? undefined : queryOf(scope);
        const found = await codeFrequencies({ children, scope: condition }, searchable);
        assert.ok(found);
        const talkWords = talks.flatMap(({ turns }) => turns.flatMap(({ paragraphs }) => paragraphs.flat())).length;
        assert.deepEqual([found.talkWords, found.transcripts], [talkWords, talks.length]);
        for (const { excerpts, words, transcripts, coders, share, query } of [...found.codes, found.all]) {
          const items = await itemsOf(query, talks, searchable);
          const by = new Set(items.map(({ coder }) => coder));
          by.delete('consensus');
          assert.deepEqual(
            { excerpts, words, transcripts, coders, share },
            {
              excerpts: items.length,
              words: wordsOf(items),
              transcripts: new Set(items.map(({ path }) => path)).size,
              coders: by.size,
              share: wordsOf(items) / talkWords,
            },
          );
        }
        const codes = ['A', 'A1', 'A2', 'A21', 'B', 'C', 'Unknown'].filter(
          (code) => recount(within(children ? code : `only ${code}`, scope), talks).length,
        );
        assert.deepEqual(
          found.codes.map(({ code }) => code.label),
          codes,
        );
      }),
      runs(80),
    );
  });
});
