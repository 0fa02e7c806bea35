import { plainWords } from '../text/plainText';
import type { Range } from '../text/position';
import type { Coding, Context, Fingerprint } from './coding';
import { hashOfBeside, hashOfWords } from './fingerprint';
import { quoteOf } from './quote';
import { BESIDE } from './surroundings';
import type { Span, Talk } from './talk';

/** What a sidecar says of an excerpt besides its place, for finding it again. */
export type Evidence = Pick<Coding, 'quote' | 'hash' | 'context'>;

export interface DescribeOptions {
  /** The coding's. */
  readonly id: string;
  /** Whether what was said must not be written down; hashes then stand for it. */
  readonly confidential: boolean;
}

/** Shorter words don't tell a place by themselves, however rarely they are there. In UTF-16 code units, as words are compared. */
export const TELLING = 20;

/**
 * What to write down of an excerpt so that it is found again: its words, and what stands around it where its words alone don't tell it,
 * because they are few, are there more than once, or only their beginning is quoted.
 * @param talk of the text that the range is of. One for many excerpts saves time, and so does `talk.repetitions.prepare`.
 */
export function describeExcerpt(talk: Talk, range: Range, { id, confidential }: DescribeOptions): Evidence {
  const excerpt = talk.lines.slice(range);
  const words = plainWords(excerpt);
  if (confidential) return { quote: '', hash: fingerprint(talk, talk.spanOf(range), words, id) };
  const quote = quoteOf(excerpt);
  const isWhole = plainWords(quote) === words;
  if (words === '' || (words.length >= TELLING && isWhole && talk.repetitions.placesOf(words).length < 2))
    return { quote };
  const context = contextOf(talk, range, words);
  return { quote, ...(context ? { context } : {}) };
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
