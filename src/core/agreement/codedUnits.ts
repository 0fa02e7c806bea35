import { firstNotBefore } from '../text/firstNotBefore';
import type { Lines } from '../text/lines';
import { NO_CODES, type CodeSets } from './codeSets';
import type { CoderExcerpt, Rater } from './coderExcerpts';
import { bordersOf, compareBorders, type codedStretches } from './codedStretches';
import { PatternTally } from './patternTally';
import { MISSING } from './ratings';
import { hasWord, type Piece } from './spokenPieces';
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
  const flat = pieces.flatMap((its, unit) => its.map((piece) => ({ ...piece, unit })));
  const ends = flat.map(({ end }) => end);
  const coded = new Map<number, Set<string>[]>();
  excerpts.forEach((its, rater) => {
    for (const excerpt of its) {
      for (let i = firstNotBefore(ends, excerpt.start + 1); i < flat.length; i++) {
        const piece = flat[i];
        if (!piece || piece.start >= excerpt.end) break;
        if (!hasWord(text, overlap(piece, excerpt))) continue;
        const codes = coded.get(piece.unit) ?? raters.map(() => new Set<string>());
        coded.set(piece.unit, codes);
        for (const code of excerpt.codes) codes[rater]?.add(code);
      }
    }
  });
  const tally = new PatternTally();
  tally.add(uncoded(raters), pieces.length - coded.size);
  for (const codes of coded.values()) tally.add(rated(raters, codes, sets), 1);
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

function overlap(a: Piece, b: Piece): Piece {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

function rated(raters: readonly Rater[], codes: readonly ReadonlySet<string>[], sets: CodeSets): number[] {
  return raters.map(({ hasCoded }, i) => (hasCoded ? sets.numberOf(codes[i] ?? []) : MISSING));
}

function uncoded(raters: readonly Rater[]): number[] {
  return raters.map(({ hasCoded }) => (hasCoded ? NO_CODES : MISSING));
}
