import type { Agreement } from '../coefficient';
import type { Ratings } from '../ratings';
import { beyondChance, undefinedFor } from './agreement';
import { observedAgreement } from './observed';
import { categoryShares } from './shares';

/**
 * Fleiss' κ of any number of coders (1971, *Psychological Bulletin* 76, pp. 378–382): chance is two draws from all
 * ratings. With two coders it is Scott's π.
 *
 * Missing: Fleiss has none; this is Gwet's generalised form (2014, chapter 2; `fleiss.kappa.raw` of irrCAC), which is Fleiss' own where
 * nothing is missing. What is observed comes from units that at least two coders have rated, what is expected from all that anybody has
 * rated; in both, each unit counts the same, however many have rated it.
 */
export function fleissKappa(ratings: Ratings): Agreement {
  const observed = observedAgreement(ratings);
  if (typeof observed === 'string') return undefinedFor(observed);
  let expected = 0;
  for (const share of categoryShares(ratings)) expected += share * share;
  return beyondChance(observed, expected);
}
