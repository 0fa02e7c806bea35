import type { Span, Talk } from '../codings/talk';
import { isSpace } from '../text/characters';
import type { TalkWords, WordSpan } from './talkWords';

/** Marks that words begin with. */
const OPENING = /[\p{Ps}\p{Pi}"'*_¿¡]/u;

/** A transcript as its words are compared with those of copies. */
export interface WordedTalk {
  readonly talk: Talk;
  readonly words: TalkWords;
}

/** Whether an excerpt also has the marks around its first and last word. */
interface Marks {
  readonly before: boolean;
  readonly after: boolean;
}

/** Whether an excerpt has the marks before its first word and after its last one, or begins or ends as its paragraph does. */
export function marksOf({ talk, words }: WordedTalk, [start, end]: Span, { from, to }: WordSpan): Marks {
  const [first, last] = [words.starts[from] ?? start, words.ends[to - 1] ?? end];
  const [opens] = talk.paragraph(words.paragraphs[from] ?? 0);
  const [, closes] = talk.paragraph(words.paragraphs[to - 1] ?? 0);
  const { text } = talk.lines;
  const isBare = (a: number, b: number) => text.slice(a, b).trim() === '';
  return {
    before: !isBare(start, first) || isBare(opens, Math.max(opens, start)),
    after: !isBare(last, end) || isBare(Math.min(end, closes), closes),
  };
}

/** Where some words stand, as offsets: from the beginning of their paragraph and to its end where no other words are in it. */
export function spanOfWords({ talk, words }: WordedTalk, { from, to }: WordSpan, { before, after }: Marks): Span {
  const { text } = talk.lines;
  let [start, end] = [words.starts[from] ?? 0, words.ends[to - 1] ?? 0];
  if (before) {
    const [opens] = talk.paragraph(words.paragraphs[from] ?? 0);
    const isFirst = words.paragraphs[from - 1] !== words.paragraphs[from];
    const limit = isFirst ? opens : (words.ends[from - 1] ?? opens);
    if (isFirst) start = opens;
    else while (start > limit && OPENING.test(text.charAt(start - 1))) start--;
  }
  if (after) {
    const [, closes] = talk.paragraph(words.paragraphs[to - 1] ?? 0);
    const isLast = words.paragraphs[to] !== words.paragraphs[to - 1];
    const limit = isLast ? closes : (words.starts[to] ?? closes);
    if (isLast) end = closes;
    else while (end < limit && !isSpace(text.charCodeAt(end))) end++;
  }
  return [start, end];
}
