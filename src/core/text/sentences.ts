import { isSpace, isWordCharacterAt, skipSpace, trimSpace } from './characters';
import { isShortened } from './shortenedWords';

/** Where a sentence begins and ends in a text, as offsets. */
export type Span = readonly [start: number, end: number];

const STOPS = /[.!?…]+|[。！？．｡।॥؟۔]+/gu;
/** End a sentence whatever comes next: their scripts put no space there. */
const WIDE = /[。！？．｡]/u;
/** End a sentence whether or not a capital letter comes next. */
const STRONG = /[!?؟।॥۔]/u;
const CLOSING = /["'”’»›)\]}）」』】*_`]/u;
const QUOTE = /["'”’»›」』]/u;
const OPENING = /["'“‘«‹„([{（「『【¿¡*_`\-–—]/u;
const SMALL = /\p{Ll}/u;

/** How long the time of a cue can be, in characters. */
const LONGEST_TIME = 60;
/** The time of a cue before what is said: `[00:12:03]`, `(3:47)`, `\[03:47\]`, `[0.00 --> 2.60]`, `00:12:03`. */
const TIME =
  /^(?:\\?[[(<]\d{1,3}(?:[:.]\d{2}){1,3}(?:[.,]\d+)?(?:\s*(?:-->|-|–)\s*\d{1,3}(?:[:.]\d{2}){1,3}(?:[.,]\d+)?)?\\?[\])>]|\d{1,2}(?::\d{2}){1,2}(?=\s))\s*/;

/**
 * The sentences of a paragraph, in order: without white space, and the times of cues, at their ends. Line breaks are white space. A point
 * in an abbreviation (`Dr. Smith`), a number or a name (`nuts.com`) ends no sentence, nor does a pause (`...`) after which it goes on in
 * small letters. Made in one pass. `Intl.Segmenter` knows no abbreviations, ends a sentence at every line break, and is slower by far.
 */
export function sentencesIn(paragraph: string): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  const add = (to: number) => {
    const first = afterTimes(paragraph, skipSpace(paragraph, from, to), to);
    const last = trimSpace(paragraph, first, to);
    const before = sentences.at(-1);
    if (hasWords(paragraph, first, last)) sentences.push([first, last]);
    // Marks without words belong to the sentence before them.
    else if (before && first < last) sentences.splice(-1, 1, [before[0], last]);
    from = to;
  };
  for (const { index, 0: marks } of paragraph.matchAll(STOPS)) {
    const to = endOfSentence(paragraph, from, index, marks);
    if (to !== undefined) add(to);
  }
  if (from < paragraph.length) add(paragraph.length);
  return sentences;
}

/** The sentence that an offset is in, or that it stands behind; before the first, that one. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span | undefined {
  let found = sentences[0];
  for (const sentence of sentences) {
    if (sentence[0] > offset) break;
    found = sentence;
  }
  return found;
}

/** Where the sentence ends that begins at `from` and that marks at `stop` could end; nothing when it goes on. */
function endOfSentence(text: string, from: number, stop: number, marks: string): number | undefined {
  // `(.)` is how a pause is written.
  if (stop > from && /[([]/.test(text.charAt(stop - 1))) return undefined;
  const after = stop + marks.length;
  let close = after;
  while (close < text.length && CLOSING.test(text.charAt(close))) close++;
  if (close >= text.length || WIDE.test(marks)) return close;
  if (!isSpace(text.charCodeAt(close))) return undefined;
  const next = nextCharacter(text, close);
  const isSmall = SMALL.test(next);
  // “Why?” she asked.
  if (STRONG.test(marks)) return isSmall && QUOTE.test(text.slice(after, close)) ? undefined : close;
  if (isSmall || (marks === '.' && isShortened(text.slice(from, stop), text.slice(close, close + 2)))) return undefined;
  return close;
}

/** What follows begins with this, past quotes and brackets. */
function nextCharacter(text: string, offset: number): string {
  let i = offset;
  while (i < text.length && (isSpace(text.charCodeAt(i)) || OPENING.test(text.charAt(i)))) i++;
  return i < text.length ? String.fromCodePoint(text.codePointAt(i) ?? 0) : '';
}

function afterTimes(text: string, start: number, end: number): number {
  let at = start;
  for (;;) {
    const time = TIME.exec(text.slice(at, Math.min(end, at + LONGEST_TIME)))?.[0];
    if (time === undefined) return at;
    at += time.length;
  }
}

function hasWords(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isWordCharacterAt(text, i)) return true;
  return false;
}
