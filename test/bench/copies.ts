import { diffArrays } from 'diff';
import { Talk } from '../../src/core/codings/talk';
import { alignWords } from '../../src/core/copies/alignWords';
import { NOWHERE, talkWords } from '../../src/core/copies/talkWords';
import { linesOf, readLines } from '../../src/core/transcript/readTranscript';
import { interview } from '../anchoring/interview';
import { randomFrom } from '../anchoring/random';
import { scatteredEdits } from '../anchoring/scatteredEdits';
import type { Benchmark } from './benchmark';

/** How many characters of an interview a word takes. */
const WORD = 5.5;
/** One in so many words of a copy is edited. */
const EDITED = 200;

/** The words of another coder's copy, which has been edited here and there, found in the transcript. */
export const alignCopies: readonly Benchmark[] = [
  {
    name: 'words of a copy that was edited here and there found in the transcript',
    against: 'diffArrays of the same words',
    limit: 1.5,
    size: 20_000,
    rounds: 9,
    prepare(size) {
      const { copy, original } = edited(size);
      let places = alignWords(copy, original);
      return {
        ours: () => (places = alignWords(copy, original)),
        theirs: () => diffArrays([...copy], [...original]),
        figures: () => [
          {
            name: 'words found',
            value: (100 * places.filter((it) => it !== NOWHERE).length) / copy.length,
            atLeast: 90,
          },
        ],
      };
    },
  },
  {
    name: 'twice the words of a copy found in the transcript',
    against: 'half of them',
    limit: 2.5,
    size: 100_000,
    rounds: 9,
    prepare(size) {
      const [half, whole] = [edited(size), edited(2 * size)];
      return {
        ours: () => alignWords(whole.copy, whole.original),
        theirs: () => alignWords(half.copy, half.original),
      };
    },
  },
];

/** The words of an interview, of about so many, and of a copy with edits all over it. */
function edited(words: number): { copy: readonly string[]; original: readonly string[] } {
  const text = interview(words * WORD, randomFrom(1));
  const copy = scatteredEdits(text, words / EDITED, randomFrom(2)).text;
  return { copy: wordsOf(copy), original: wordsOf(text) };
}

function wordsOf(text: string): readonly string[] {
  const lines = linesOf(text);
  return talkWords(new Talk(lines, readLines(lines))).keys;
}
