import { compareRanges } from '../text/position';
import type { Coding } from './coding';

/**
 * Where a new coding stands beside another: in text order. Of one excerpt it stands behind the others, but what was agreed on by id, so
 * that a consensus doesn't depend on what was decided first.
 */
export function compareCodings(other: Pick<Coding, 'at' | 'id'>, added: Coding): number {
  return compareRanges(other.at, added.at) || (added.decision && other.id > added.id ? 1 : 0);
}
