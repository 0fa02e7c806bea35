import type { Agreement } from '../coefficient';
import type { Ratings } from '../ratings';
import { beyondChance, undefinedFor } from './agreement';
import { observedAgreement } from './observed';

/**
 * Brennan and Prediger's κ_n (1981, *Educational and Psychological Measurement* 41, pp. 687–699), also known as Bennett, Alpert and Goldstein's
 * S (1954): chance is a blind choice among all categories there are, 1 / n, so it takes the number of categories and not only those in
 * use. For more than two coders with the observed agreement of Fleiss' κ, as irrCAC's `bp.coeff.raw`. Missing: a unit counts if at least two coders have rated it.
 */
export function brennanPrediger(ratings: Ratings): Agreement {
  const observed = observedAgreement(ratings);
  return typeof observed === 'string' ? undefinedFor(observed) : beyondChance(observed, 1 / ratings.categories);
}
