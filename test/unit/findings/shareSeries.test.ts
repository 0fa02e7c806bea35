import assert from 'node:assert/strict';
import { shareSeries } from '../../../src/core/findings/shareSeries';
import { speakerShares } from '../../../src/core/findings/speakerShares';
import { speakerTerms } from '../../../src/core/retrieval/speakerTerms';
import { rosterOf } from '../../../src/core/speakers/studySpeakers';
import { searchableOf } from './told';

const FILES = {
  'codebook.yaml': 'speakers:\n  - name: Ann\n    role: guest\n    aliases: [P12]\n',
  'p.md': 'ANN: one two three four\n\nBob: one\n\nP12: four\n\nCleo: one two\n',
  'q.md': 'Ann: one\n\nBOB: one\n\nInterviewer: one two three four five\n\nBOB: two\n',
};

async function sharesOf(field: 'speaker' | 'role', most: number) {
  const { study } = await searchableOf(FILES);
  const terms = speakerTerms(study.codebook);
  return shareSeries(
    speakerShares(rosterOf(study)),
    ({ speaker: { name } }) => (field === 'role' ? terms.roleOf(name) : name),
    most,
  );
}

describe('who shares the talk of transcripts', () => {
  it('is one series a person, under whichever of their names they speak, who says most first', async () => {
    const { series, talks } = await sharesOf('speaker', 12);
    assert.deepEqual(series, [
      { name: 'Ann', words: 6 },
      { name: 'Interviewer', words: 5 },
      { name: 'BOB', words: 3 },
      { name: 'Cleo', words: 2 },
    ]);
    assert.deepEqual(
      talks.map(({ path, words, parts }) => [
        path,
        words,
        parts.map(({ name, words: its, turns, share }) => [name, its, turns, share]),
      ]),
      [
        [
          'p.md',
          8,
          [
            ['Ann', 5, 2, 5 / 8],
            ['BOB', 1, 1, 1 / 8],
            ['Cleo', 2, 1, 2 / 8],
          ],
        ],
        [
          'q.md',
          8,
          [
            ['Ann', 1, 1, 1 / 8],
            ['Interviewer', 5, 1, 5 / 8],
            ['BOB', 2, 2, 2 / 8],
          ],
        ],
      ],
    );
  });

  it('is all others where there are more people than colours, and each still has their own part', async () => {
    const { series, talks } = await sharesOf('speaker', 3);
    assert.deepEqual(series, [
      { name: 'Ann', words: 6 },
      { name: 'Interviewer', words: 5 },
      { name: undefined, words: 5 },
    ]);
    assert.deepEqual(
      talks[0]?.parts.map(({ name, series: at }) => [name, at]),
      [
        ['Ann', 0],
        ['Cleo', 2],
        ['BOB', 2],
      ],
    );
  });

  it('leaves out who has no role where roles are asked for, and shares stay parts of all that is said', async () => {
    const { series, talks } = await sharesOf('role', 12);
    assert.deepEqual(
      series.map(({ name }) => name),
      ['guest', 'interviewer'],
    );
    assert.deepEqual(
      talks.map(({ words, parts }) => [words, parts.map(({ share }) => share)]),
      [
        [8, [5 / 8]],
        [8, [1 / 8, 5 / 8]],
      ],
    );
  });
});
