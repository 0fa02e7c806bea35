import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../runs';
import { copyOf, CopyStudy } from './copies';

/** Few enough to come again and again, as in speech. */
const WORDS =
  'so we went down to the river and then it was late but nobody said a word about that old boat there with us when I came back from town one evening last year you know they were always like this well maybe not always because she never did ask me why'.split(
    ' ',
  );

/** Sentences of one turn each; a turn has the words of its sentence and one that no other has, as most sentences of an interview do. */
const talk = fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 25 }), {
  minLength: 6,
  maxLength: 25,
});

const NAMES = ['Maya', 'Tom'];

function ours(turns: readonly (readonly string[])[]): string {
  return turns.map((words, i) => `${NAMES[i % 2] ?? ''}: ${sentence(words, i)}\n`).join('\n');
}

function code(i: number): string {
  return `Code-${String.fromCharCode(97 + i)}x`;
}

function sentence(words: readonly string[], i: number): string {
  const text = [...words.slice(0, 2), `thing${String.fromCharCode(97 + i)}x`, ...words.slice(2)].join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** How a copy may write a sentence: other capitals, marks and lines, and here and there without a small word. */
interface Style {
  readonly level: number;
  readonly isBold: boolean;
  readonly breakAfter: number;
  readonly mark: string;
  /** Which word in the middle is missing; none where there is no such word. */
  readonly without: number;
}

const style = fc.record<Style>({
  level: fc.integer({ min: 1, max: 6 }),
  isBold: fc.boolean(),
  breakAfter: fc.integer({ min: 1, max: 12 }),
  mark: fc.constantFrom('', ',', ' ,', ' –', '…'),
  without: fc.integer({ min: 3, max: 400 }),
});

function theirs(turns: readonly (readonly string[])[], styles: readonly Style[], coded: ReadonlySet<number>): string {
  return turns
    .map((words, i) => {
      const { level, isBold, breakAfter, mark, without } = styles[i % styles.length] ?? styles[0]!;
      const name = NAMES[i % 2] ?? '';
      const all = sentence(words, i).split(' ');
      const kept = all.filter((_, k) => k !== without || k >= all.length - 2 || all.length < 8);
      const said = kept
        .map((word, k) => (k === 2 ? word + mark : word) + (k === breakAfter ? '\n' : ' '))
        .join('')
        .trim();
      const label = coded.has(i) ? `\n\n${code(i)}` : '';
      return `${'#'.repeat(level)} ${isBold ? `**${name}**` : name}\n\n${said}${label}\n`;
    })
    .join('\n');
}

describe('copies that were edited', () => {
  it('bring each coding to the same words, and of a sentence that is gone it is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        talk,
        fc.array(style, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(24), { minLength: 1, maxLength: 8 }),
        fc.nat(24),
        async (turns, styles, some, other) => {
          const coded = new Set(some.map((i) => i % turns.length));
          const copy = await copyOf('p1.md', theirs(turns, styles, coded));
          assert.equal(copy.codings.length, coded.size);
          const study = CopyStudy.of(ours(turns));
          study.bring({ copy, coder: 'PO' });
          const expected = [...coded].sort((a, b) => a - b).map((i) => `${code(i)}: ${sentence(turns[i] ?? [], i)}`);
          assert.deepEqual(study.codings('po'), expected);

          // One sentence isn't in ours.
          const gone = other % turns.length;
          const text = ours(turns)
            .split('\n\n')
            .filter((_, i) => i !== gone)
            .join('\n\n');
          const shorter = CopyStudy.of(text);
          const [outcome] = shorter.bring({ copy, coder: 'PO' });
          const isCoded = coded.has(gone);
          assert.deepEqual(
            outcome?.notBrought.map(({ codes }) => codes.join()),
            isCoded ? [code(gone)] : [],
          );
          assert.deepEqual(
            shorter.codings('po'),
            expected.filter((it) => !isCoded || !it.startsWith(`${code(gone)}:`)),
          );
        },
      ),
      runs(60),
    );
  });
});
