import { sameRange, type Range } from '../../text/position';
import { TELLING } from '../describeExcerpt';
import { endOfExcerpt, isWhole } from '../endOfExcerpt';
import { agreement, hasSameSurroundings, isTellingContext } from '../surroundings';
import type { Talk } from '../talk';
import { Wanted, type Sought } from '../wanted';
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

/** A coding on its way to its place. Cases are gone through in the order of their codings' places. */
export class PlacingCase {
  readonly wanted: Wanted;
  /** Its own place, as far as the text has it. */
  readonly here: Range;
  /** Whether its words stand there. */
  standsHere = false;
  /** A place elsewhere whose words have its hash. */
  unlocked: Range | undefined;
  placing: Placing | undefined;
  /** What it tells its neighbours; only while its place is beyond doubt. */
  anchor: Anchor | undefined;

  constructor(
    readonly talk: Talk,
    readonly coding: Sought,
    /** Where an editor has followed it to, though the text was then replaced as a whole. */
    readonly hint?: Range,
  ) {
    this.wanted = new Wanted(coding);
    this.here = talk.lines.rangeAt(...talk.spanOf(coding.at));
  }

  /** Whether there are neither words nor a hash to go by. */
  get isWordless(): boolean {
    return !this.wanted.isHashed && this.wanted.words === '';
  }

  /** Whether its words alone tell the place: there were no others like them when the coding was written. */
  get isTelling(): boolean {
    const { words, beginning = '' } = this.wanted;
    return words.length >= TELLING && (this.coding.context === undefined || beginning.length >= TELLING);
  }

  /** Whether what it says of its surroundings tells the place together with its words. */
  get isToldByContext(): boolean {
    return isTellingContext(this.coding);
  }

  /** Whether the excerpt that a range of the text covers is, as far as it can be known, the one that is sought. */
  fits(range: Range): boolean {
    const { talk } = this;
    // What is expected somewhere may be outside the text.
    if (range.start.line < 0 || !sameRange(talk.lines.rangeAt(...talk.spanOf(range)), range)) return false;
    if (!this.wanted.fits(talk.lines.slice(range))) return false;
    return this.wanted.beginning === undefined || isWhole(talk, this.coding, range);
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
    const { at } = this.coding;
    this.placing = { state: sameRange(range, at) ? 'placed' : 'moved', range, sureness: 1 };
    this.anchor = { at, found: range };
  }

  /** It stays where it is, since nothing speaks against it; its neighbours learn nothing from that. */
  leaveHere(): void {
    this.settle(this.here);
    this.anchor = undefined;
  }

  /** It is probably there. */
  suppose(range: Range, sureness: number): void {
    this.placing = { state: 'approximate', range, sureness };
    this.anchor = undefined;
  }

  lose(): void {
    this.placing = this.asOrphan();
    this.anchor = undefined;
  }

  asOrphan(): Placing {
    return { state: 'orphan', range: this.here, sureness: 0 };
  }
}
