import type { Agreement } from '../coefficient';
import type { Ratings } from '../ratings';
import { beyondChance, undefinedFor } from './agreement';
import { twoCoders } from './twoCoders';

/**
 * Scott's π of two coders (1955, *Public Opinion Quarterly* 19, pp. 323–324): chance is both choosing at random, as often as the two
 * together did. Missing: units that one of the two hasn't rated are left out altogether.
 */
export function scottPi(ratings: Ratings): Agreement {
  const both = twoCoders(ratings);
  if (typeof both === 'string') return undefinedFor(both);
  const { units, agreed, first, second } = both;
  let byChance = 0;
  for (let category = 0; category < first.length; category++) {
    byChance += ((first[category] ?? 0) + (second[category] ?? 0)) ** 2;
  }
  return beyondChance(agreed / units, byChance / (4 * units * units));
}
