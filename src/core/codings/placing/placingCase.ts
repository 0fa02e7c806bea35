import { sameRange, type Range } from '../../text/position';
import type { Trace } from '../../text/trail';
import { characterEnd, characterStart } from '../../text/wholeCharacters';
import { TELLING } from '../describeExcerpt';
import { endOfExcerpt, isWhole } from '../endOfExcerpt';
import { agreement, hasSameSurroundings, isTellingContext } from '../surroundings';
import type { Talk } from '../talk';
import { mayBeAbbreviated } from '../quote';
import { beginsOtherwise, differs, hasWords, Wanted, type Sought } from '../wanted';
import type { Anchor } from './neighbours';

/**
 * Where a coding's excerpt is: `placed` where the sidecar says, `moved` elsewhere, `approximate` probably there, `orphan` when it can't be
 * told; its range is then the place where it was last, as far as the text has it.
 */
export interface Placing {
  readonly state: 'placed' | 'moved' | 'approximate' | 'orphan';
  readonly range: Range;
  /** 1 when placed or moved, 0 for an orphan. */
  readonly sureness: number;
}

const NOWHERE: readonly Range[] = [];
const NO_TRACES: readonly Trace[] = [];

/**
 * A coding on its way to its place. Cases are gone through in the order of their codings' places. Most codings are where they are expected
 * to be, so that nothing is made for a case before it is needed.
 */
export class PlacingCase implements Anchor {
  private clamped: Range | undefined;
  private known: Wanted | undefined;
  private isHere: boolean | undefined;
  /** Where its very words stand anywhere in the text, as far as they were found there. */
  elsewhere = NOWHERE;
  /** Where words like its own may stand, as offsets of the text. */
  traces = NO_TRACES;
  /** A place elsewhere whose words have its hash. */
  unlocked: Range | undefined;
  /** Whether it tells its neighbours where they are: only while its place is beyond doubt. */
  isAnchor: boolean;

  constructor(
    readonly talk: Talk,
    readonly coding: Sought,
    /** Where an editor has followed it to, though the text was then replaced as a whole. */
    readonly hint?: Range,
    /** Where it is, as far as that is known. */
    public placing?: Placing,
  ) {
    this.isAnchor = placing?.sureness === 1;
  }

  get wanted(): Wanted {
    return (this.known ??= new Wanted(this.coding));
  }

  get at(): Range {
    return this.coding.at;
  }

  /** Its own place, as far as the text has it. */
  get here(): Range {
    return (this.clamped ??= this.talk.lines.clamp(this.at));
  }

  /** Where it has been found, or may be. */
  get found(): Range {
    return this.placing?.range ?? this.here;
  }

  /** Whether there are neither words nor a hash to go by. */
  get isWordless(): boolean {
    return !hasWords(this.coding.quote, 1) && !this.wanted.isHashed && this.wanted.words === '';
  }

  /** Whether its words alone tell the place: there were no others like them when the coding was written. */
  get isTelling(): boolean {
    const { quote, context } = this.coding;
    if (context) return mayBeAbbreviated(quote) && (this.wanted.beginning ?? '').length >= TELLING;
    return hasWords(quote, TELLING) || this.wanted.words.length >= TELLING;
  }

  /** Whether what it says of its surroundings tells the place together with its words. */
  get isToldByContext(): boolean {
    return isTellingContext(this.coding);
  }

  /** Whether the excerpt that a range covers is, as far as it can be known, the one that is sought. It may be outside the text. */
  fits(range: Range): boolean {
    return this.isSaidAt(range, 0);
  }

  /** Its own place so many lines further on, if its excerpt stands there. */
  movedBy(lines: number): Range | undefined {
    return this.isSaidAt(this.at, lines) ? movedBy(this.at, lines) : undefined;
  }

  private isSaidAt({ start, end }: Range, linesOn: number): boolean {
    const { lines } = this.talk;
    const { quote } = this.coding;
    const from = lines.find(start.line + linesOn, start.character);
    if (from < 0 || beginsOtherwise(quote, lines.text, from)) return false;
    const to = lines.find(end.line + linesOn, end.character);
    if (to < 0) return false;
    const excerpt = lines.text.slice(from, to);
    if (excerpt === quote && !mayBeAbbreviated(quote)) return quote !== '';
    // Most are told by that, before anything is made of the quote; white space beside a hash says nothing.
    if (hasWords(quote, 1) && differs(excerpt, quote)) return false;
    return this.wanted.fits(excerpt) && this.endsWell(movedBy({ start, end }, linesOn));
  }

  /** Whether the words stand at the coding's own place, as far as the text has it. */
  get standsHere(): boolean {
    return (this.isHere ??= this.fits(this.here));
  }

  /** Whether an excerpt that begins as it should ends so, too, as far as that can be told. */
  private endsWell(range: Range): boolean {
    return this.wanted.beginning === undefined || isWhole(this.talk, this.coding, range);
  }

  /** The same, of the whole text's plain form. */
  rangeAt(start: number, end: number): Range {
    const { plain } = this.talk;
    return this.rangeOf(plain.toOriginal(start), plain.toOriginal(end));
  }

  /** A stretch of the text, with the white space and the heading's marks at its ends that the quote has there too. */
  rangeOf(start: number, end: number): Range {
    const { lines } = this.talk;
    const { quote } = this.coding;
    const [before = ''] = /^#*\s*/.exec(quote) ?? [];
    const after = quote.slice(quote.trimEnd().length);
    return lines.rangeAt(
      lines.text.endsWith(before, start) ? start - before.length : start,
      lines.text.startsWith(after, end) ? end + after.length : end,
    );
  }

  /**
   * The excerpt that is what has been found, or begins with it.
   * @param words what is said there, as words are compared.
   */
  excerptAt(found: Range, words: string): Range {
    return this.wanted.beginning === undefined ? found : endOfExcerpt(this.talk, this.coding, found.start, words).range;
  }

  /** Whether all that the coding says of its surroundings is so at a place. */
  isSurrounded(range: Range): boolean {
    return hasSameSurroundings(this.talk, this.talk.spanOf(range), this.coding);
  }

  /** How much of that is so, from 0 to 1; nothing when the coding says nothing of its surroundings. */
  agreement(range: Range): number | undefined {
    return agreement(this.talk, this.talk.spanOf(range), this.coding);
  }

  /** Its place is beyond doubt. */
  settle(range: Range): void {
    this.placing = { state: sameRange(range, this.at) ? 'placed' : 'moved', range, sureness: 1 };
    this.isAnchor = true;
  }

  /** It stays where it is, since nothing speaks against it; its neighbours learn nothing from that. */
  leaveHere(): void {
    this.settle(this.here);
    this.isAnchor = false;
  }

  /** It is probably there. */
  suppose(range: Range, sureness: number): void {
    this.placing = { state: 'approximate', range, sureness };
    this.isAnchor = false;
  }

  lose(): void {
    this.placing = this.asOrphan();
    this.isAnchor = false;
  }

  asOrphan(): Placing {
    const { lines } = this.talk;
    const [start, end] = this.talk.spanOf(this.at);
    // What stands there now may be anything.
    const range = lines.rangeAt(characterStart(lines.text, start), characterEnd(lines.text, end));
    return { state: 'orphan', range, sureness: 0 };
  }
}

function movedBy({ start, end }: Range, lines: number): Range {
  if (lines === 0) return { start, end };
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}
