import assert from 'node:assert/strict';
import fc from 'fast-check';
import { speakerShares, type Share } from '../../../src/core/findings/speakerShares';
import { printQuery } from '../../../src/core/query/printQuery';
import { rosterOf } from '../../../src/core/speakers/studySpeakers';
import { toldStudy, type ToldTalk } from '../retrieval/toldStudy';
import { runs } from '../runs';
import { itemsOf, searchableOf, toldSearchable, wordsOf } from './told';

/** Words and turns of a person, by the names that are theirs. */
function spokenBy(names: readonly string[], talks: readonly ToldTalk[]): [words: number, turns: number] {
  const turns = talks.flatMap((talk) => talk.turns.filter(({ speaker }) => names.includes(speaker)));
  return [turns.flatMap(({ paragraphs }) => paragraphs.flat()).length, turns.length];
}

describe('who says how much', () => {
  it('is what is counted by hand, and its query finds all these words', async () => {
    await fc.assert(
      fc.asyncProperty(toldStudy, async (talks) => {
        const searchable = await toldSearchable(talks);
        const found = speakerShares(rosterOf(searchable.study));
        const told = (among: readonly ToldTalk[]) =>
          [['Ann', 'Annie'], ['Bob'], ['Cleo']].flatMap((names) => {
            const [words, turns] = spokenBy(names, among);
            return turns ? [[names[0], words, turns]] : [];
          });
        const shown = (it: Share, name: string) => [name, it.words, it.turns];
        assert.deepEqual(
          found.speakers.map((it) => shown(it, it.name)),
          told(talks),
        );
        for (const { path, parts } of found.talks) {
          assert.deepEqual(
            parts.map((it) => shown(it, it.speaker.name)),
            told(talks.filter((talk) => talk.path === path)),
          );
        }
        assert.deepEqual(found.talks.map(({ path }) => path).sort(), talks.map(({ path }) => path).sort());
        for (const it of [...found.speakers, ...found.talks.flatMap(({ parts }) => parts)]) {
          assert.equal(wordsOf(await itemsOf(it.query, talks, searchable)), it.words, printQuery(it.query));
        }
        for (const { parts } of [{ parts: found.speakers }, ...found.talks]) {
          assert.ok(Math.abs(parts.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9);
        }
      }),
      runs(60),
    );
  });

  it('keeps the voices of each transcript apart that have no name', async () => {
    const talk = (words: string) => `SPEAKER_01: ${words}\n\nAnn: yes yes\n\nSPEAKER_01: ${words}\n\nAnn: no\n`;
    const { study } = await searchableOf({ 'p.md': talk('one two'), 'q.md': talk('one') });
    const { speakers, talks, words } = speakerShares(rosterOf(study));
    assert.deepEqual(
      speakers.map((it) => [it.name, it.transcripts, it.words, printQuery(it.query)]),
      [
        ['Ann', 2, 6, 'speaker = Ann'],
        ['SPEAKER_01', 1, 4, 'speaker = SPEAKER_01 AND transcript = /p.md'],
        ['SPEAKER_01', 1, 2, 'speaker = SPEAKER_01 AND transcript = /q.md'],
      ],
    );
    assert.equal(words, 12);
    const one = speakerShares(rosterOf(study), (path) => path === 'q.md');
    assert.deepEqual(
      one.talks.map((it) => [it.path, it.words, it.parts.map(({ speaker, share }) => [speaker.name, share])]),
      [
        [
          'q.md',
          5,
          [
            ['Ann', 0.6],
            ['SPEAKER_01', 0.4],
          ],
        ],
      ],
    );
    assert.deepEqual(
      talks.map(({ path }) => path),
      ['p.md', 'q.md'],
    );
    assert.equal(one.words, 5);
  });
});
