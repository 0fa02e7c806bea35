/** A word in a text, as offsets. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Whether its script puts no spaces between words, so that where it ends is for a dictionary to say. */
  readonly isUnspaced: boolean;
}

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

/** Words as the language’s own pattern has them, parted where a script begins that writes no spaces. */
const RUNS = new RegExp(
  String.raw`[${UNSPACED}ー々][${UNSPACED}ー々\p{M}]*|(?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}_])+(?:[-‐‑’'](?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}_])+)*`,
  'gu',
);
/** Text of nothing but ASCII and the marks that are usual beside it, and its words: the same, found in far less time. */
const IS_PLAIN = /^[\p{ASCII}‐‑–—‘’“”…]*$/u;
const PLAIN_RUNS = /\w+(?:[-‐‑’']\w+)*/g;
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/**
 * The words of a text, as they are counted and listed: with their apostrophes and hyphens. Where a script writes no spaces, they are those
 * that the dictionary of the JavaScript engine has: other versions of it may part a few otherwise. Without any, all between two marks is one.
 */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  if (IS_PLAIN.test(text)) {
    for (const { 0: run, index } of text.matchAll(PLAIN_RUNS)) {
      words.push({ start: index, end: index + run.length, isUnspaced: false });
    }
    return words;
  }
  let parts: Intl.Segmenter | undefined;
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    const whole = { start: index, end: index + run.length };
    if (!IS_UNSPACED.test(run)) {
      words.push({ ...whole, isUnspaced: false });
      continue;
    }
    parts ??= newSegmenter();
    if (!parts) words.push({ ...whole, isUnspaced: true });
    else {
      for (const { segment, index: at } of parts.segment(run)) {
        words.push({ start: index + at, end: index + at + segment.length, isUnspaced: true });
      }
    }
  }
  return words;
}

/** Nothing in older browsers. The language makes no difference to these scripts; it is given so that it is always the same. */
function newSegmenter(): Intl.Segmenter | undefined {
  const { Segmenter } = Intl as Partial<typeof Intl>;
  return Segmenter && new Segmenter('en', { granularity: 'word' });
}

/** The same for all forms of a word: case, how its accents are encoded and which apostrophe it has make no difference. */
export function wordKey(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/[’]/g, "'").replace(/[‐‑]/g, '-');
}
