import { plainWords } from '../text/plainText';
import type { Range } from '../text/position';
import type { Coding, Context, Fingerprint } from './coding';
import { hashOfBeside, hashOfWords } from './fingerprint';
import { beginningOf, quoteOf } from './quote';
import { BESIDE } from './surroundings';
import type { Span, Talk } from './talk';

/** What a sidecar says of an excerpt besides its place, for finding it again. */
export type Evidence = Pick<Coding, 'quote' | 'hash' | 'context'>;

interface DescribeOptions {
  /** The coding's. */
  readonly id: string;
  /** Whether what was said must not be written down; hashes then stand for it. */
  readonly confidential: boolean;
}

/** Shorter words don't tell a place by themselves, however rarely they are there. In UTF-16 code units, as words are compared. */
export const TELLING = 20;

/**
 * What to write down of an excerpt so that it is found again: its words, and what stands around it where its words alone don't tell it,
 * because none of its paragraphs is long and there only once, or only its beginning is quoted, or may seem to be.
 * @param talk of the text that the range is of. One for many excerpts saves time, and so does `prepareToDescribe`.
 */
export function describeExcerpt(talk: Talk, range: Range, { id, confidential }: DescribeOptions): Evidence {
  const excerpt = talk.lines.slice(range);
  const words = plainWords(excerpt);
  if (confidential) return { quote: '', hash: fingerprint(talk, talk.spanOf(range), words, id) };
  const quote = quoteOf(excerpt);
  const isWhole = plainWords(quote) === words;
  // What ends as an abbreviated quote does is taken for the beginning of more.
  const isClear = isWhole && beginningOf(quote) === undefined;
  if (words === '' || (isClear && tells(talk, talk.spanOf(range)))) return { quote };
  const context = contextOf(talk, range, words);
  return { quote, ...(context ? { context } : {}) };
}

/** Looks up at once what describing many excerpts has to know of their words, which saves time. */
export function prepareToDescribe(talk: Talk, ranges: readonly Range[]): void {
  const words = ranges.map((range) => plainWords(talk.lines.slice(range)));
  talk.repetitions.prepare([...words, ...ranges.flatMap((range) => longParagraphs(talk, talk.spanOf(range)))]);
}

/** Whether a paragraph of an excerpt is long and said only once. What short paragraphs follow each other may come about again. */
function tells(talk: Talk, span: Span): boolean {
  return longParagraphs(talk, span).some((words) => talk.repetitions.placesOf(words).length < 2);
}

/** The paragraphs of an excerpt that have enough words to tell a place, as far as they belong to it. */
function longParagraphs(talk: Talk, [start, end]: Span): string[] {
  const { length } = talk.paragraphs.starts;
  const found: string[] = [];
  for (let i = talk.paragraphAfter(start); i < length; i++) {
    const [from, till] = talk.paragraph(i);
    if (from >= end) break;
    const words = plainWords(talk.lines.text.slice(Math.max(from, start), Math.min(till, end)));
    if (words.length >= TELLING) found.push(words);
  }
  return found;
}

/** As much of what stands around an excerpt as no other place with the same words shares. */
function contextOf(talk: Talk, range: Range, words: string): Context | undefined {
  const span = talk.spanOf(range);
  const limit = BESIDE.find((it) => !talk.repetitions.isShared(words, span, it)) ?? BESIDE[2];
  const speaker = talk.speakerAt(range);
  const before = talk.wordsBefore(span[0], limit);
  const after = talk.wordsAfter(span[1], limit);
  if (!speaker && !before && !after) return undefined;
  return { ...(speaker ? { speaker } : {}), ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

function fingerprint(talk: Talk, span: Span, words: string, id: string): Fingerprint {
  const before = hashOfBeside(id, talk.wordsBefore(span[0], BESIDE[0]));
  const after = hashOfBeside(id, talk.wordsAfter(span[1], BESIDE[0]));
  return {
    words: hashOfWords(id, words),
    length: words.length,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
}
