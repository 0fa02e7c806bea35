import type { Agreement } from '../coefficient';
import { MISSING, type Ratings } from '../ratings';
import { beyondChance, undefinedFor } from './agreement';
import { observedAgreement } from './observed';
import { addTo, zeros } from './sums';

/**
 * Conger's κ, which is Cohen's for any number of coders (1980, *Psychological Bulletin* 88, pp. 322–328: the “exact” κ): what is observed, and
 * what chance would bring, are each the mean over all pairs of coders; chance is both of a pair choosing at random, but as often as each of
 * them did. With two coders it is Cohen's κ.
 *
 * Missing: Conger has none; this is Gwet's generalised form (2014, chapter 2; `conger.kappa.raw` of irrCAC). What is observed comes from
 * units that at least two coders have rated, how often a coder chooses a category from all that they have rated. Who has rated nothing
 * isn't one of the coders.
 */
export function congerKappa(ratings: Ratings): Agreement {
  const observed = observedAgreement(ratings);
  if (typeof observed === 'string') return undefinedFor(observed);
  const { coders, categories } = ratings;
  const sums = zeros(categories);
  const squares = zeros(categories);
  let present = 0;
  for (let coder = 0; coder < coders; coder++) {
    const { given, units } = ratingsBy(coder, ratings);
    if (!units) continue;
    present++;
    for (let category = 0; category < categories; category++) {
      const share = (given[category] ?? 0) / units;
      addTo(sums, category, share);
      addTo(squares, category, share * share);
    }
  }
  let byChance = 0;
  for (let category = 0; category < categories; category++) {
    // The sum over all pairs of two different coders of the product of their shares.
    byChance += (sums[category] ?? 0) ** 2 - (squares[category] ?? 0);
  }
  return beyondChance(observed, byChance / (present * (present - 1)));
}

/** How often a coder chose each category, and how many units they have rated. */
function ratingsBy(coder: number, { categories, patterns }: Ratings): { given: readonly number[]; units: number } {
  const given = zeros(categories);
  let units = 0;
  for (const { values, count } of patterns) {
    const value = values[coder] ?? MISSING;
    if (value === MISSING) continue;
    units += count;
    addTo(given, value, count);
  }
  return { given, units };
}
