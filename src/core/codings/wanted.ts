import { plainWords } from '../text/plainText';
import type { Coding } from './coding';
import { hashOfWords } from './fingerprint';
import { beginningOf } from './quote';

/** What a coding says of its excerpt. */
export type Sought = Pick<Coding, 'id' | 'at' | 'quote' | 'hash' | 'context'>;

/** What a coding's excerpt says, as words are compared. */
export interface Wanted {
  /** The words of the quote; empty where there are none, or only a hash of them. */
  readonly words: string;
  /** The words before the ` …` of a quote that may be abbreviated. */
  readonly beginning: string | undefined;
  readonly fits: (excerpt: string) => boolean;
}

export function wantedOf({ id, quote, hash }: Sought): Wanted {
  if (hash && quote.trim() === '') {
    const fits = (excerpt: string) => {
      // Few texts have the right length; only they are worth a hash.
      if (excerpt.length < hash.length) return false;
      const words = plainWords(excerpt);
      return words.length === hash.length && hashOfWords(id, words) === hash.words;
    };
    return { words: '', beginning: undefined, fits };
  }
  const words = plainWords(quote);
  const start = beginningOf(quote);
  const beginning = start === undefined ? undefined : plainWords(start);
  const fits = (excerpt: string) => {
    if (excerpt === quote) return true;
    if (isSpaced(excerpt) && !isSpaced(quote)) return false;
    const said = plainWords(excerpt);
    return said === words || (beginning !== undefined && said.length > beginning.length && said.startsWith(beginning));
  };
  return { words, beginning, fits };
}

/** Whether a text begins or ends with white space. */
function isSpaced(text: string): boolean {
  return /^\s|\s$/.test(text);
}
