import type { Agreement } from '../coefficient';
import type { Ratings } from '../ratings';
import { beyondChance, undefinedFor } from './agreement';
import { observedAgreement } from './observed';
import { categoryShares } from './shares';

/**
 * Gwet's AC1 of any number of coders (2008, *British Journal of Mathematical and Statistical Psychology* 61, pp. 29–48; with missing ratings
 * 2014, chapter 2, as `gwet.ac1.raw` of irrCAC): Σ π (1 − π) / (q − 1), where π is a category's share and q the number of categories
 * there are, used or not. It has a value also where all ratings are of one category, if there was another to choose.
 *
 * Missing: as in Fleiss' κ. What is observed comes from units that at least two coders have rated, what is expected from all that anybody
 * has rated.
 */
export function gwetAc1(ratings: Ratings): Agreement {
  const observed = observedAgreement(ratings);
  if (typeof observed === 'string') return undefinedFor(observed);
  if (ratings.categories < 2) return undefinedFor('one-category');
  let unlike = 0;
  for (const share of categoryShares(ratings)) unlike += share * (1 - share);
  return beyondChance(observed, unlike / (ratings.categories - 1));
}
