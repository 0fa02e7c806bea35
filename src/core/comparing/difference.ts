import type { Coder } from '../coders/coder';
import type { PlacedCoding } from '../project/placedCoding';
import type { Range } from '../text/position';

/** One code of one coding. */
export interface CodedExcerpt {
  /** The code's name in the codebook, or as it is written where the codebook doesn't know it. */
  readonly code: string;
  readonly coding: PlacedCoding;
}

/** How two coders' codings of a place differ. */
export type DifferenceKind =
  /** Only the first, or only the second has coded this. */
  | 'onlyFirst'
  | 'onlySecond'
  /** Both have coded the same words, with another code each. */
  | 'otherCode'
  /** Both have given the same code, with other borders. */
  | 'otherBorders';

/** A place at which two coders disagree. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** The transcript, relative to the study's folder. */
  readonly path: string;
  /** All that either has coded here. */
  readonly range: Range;
  /** Nothing where only the other has coded. */
  readonly first: CodedExcerpt | undefined;
  readonly second: CodedExcerpt | undefined;
}

/** A code that two coders have given to the same words. */
export interface AgreedExcerpt {
  readonly path: string;
  readonly first: CodedExcerpt;
  readonly second: CodedExcerpt;
}

/** What two coders' codings of one transcript say of each other; every code of every coding is in one entry, orphans aside. */
export interface TranscriptComparison {
  readonly path: string;
  /** In text order. */
  readonly agreed: readonly AgreedExcerpt[];
  /** In text order. */
  readonly differences: readonly Difference[];
  /** How many codings of either have lost their excerpts, and couldn't be compared. */
  readonly orphans: number;
}

/** Whose codings are compared. */
export interface ComparedCoders {
  readonly first: Coder;
  readonly second: Coder;
}
