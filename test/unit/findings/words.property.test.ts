import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyWordsInContext } from '../../../src/core/findings/keyWordsInContext';
import { stopWords } from '../../../src/core/findings/stopWords';
import { fieldTerm } from '../../../src/core/findings/terms';
import { wordFrequencies } from '../../../src/core/findings/wordFrequencies';
import { wordsIn } from '../../../src/core/text/wordsIn';
import { recount } from '../retrieval/recount';
import { toldStudy, writeTalk, type ToldTalk } from '../retrieval/toldStudy';
import { runs } from '../runs';
import { itemsOf, queryOf, scopes, toldSearchable } from './told';

const scope = fc.oneof(scopes, fc.constantFrom('A', 'only A', 'role = interviewer', 'uncoded', 'coder = consensus'));

/** A word of a talk that is looked at, with all that stands before and after it in its turn. */
interface Said {
  readonly path: string;
  readonly text: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function saidIn(talks: readonly ToldTalk[], text: string | undefined): Said[] {
  const items = text === undefined ? undefined : recount(queryOf(text), talks);
  const paths = ['interviews/p1.md', 'interviews/p2.md', 'p0.txt'];
  return paths.flatMap((path) => {
    const talk = talks.find((it) => it.path === path);
    const words = talk ? writeTalk(talk).words : [];
    return words.flatMap((word, i) => {
      const isIn = !items || items.some((item) => item.path === path && item.first <= i && i <= item.last);
      const turn = (its: typeof words) => its.filter((it) => it.turn === word.turn).map((it) => it.text);
      return isIn ? [{ path, text: word.text, before: turn(words.slice(0, i)), after: turn(words.slice(i + 1)) }] : [];
    });
  });
}

describe('words', () => {
  it('are the same in a plain text, whatever is said after it', () => {
    const marks = fc.constantFrom(
      ' ',
      '\n',
      '-',
      '‐',
      '‑',
      '–',
      '—',
      "'",
      '‘',
      '’',
      '“',
      '…',
      '.',
      '_',
      '{',
      '\0',
      '\x7f',
    );
    const letters = fc.constantFrom('a', 'Z', 'don', 't', '0', '42');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(marks, letters)),
        fc.constantFrom('é', '中', 'ー', 'ж', '\u0301'),
        (parts, other) => {
          const text = parts.join('');
          const after = wordsIn(`${text} ${other}`);
          assert.deepEqual(after.pop(), { start: text.length + 1, end: text.length + 2, isUnspaced: other === '中' });
          assert.deepEqual(wordsIn(text), after);
        },
      ),
      runs(500),
    );
  });

  it('are counted as often as they are said, each once, whatever is coded twice', async () => {
    const options = fc.record({ minLength: fc.integer({ min: 1, max: 5 }), numbers: fc.boolean(), stop: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(toldStudy, scope, options, async (talks, text, { minLength, numbers, stop }) => {
        const condition = text === undefined ? undefined : queryOf(text);
        const found = await wordFrequencies(
          { scope: condition, minLength, numbers, stopWords: stop ? stopWords() : new Set() },
          await toldSearchable(talks),
        );
        const said = saidIn(talks, text);
        const wanted = ['birds', 'count', 'trees', 'we', '12', 'été'].flatMap((word) => {
          const its = said.filter((it) => it.text.toLowerCase() === word);
          if (!its.length || word.length < minLength || (word === '12' && !numbers) || (word === 'we' && stop))
            return [];
          return [[word, its.length, new Set(its.map(({ path }) => path)).size]];
        });
        assert.deepEqual(
          found?.words.map(({ word, count, transcripts }) => [word, count, transcripts]).sort(),
          wanted.sort(),
        );
        assert.equal(found.all, said.length);
        assert.equal(
          found.counted,
          found.words.reduce((sum, { count }) => sum + count, 0),
        );
        const counts = found.words.map(({ count }) => count);
        assert.deepEqual(
          counts,
          [...counts].sort((a, b) => b - a),
        );
      }),
      runs(80),
    );
  });

  it('are found by the query of each in as many transcripts as they are counted in', async () => {
    await fc.assert(
      fc.asyncProperty(toldStudy, async (talks) => {
        const searchable = await toldSearchable(talks);
        const options = { scope: undefined, minLength: 1, numbers: true, stopWords: new Set<string>() };
        for (const { word, transcripts } of (await wordFrequencies(options, searchable))?.words ?? []) {
          const items = await itemsOf(fieldTerm('word', word), talks, searchable);
          assert.equal(new Set(items.map(({ path }) => path)).size, transcripts, word);
        }
      }),
      runs(40),
    );
  });

  it('are shown in their context as often as they are counted, with the words of their turn beside them', async () => {
    await fc.assert(
      fc.asyncProperty(
        toldStudy,
        scope,
        fc.constantFrom('birds', 'été', 'we', '12', 'e'),
        fc.integer({ min: 1, max: 6 }),
        async (talks, text, word, beside) => {
          const condition = text === undefined ? undefined : queryOf(text);
          const sought = { sought: { word }, scope: condition, beside, limit: Infinity };
          const found = await keyWordsInContext(sought, await toldSearchable(talks));
          const its = saidIn(talks, text).filter((it) => it.text.toLowerCase() === word);
          const plain = (line: string) => line.replace(/\./g, ' ').split(/\s+/).filter(Boolean);
          assert.deepEqual(
            found?.places.map(({ path, before, words, after }) => [path, plain(before), words, plain(after)]),
            its.map((it) => [it.path, it.before.slice(-beside), it.text, it.after.slice(0, beside)]),
          );
          assert.equal(found.count, its.length);
        },
      ),
      runs(80),
    );
  });
});
