import { sameRange, type Range } from '../../text/position';
import { TELLING } from '../describeExcerpt';
import { isWhole } from '../endOfExcerpt';
import { agreement, isTellingContext, type Agreement } from '../surroundings';
import type { Talk } from '../talk';
import { wantedOf, type Sought, type Wanted } from '../wanted';
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

/** A coding on its way to its place. */
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
  private surroundings: Agreement | undefined;

  constructor(
    readonly talk: Talk,
    readonly coding: Sought,
  ) {
    this.wanted = wantedOf(coding);
    this.here = talk.lines.rangeAt(...talk.spanOf(coding.at));
  }

  /** Whether there are neither words nor a hash to go by. */
  get isWordless(): boolean {
    return this.wanted.words === '' && !this.coding.hash;
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

  /** A stretch of the plain text, with the white space and the heading's marks at its ends that the quote has there too. */
  rangeAt(start: number, end: number): Range {
    const { lines, plain } = this.talk;
    const { quote } = this.coding;
    const [before = ''] = /^#*\s*/.exec(quote) ?? [];
    const after = quote.slice(quote.trimEnd().length);
    const [from, to] = [plain.toOriginal(start), plain.toOriginal(end)];
    return lines.rangeAt(
      lines.text.endsWith(before, from) ? from - before.length : from,
      lines.text.startsWith(after, to) ? to + after.length : to,
    );
  }

  /** What stands around a place against what the coding says of it. */
  agreement(range: Range): Agreement {
    return agreement(this.talk, this.talk.spanOf(range), this.coding);
  }

  agreementHere(): Agreement {
    return (this.surroundings ??= this.agreement(this.here));
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
