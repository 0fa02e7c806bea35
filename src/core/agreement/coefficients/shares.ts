import { MISSING, type Ratings } from '../ratings';
import { ratingsOf } from './observed';
import { addTo, zeros } from './sums';

/**
 * Which share of the ratings each category has: the mean over all units that anybody has rated, also by one coder alone, of the share of
 * their coders that chose it (Gwet 2014, chapter 2: π_k, as irrCAC computes it). Without missing ratings that is each category's share
 * of all ratings (Fleiss 1971, pp. 378–382: p_j).
 */
export function categoryShares({ categories, patterns }: Ratings): readonly number[] {
  const shares = zeros(categories);
  const times = zeros(categories);
  let units = 0;
  for (const { values, count } of patterns) {
    const rated = ratingsOf(values);
    if (!rated) continue;
    units += count;
    for (const value of values) if (value !== MISSING) addTo(times, value, 1);
    for (const value of values) {
      if (value === MISSING) continue;
      // At once and not rating by rating: six times a sixth is less than 1, and a category that is the only one wouldn't be it.
      addTo(shares, value, (count * (times[value] ?? 0)) / rated);
      times[value] = 0;
    }
  }
  return shares.map((share) => share / units);
}
