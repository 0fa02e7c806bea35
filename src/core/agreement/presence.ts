import { NO_CODES, type CodeSets } from './codeSets';
import { PatternTally } from './patternTally';
import { MISSING, type RatingPattern, type Ratings } from './ratings';

/** The two categories of a code by itself. */
export const ABSENT = 0;
export const PRESENT = 1;

/** Ratings of each code by itself, as present or absent, by code; made of which sets of codes coders have given. */
export function presenceByCode(ratings: Ratings, sets: CodeSets): ReadonlyMap<string, Ratings> {
  const { coders, patterns } = ratings;
  const absences = allAbsent(patterns);
  const tallies = new Map<string, { readonly seen: PatternTally; readonly without: PatternTally }>();
  for (const { values, count } of patterns) {
    const none = withoutCodes(values);
    for (const code of new Set(values.flatMap((set) => sets.codesOf(set)))) {
      const tally = tallies.get(code) ?? { seen: new PatternTally(), without: new PatternTally() };
      tallies.set(code, tally);
      tally.seen.add(
        values.map((set) => (set === MISSING ? MISSING : sets.codesOf(set).includes(code) ? PRESENT : ABSENT)),
        count,
      );
      tally.without.add(none, -count);
    }
  }
  return new Map(
    [...tallies].map(([code, { seen, without }]) => {
      // The units in which nobody has given the code are all others.
      without.addAll(absences);
      seen.addAll(without.ratings(coders, 2).patterns);
      return [code, seen.ratings(coders, 2)];
    }),
  );
}

/**
 * The ratings of several codes as if each unit were asked for once per code.
 * @param all which codes are asked for; those that nobody has given here are absent in every unit.
 */
export function pooledPresence(
  ratings: Ratings,
  byCode: ReadonlyMap<string, Ratings>,
  all: ReadonlySet<string>,
): Ratings {
  const tally = new PatternTally();
  for (const { patterns } of byCode.values()) tally.addAll(patterns);
  const unused = all.size - byCode.size;
  for (const { values, count } of allAbsent(ratings.patterns)) tally.add(values, count * unused);
  return tally.ratings(ratings.coders, 2);
}

/** Without the units to which nobody has given any code. */
export function onlyCoded(ratings: Ratings): Ratings {
  const isCoded = ({ values }: RatingPattern) => values.some((set) => set !== MISSING && set !== NO_CODES);
  return { ...ratings, patterns: ratings.patterns.filter(isCoded) };
}

function allAbsent(patterns: readonly RatingPattern[]): readonly RatingPattern[] {
  const tally = new PatternTally();
  for (const { values, count } of patterns) tally.add(withoutCodes(values), count);
  return tally.ratings(0, 2).patterns;
}

function withoutCodes(values: readonly number[]): number[] {
  return values.map((set) => (set === MISSING ? MISSING : ABSENT));
}
