import fc from 'fast-check';
import { formatAt } from '../../../src/core/codings/at';
import { Lines } from '../../../src/core/text/lines';

/** A coding as it was made up: of which words of the talk, counted through from 0, both included. */
export interface ToldCoding {
  readonly coder: string | undefined;
  readonly codes: readonly string[];
  readonly first: number;
  readonly last: number;
  readonly memo: string | undefined;
}

interface ToldTurn {
  readonly speaker: string;
  /** The words of each paragraph. */
  readonly paragraphs: readonly (readonly string[])[];
}

export interface ToldTalk {
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly turns: readonly ToldTurn[];
  readonly codings: readonly ToldCoding[];
}

/** A word of a talk, where it stands. */
export interface ToldWord {
  readonly text: string;
  readonly turn: number;
  readonly paragraph: number;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
}

export const TOLD_BOOK = `codes:
  - name: A
    codes:
      - name: A1
        aliases: [Old-A1]
      - name: A2
        codes:
          - name: A21
  - name: B
  - name: C
speakers:
  - name: Ann
    role: interviewer
    aliases: [Annie]
  - name: Bob
    role: participant
`;

const CODES = ['A', 'A1', 'A2', 'A21', 'B', 'C', 'Old-A1', 'Unknown'];
const CODERS = [undefined, 'Maya', 'Jonas', 'consensus'];

const words = fc.array(fc.constantFrom('trees', 'Birds', 'we', 'count', 'été', '12'), { minLength: 1, maxLength: 5 });
const turn = fc.record({
  speaker: fc.constantFrom('Ann', 'Annie', 'Bob', 'Cleo'),
  paragraphs: fc.array(words, { minLength: 1, maxLength: 2 }),
});
const toldCoding = fc.record({
  coder: fc.constantFrom(...CODERS),
  codes: fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1, maxLength: 3 }),
  from: fc.nat(),
  length: fc.nat(6),
  memo: fc.constantFrom(undefined, undefined, 'About birds.'),
});
const attributes = fc.record(
  { age: fc.constantFrom('9', '41', '40-50', 'old'), site: fc.constantFrom('Montréal', 'lyon') },
  { requiredKeys: [] },
);

/** Made-up studies of which everything is known without reading them. */
export const toldStudy: fc.Arbitrary<readonly ToldTalk[]> = fc
  .array(
    fc.record({
      attributes,
      turns: fc.array(turn, { minLength: 4, maxLength: 7 }),
      codings: fc.array(toldCoding, { maxLength: 7 }),
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((talks) =>
    talks.map(({ attributes: said, turns, codings }, i): ToldTalk => {
      // Those who speak have to come again to be taken for speakers, and those who speak twice on end are one turn no more.
      const spoken = [...turns, ...turns];
      const count = spoken.flatMap(({ paragraphs }) => paragraphs.flat()).length;
      return {
        path: i ? `interviews/p${i}.md` : 'p0.txt',
        attributes: said,
        turns: spoken,
        codings: codings.map(({ from, length, ...coding }) => {
          const first = from % count;
          return { ...coding, first, last: Math.min(count - 1, first + length) };
        }),
      };
    }),
  );

/** The text of a talk, and where its words stand. */
export function writeTalk({ attributes: said, turns }: ToldTalk): { text: string; words: ToldWord[] } {
  const keys = Object.entries(said);
  let text = keys.length ? `---\n${keys.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\n` : '';
  const found: ToldWord[] = [];
  let paragraph = 0;
  turns.forEach(({ speaker, paragraphs }, turnIndex) => {
    text += `${speaker}: `;
    for (const its of paragraphs) {
      for (const word of its) {
        found.push({ text: word, turn: turnIndex, paragraph, start: text.length, end: text.length + word.length });
        text += `${word} `;
      }
      text = `${text.trimEnd()}.\n\n`;
      paragraph++;
    }
  });
  return { text, words: found };
}

/** The files of a made-up study. */
export function filesOf(talks: readonly ToldTalk[]): Record<string, string> {
  const files: Record<string, string> = { 'codebook.yaml': TOLD_BOOK };
  for (const talk of talks) {
    const { text, words: its } = writeTalk(talk);
    files[talk.path] = text;
    const lines = new Lines(text);
    for (const coder of new Set(talk.codings.map((coding) => coding.coder))) {
      const codings = talk.codings.flatMap((coding, i) => {
        const [first, last] = [its[coding.first], its[coding.last]];
        if (coding.coder !== coder || !first || !last) return [];
        return [
          `  - id: c${i}`,
          `    codes: [${coding.codes.join(', ')}]`,
          `    at: ${formatAt(lines.rangeAt(first.start, last.end))}`,
          `    quote: ${JSON.stringify(text.slice(first.start, last.end))}`,
          ...(coding.memo === undefined ? [] : [`    memo: ${coding.memo}`]),
        ];
      });
      const name = coder === undefined ? '' : `.${coder.toLowerCase()}`;
      const head = coder === undefined ? [] : [`coder: ${coder}`];
      files[`${talk.path}${name}.codes.yaml`] = `${[...head, 'codings:', ...codings].join('\n')}\n`;
    }
  }
  return files;
}
