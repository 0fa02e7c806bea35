/** In place of a category: this coder hasn't rated this unit. */
export const MISSING = -1;

/** Units that all coders have rated in the same way. */
export interface RatingPattern {
  /** By coder: a category, counted from 0, or {@link MISSING}. */
  readonly values: readonly number[];
  /** How many units there are of the kind. */
  readonly count: number;
}

/**
 * Which category each of some coders gave each of some units. Coefficients of agreement don't ask which unit is which: units that are rated
 * alike are counted together, so that a study of 100,000 units is a few patterns.
 */
export interface Ratings {
  readonly coders: number;
  /** How many categories the coders could choose from, used or not. */
  readonly categories: number;
  readonly patterns: readonly RatingPattern[];
}
