import { NO_CODES, type CodeSets } from './codeSets';
import { PatternTally } from './patternTally';
import { MISSING, type RatingPattern, type Ratings } from './ratings';

/** The two categories of a code by itself. */
export const ABSENT = 0;
export const PRESENT = 1;

/**
 * Ratings of each code by itself, as present or absent, by code; made of which sets of codes coders have given.
 * @param codes which codes: all that were given to a unit must be among them.
 */
export function presenceByCode(
  ratings: Ratings,
  sets: CodeSets,
  codes: readonly string[],
): ReadonlyMap<string, Ratings> {
  const { coders, patterns } = ratings;
  const absences = allAbsent(patterns);
  const tallies = new Map(codes.map((code) => [code, { seen: new PatternTally(), without: new PatternTally() }]));
  for (const { values, count } of patterns) {
    const none = withoutCodes(values);
    for (const code of codesIn(values, sets)) {
      tallies.get(code)?.seen.add(presenceOf(code, values, sets), count);
      tallies.get(code)?.without.add(none, -count);
    }
  }
  return new Map(
    [...tallies].map(([code, { seen, without }]) => {
      // The units in which nobody has given the code are all others.
      without.addAll(absences);
      seen.addAll(without.patterns);
      return [code, seen.ratings(coders, 2)];
    }),
  );
}

/** What coders say about all codes in a unit, code by code: whether each of them has given it, and of how many codes they say that. */
export function answersAbout(
  values: RatingPattern['values'],
  sets: CodeSets,
  codes: number,
): (readonly [answer: number[], times: number])[] {
  const given = codesIn(values, sets);
  const answers = [...given].map((code) => [presenceOf(code, values, sets), 1] as const);
  return codes > given.size ? [...answers, [withoutCodes(values), codes - given.size]] : answers;
}

/** Without the units to which nobody has given any code. */
export function onlyCoded(ratings: Ratings): Ratings {
  const isCoded = ({ values }: RatingPattern) => values.some((set) => set !== MISSING && set !== NO_CODES);
  return { ...ratings, patterns: ratings.patterns.filter(isCoded) };
}

function allAbsent(patterns: readonly RatingPattern[]): readonly RatingPattern[] {
  const tally = new PatternTally();
  for (const { values, count } of patterns) tally.add(withoutCodes(values), count);
  return tally.patterns;
}

/** Whether each coder has given a code, told by the sets of codes that they gave. */
function presenceOf(code: string, values: readonly number[], sets: CodeSets): number[] {
  return values.map((set) => (set === MISSING ? MISSING : sets.codesOf(set).has(code) ? PRESENT : ABSENT));
}

/** The same for a code that nobody gave. */
function withoutCodes(values: readonly number[]): number[] {
  return values.map((set) => (set === MISSING ? MISSING : ABSENT));
}

function codesIn(values: readonly number[], sets: CodeSets): Set<string> {
  return new Set(values.flatMap((set) => [...sets.codesOf(set)]));
}
