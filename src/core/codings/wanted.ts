import { plainWords } from '../text/plainText';
import type { Coding } from './coding';
import { hashOfWords } from './fingerprint';
import { beginningOf } from './quote';

/** What a coding says of its excerpt. */
export type Sought = Pick<Coding, 'id' | 'at' | 'quote' | 'hash' | 'context'>;

/** What a coding's excerpt says, as words are compared. */
export class Wanted {
  /** Whether only a hash of the words is known. */
  readonly isHashed: boolean;
  private readonly quote: string;
  private plain: string | undefined;
  /** The words before the ` …` of a quote that may be abbreviated. */
  readonly beginning: string | undefined;

  constructor(private readonly coding: Sought) {
    this.isHashed = coding.hash !== undefined && coding.quote.trim() === '';
    this.quote = this.isHashed ? '' : coding.quote;
    const beginning = beginningOf(this.quote);
    this.beginning = beginning === undefined ? undefined : plainWords(beginning);
  }

  /** The words of the quote; empty where there are none, or only a hash of them. */
  get words(): string {
    return (this.plain ??= plainWords(this.quote));
  }

  /** The words to look for: the beginning of a quote that may be abbreviated, or all of it. */
  get sought(): string {
    return this.beginning ?? this.words;
  }

  /** Whether an excerpt says it. */
  fits(excerpt: string): boolean {
    const { quote, beginning } = this;
    if (this.isHashed) return this.fitsHash(excerpt);
    if (excerpt === quote) return true;
    if (beginsOtherwise(excerpt, quote) || (isSpaced(excerpt) && !isSpaced(quote))) return false;
    const said = plainWords(excerpt);
    return (
      said === this.words || (beginning !== undefined && said.length > beginning.length && said.startsWith(beginning))
    );
  }

  private fitsHash(excerpt: string): boolean {
    const { hash, id } = this.coding;
    // Few texts have the right length; only they are worth a hash.
    if (!hash || excerpt.length < hash.length) return false;
    const words = plainWords(excerpt);
    return words.length === hash.length && hashOfWords(id, words) === hash.words;
  }
}

/** Whether it can be told by the first letter that two texts don't say the same, which spares a longer look. */
function beginsOtherwise(a: string, b: string): boolean {
  const [c, d] = [a.charCodeAt(0) | 0x20, b.charCodeAt(0) | 0x20];
  return isLetter(c) && isLetter(d) && c !== d;
}

function isLetter(c: number): boolean {
  return c >= 0x61 && c <= 0x7a;
}

/** Whether a text begins or ends with white space. */
function isSpaced(text: string): boolean {
  return /^\s|\s$/.test(text);
}
