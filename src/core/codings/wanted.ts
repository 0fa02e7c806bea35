import { plainWords } from '../text/plainText';
import { isSpace } from '../text/characters';
import { hasOtherForms } from '../text/gap';
import type { Coding } from './coding';
import { hashOfWords } from './fingerprint';
import { beginningOf } from './quote';

const SPACE = 0x20;
const NUMBER_SIGN = 0x23;
const DELETE = 0x7f;

/** White space at the ends of a text, and before it. */
const SPACED = /^\s|\s$/;
const SPACED_BEFORE = /^\s/;

/** What a coding says of its excerpt. */
export type Sought = Pick<Coding, 'id' | 'at' | 'quote' | 'hash' | 'context'>;

/** What a coding's excerpt says, as words are compared. */
export class Wanted {
  /** Whether only a hash of the words is known. */
  readonly isHashed: boolean;
  /** Its quote; empty where there is only a hash. */
  readonly quote: string;
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

  /** The words to look for, as they are compared: all, or those that an abbreviated quote begins with. */
  get sought(): string {
    return this.beginning ?? this.words;
  }

  /** The same as they are written. */
  get written(): string {
    return beginningOf(this.quote) ?? this.quote;
  }

  /** Whether an excerpt says it. */
  fits(excerpt: string): boolean {
    const { quote, beginning } = this;
    if (this.isHashed) return this.fitsHash(excerpt);
    if (excerpt === quote) return true;
    if (differs(excerpt, quote)) return false;
    // An abbreviated quote doesn't say how the excerpt ends.
    const spaced = beginning === undefined ? SPACED : SPACED_BEFORE;
    if (spaced.test(excerpt) && !spaced.test(quote)) return false;
    const said = plainWords(excerpt);
    return (
      said === this.words || (beginning !== undefined && said.length > beginning.length && said.startsWith(beginning))
    );
  }

  /** Whether another coding's words are the same. */
  isSameAs(other: Wanted): boolean {
    return this.quote === other.quote || (!differs(this.quote, other.quote) && this.words === other.words);
  }

  private fitsHash(excerpt: string): boolean {
    const { hash, id } = this.coding;
    // Few texts have the right length; only they are worth a hash.
    if (!hash || excerpt.length < hash.length) return false;
    const words = plainWords(excerpt);
    return words.length === hash.length && hashOfWords(id, words) === hash.words;
  }
}

/** Whether a quote surely has at least so many code units of words, by a look at the first of them. */
export function hasWords(quote: string, least: number): boolean {
  let count = 0;
  // What isn't white space or a heading's number sign is said in any case.
  for (let i = 0; i < quote.length && count < least; i++) {
    const c = quote.charCodeAt(i);
    if (c !== NUMBER_SIGN && !isSpace(c)) count++;
  }
  return count >= least;
}

/** Whether it can be told by the first letter that a text doesn't say from an offset on what a quote says, which spares a longer look. */
export function beginsOtherwise(quote: string, text: string, offset: number): boolean {
  if (quote === '' || text.charCodeAt(offset) === quote.charCodeAt(0)) return false;
  return hasOneFormAt(text, offset) && hasOneFormAt(quote, 0);
}

/** Whether it can be told by where they first differ that two texts don't say the same. */
export function differs(a: string, b: string): boolean {
  let i = firstOfWords(a);
  let j = firstOfWords(b);
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i++;
    j++;
  }
  // Beyond what has several forms, the words may go on at another offset.
  return !(i >= a.length && j >= b.length) && hasOneFormAt(a, i) && hasOneFormAt(b, j);
}

/** Where a text begins, after white space and a heading's number signs. */
function firstOfWords(text: string): number {
  let i = 0;
  while (i < text.length && (text.charCodeAt(i) === NUMBER_SIGN || isSpace(text.charCodeAt(i)))) i++;
  return i;
}

function hasOneFormAt(text: string, offset: number): boolean {
  return offset >= text.length || hasOneForm(text.charCodeAt(offset));
}

/** Whether a code unit stands for nothing else when words are compared: most of ASCII. */
function hasOneForm(c: number): boolean {
  return c > SPACE && c < DELETE && !hasOtherForms(c);
}
