import type { CodeSets } from './codeSets';
import { PatternTally } from './patternTally';
import { answersAbout } from './presence';
import { PresenceUnits } from './presenceUnits';
import type { Ratings } from './ratings';

/** Several codes as one: what was answered about each of them in each unit. */
export interface PooledPresence {
  /** As if each unit were asked for once per code. */
  readonly ratings: Ratings;
  /** The units themselves, to be drawn. */
  readonly units: PresenceUnits;
}

/**
 * @param ratings which sets of codes units were given.
 * @param codes how many are asked for in each unit; those that nobody has given to a unit are absent there.
 */
export function pooledPresence(ratings: Ratings, sets: CodeSets, codes: number): PooledPresence {
  const tally = new PatternTally();
  const units = new PresenceUnits();
  for (const { values, count } of ratings.patterns) {
    const answers = answersAbout(values, sets, codes);
    for (const [answer, times] of answers) tally.add(answer, times * count);
    units.add(answers, count);
  }
  return { ratings: tally.ratings(ratings.coders, 2), units };
}
