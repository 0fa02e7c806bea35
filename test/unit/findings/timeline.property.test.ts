import assert from 'node:assert/strict';
import fc from 'fast-check';
import { timeline } from '../../../src/core/findings/timeline';
import { toldStudy, writeTalk } from '../retrieval/toldStudy';
import { runs } from '../runs';
import { itemsOf, queryOf, scopes, toldSearchable } from './told';

describe('codes along a transcript', () => {
  it('stand where they were made up, as often as their queries find them', async () => {
    await fc.assert(
      fc.asyncProperty(toldStudy, fc.boolean(), scopes, async (talks, children, scope) => {
        const searchable = await toldSearchable(talks);
        const condition = scope === undefined ? undefined : queryOf(scope);
        for (const talk of talks) {
          const found = await timeline(talk.path, { children, scope: condition }, searchable);
          assert.ok(found);
          const { words } = writeTalk(talk);
          assert.deepEqual([found.turns, found.words, found.duration], [talk.turns.length, words.length, undefined]);
          for (const { stretches, query } of found.codes) {
            const items = await itemsOf(query, talks, searchable);
            const its = items.map((it) => [it.firstTurn, it.lastTurn, it.first, it.last + 1, it.coder ?? '']);
            const placed = stretches.map((it) => [it.firstTurn, it.lastTurn, it.firstWord, it.endWord, it.coder ?? '']);
            assert.deepEqual(placed.map(String).sort(), its.map(String).sort());
          }
        }
      }),
      runs(60),
    );
  });

  it('has whose turn it is', async () => {
    await fc.assert(
      fc.asyncProperty(toldStudy, async (talks) => {
        const searchable = await toldSearchable(talks);
        for (const talk of talks) {
          const found = await timeline(talk.path, { children: true }, searchable);
          const { words } = writeTalk(talk);
          const turns = talk.turns.map(({ speaker }, i) => {
            const its = [...words.keys()].filter((word) => words[word]?.turn === i);
            return [i, speaker, its[0], (its.at(-1) ?? 0) + 1];
          });
          const spoken = found?.speakers.flatMap(({ speaker, stretches }) =>
            stretches.map((it) => [it.firstTurn, speaker, it.firstWord, it.endWord]),
          );
          assert.deepEqual(
            spoken?.sort(([a], [b]) => Number(a) - Number(b)),
            turns,
          );
        }
      }),
      runs(30),
    );
  });
});
