import { isSpace } from '../text/characters';
import { characterStart } from '../text/wholeCharacters';

/** The longest excerpt that is quoted whole, in UTF-16 code units. */
const WHOLE = 1000;

/** What an abbreviated quote ends with. Speech that trails off has no space before it, and so isn't taken for one. */
const ABBREVIATED = ' …';
const ELLIPSIS = 0x2026;

/** A line break with the white space before it, or white space at the end. Begins only where a run does, to stay linear. */
const TRAILING = /(?<![ \t])(?:[ \t]*(?:\r\n?|\n)|[ \t]+$)/g;

/**
 * What is written for an excerpt: the excerpt, its line breaks as `\n`; of one longer than 1,000 code units only the beginning,
 * cut between two words, and ` …`.
 */
export function quoteOf(excerpt: string): string {
  const text = excerpt.replace(/\r\n?/g, '\n');
  if (text.length <= WHOLE) return text;
  const cut = text.slice(0, WHOLE + 1);
  let end = Math.max(cut.search(/\s\S*$/), 0);
  end = cut.slice(0, end).trimEnd().length;
  // One endless word: cut it, but not through a character.
  if (end === 0) end = characterStart(text, WHOLE) || WHOLE;
  return text.slice(0, end) + ABBREVIATED;
}

/**
 * Whether an excerpt says what a quote says. Line breaks of any kind are the same, and white space before them and at the end
 * doesn't count: editors strip it. An abbreviated quote fits what begins with it and goes on.
 */
export function quoteFits(quote: string, excerpt: string): boolean {
  const said = comparable(excerpt);
  if (comparable(quote) === said) return true;
  const beginning = beginningOf(quote);
  return beginning !== undefined && said.length > beginning.length && said.startsWith(beginning);
}

/** Whether a quote may be abbreviated; most can't be, and that is seen at once. */
export function mayBeAbbreviated(quote: string): boolean {
  const last = quote.charCodeAt(quote.length - 1);
  return isSpace(last) || (last === ELLIPSIS && isSpace(quote.charCodeAt(quote.length - 2)));
}

/** What an abbreviated quote says before its ` …`, made comparable; nothing when the quote is whole. */
export function beginningOf(quote: string): string | undefined {
  if (!mayBeAbbreviated(quote)) return undefined;
  const text = comparable(quote);
  return text.endsWith(ABBREVIATED) ? comparable(text.slice(0, -ABBREVIATED.length)) || undefined : undefined;
}

/** A text as quotes are compared: line breaks as `\n`, without white space before them and at the end. */
export function comparable(text: string): string {
  return text.replace(TRAILING, (stripped) => (/[\r\n]/.test(stripped) ? '\n' : ''));
}
