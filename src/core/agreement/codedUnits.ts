import { firstNotBefore } from '../text/firstNotBefore';
import type { Lines } from '../text/lines';
import { NO_CODES, type CodeSets } from './codeSets';
import type { CoderExcerpt, Rater } from './coderExcerpts';
import { bordersOf, compareBorders, type codedStretches } from './codedStretches';
import { PatternTally } from './patternTally';
import { MISSING } from './ratings';
import { hasWord } from './spokenPieces';
import type { Units } from './units';

/** What one coder has coded, as {@link codedStretches} has it. */
type Stretches = ReturnType<typeof codedStretches>;

/**
 * Which set of codes each coder has given to each unit. A coding counts in every unit of which it covers a letter or a digit. What takes
 * time is the codings and what they cover; units that nobody has coded are only counted.
 * @param excerpts by rater.
 */
export function tallyUnits(
  { pieces }: Units,
  { text }: Lines,
  raters: readonly Rater[],
  excerpts: readonly (readonly CoderExcerpt[])[],
  sets: CodeSets,
): PatternTally {
  const flat = pieces.flat();
  const ends = flat.map(({ end }) => end);
  const unitOf = pieces.flatMap((its, unit) => its.map(() => unit));
  const none = uncoded(raters);
  const coded = new Map<number, number[]>();
  excerpts.forEach((its, rater) => {
    for (const excerpt of its) {
      const given = sets.numberOf(excerpt.codes);
      for (let i = firstNotBefore(ends, excerpt.start + 1); i < flat.length; i++) {
        const piece = flat[i];
        const unit = unitOf[i];
        if (!piece || unit === undefined || piece.start >= excerpt.end) break;
        if (!hasWord(text, Math.max(piece.start, excerpt.start), Math.min(piece.end, excerpt.end))) continue;
        let values = coded.get(unit);
        if (!values) coded.set(unit, (values = [...none]));
        values[rater] = sets.union(values[rater] ?? NO_CODES, given);
      }
    }
  });
  const tally = new PatternTally();
  tally.add(none, pieces.length - coded.size);
  for (const values of coded.values()) tally.add(values, 1);
  return tally;
}

/**
 * The same for characters of the talk, which are counted by stretches within which nobody's codes change.
 * @param count how many characters there are.
 * @param stretches by rater.
 */
export function tallyCharacters(
  count: number,
  raters: readonly Rater[],
  stretches: readonly Stretches[],
  sets: CodeSets,
): PatternTally {
  const borders = stretches.flatMap((byCode, rater) => bordersOf(byCode).map((border) => ({ ...border, rater })));
  const tally = new PatternTally();
  const codes = raters.map(() => new Set<string>());
  let from = 0;
  for (const { at, rater, code, begins } of borders.sort(compareBorders)) {
    if (at > from) tally.add(rated(raters, codes, sets), at - from);
    from = at;
    if (begins) codes[rater]?.add(code);
    else codes[rater]?.delete(code);
  }
  tally.add(uncoded(raters), count - from);
  return tally;
}

function rated(raters: readonly Rater[], codes: readonly ReadonlySet<string>[], sets: CodeSets): number[] {
  return raters.map(({ hasCoded }, i) => (hasCoded ? sets.numberOf(codes[i] ?? []) : MISSING));
}

function uncoded(raters: readonly Rater[]): number[] {
  return raters.map(({ hasCoded }) => (hasCoded ? NO_CODES : MISSING));
}
