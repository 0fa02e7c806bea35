import type { Agreement } from '../coefficient';
import type { Ratings } from '../ratings';
import { beyondChance, undefinedFor } from './agreement';
import { twoCoders } from './twoCoders';

/**
 * Cohen's κ of two coders (1960, *Educational and Psychological Measurement* 20, p. 40, equation 1): chance is each coder choosing at
 * random, but as often as they did. Missing: units that one of the two hasn't rated are left out altogether.
 */
export function cohenKappa(ratings: Ratings): Agreement {
  const both = twoCoders(ratings);
  if (typeof both === 'string') return undefinedFor(both);
  const { units, agreed, first, second } = both;
  let byChance = 0;
  for (let category = 0; category < first.length; category++)
    byChance += (first[category] ?? 0) * (second[category] ?? 0);
  return beyondChance(agreed / units, byChance / (units * units));
}
