import type { Agreement } from '../coefficient';
import type { Ratings } from '../ratings';
import { share, undefinedFor } from './agreement';
import { observedAgreement } from './observed';

/**
 * Percent agreement, as a share: which part of the units two coders rated alike; of more coders, the mean share of pairs that agree on a
 * unit (Fleiss 1971, pp. 378–382: P̄). Missing: a unit counts if at least two coders have rated it, with the pairs among them.
 */
export function percentAgreement(ratings: Ratings): Agreement {
  const observed = observedAgreement(ratings);
  return typeof observed === 'string' ? undefinedFor(observed) : share(observed);
}
