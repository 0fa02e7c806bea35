import type { Ratings } from './ratings';

/** Why a coefficient has no value. */
export type Undefined =
  /** There is nobody to agree with. */
  | 'one-coder'
  /** No unit was rated by two coders. */
  | 'no-overlap'
  /** All ratings are of one category: there is nothing that chance could have made otherwise. */
  | 'one-category'
  /** It is a coefficient of exactly two coders. */
  | 'not-two-coders'
  /** It is a share of what somebody found present, and they have found nothing. */
  | 'nothing-present';

/** What a coefficient says of ratings. */
export type Agreement =
  | {
      readonly kind: 'value';
      /** 1 for perfect agreement, 0 for what chance would bring (of coefficients that correct for chance). */
      readonly value: number;
      /** The share of agreement that was observed, weighted where the coefficient weights. */
      readonly observed: number;
      /** The share that chance would bring; nothing for those that don't ask. */
      readonly expected: number | undefined;
    }
  | { readonly kind: 'undefined'; readonly why: Undefined };

/** A coefficient of agreement. Its docstring gives the formula's source, and what it does with missing ratings. */
export type Coefficient = (ratings: Ratings) => Agreement;

/**
 * How far two categories are apart: 0 for the same, 1 for what has nothing in common.
 * @param a, b categories as {@link Ratings} numbers them.
 */
export type Distance = (a: number, b: number) => number;
