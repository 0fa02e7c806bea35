import { onOneLine } from '../text/oneLine';
import type { Range } from '../text/position';
import type { Coding, Context, Fingerprint } from './coding';
import { hashOfBeside, hashOfWords } from './fingerprint';
import { quoteOf } from './quote';
import type { Talk } from './talk';

/** What a sidecar says of an excerpt besides its place, for finding it again. */
export type Evidence = Pick<Coding, 'quote' | 'hash' | 'context'>;

export interface DescribeOptions {
  /** The coding's. */
  readonly id: string;
  /** Whether what was said must not be written down; hashes then stand for it. */
  readonly confidential: boolean;
}

/** An excerpt shorter than this, on one line, isn't told by its words alone, however often they are there. In UTF-16 code units. */
export const TELLING = 20;

/**
 * What to write down of an excerpt so that it is found again: its words, and what stands around it where its words alone don't tell it,
 * because they are few, are there more than once, or only their beginning is quoted.
 * @param talk of the text that the range is of; one for many excerpts saves time.
 */
export function describeExcerpt(talk: Talk, range: Range, { id, confidential }: DescribeOptions): Evidence {
  const excerpt = talk.lines.slice(range);
  if (confidential) return { quote: '', hash: fingerprint(talk, range, excerpt, id) };
  const quote = quoteOf(excerpt);
  const words = onOneLine(excerpt);
  const tells = words === '' || (words.length >= TELLING && words === onOneLine(quote) && talk.hasOnce(words));
  const context = tells ? undefined : contextOf(talk, range);
  return { quote, ...(context ? { context } : {}) };
}

function contextOf(talk: Talk, range: Range): Context | undefined {
  const speaker = talk.speakerAt(range);
  const before = talk.wordsBefore(talk.lines.offsetAt(range.start));
  const after = talk.wordsAfter(talk.lines.offsetAt(range.end));
  if (!speaker && !before && !after) return undefined;
  return { ...(speaker ? { speaker } : {}), ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

function fingerprint(talk: Talk, range: Range, excerpt: string, id: string): Fingerprint {
  const before = hashOfBeside(id, talk.wordsBefore(talk.lines.offsetAt(range.start)));
  const after = hashOfBeside(id, talk.wordsAfter(talk.lines.offsetAt(range.end)));
  return {
    words: hashOfWords(id, excerpt),
    length: onOneLine(excerpt).length,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
}
