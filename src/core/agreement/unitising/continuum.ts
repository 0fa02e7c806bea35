/** A stretch of a continuum that a coder gave a value to: from where, up to where, and which value. */
export type Segment = readonly [start: number, end: number, value: number];

/**
 * What some coders marked in one continuum, such as a transcript. Lengths are counted in the smallest pieces that a segment's borders could
 * fall between (characters): Krippendorff's correction for pairing a gap with itself depends on them.
 */
export interface Continuum {
  readonly length: number;
  /** By coder: their segments in any order, which don't overlap and lie within; nothing for who hasn't coded this continuum. */
  readonly coders: readonly (readonly Segment[] | undefined)[];
}
