import type { CodedTalk } from './codedTalk';
import { bordersOf, compareBorders } from './codedStretches';
import type { CodeSets } from './codeSets';
import type { Piece } from './spokenPieces';
import type { Continuum, Segment } from './unitising/continuum';

/** Where each coder has given one code, in characters of the talk; nothing for who hasn't coded the transcript. */
export function continuumOf(code: string, { characters, raters, stretches }: CodedTalk): Continuum {
  const segmentsOf = (its: readonly Piece[] = []) => its.map(({ start, end }): Segment => [start, end, 0]);
  return {
    length: characters,
    coders: raters.map(({ hasCoded }, i) => (hasCoded ? segmentsOf(stretches[i]?.get(code)) : undefined)),
  };
}

/**
 * Where each coder has given which set of codes: a segment goes from one border of the coder's codings to the next, and its value is the
 * number of the set of codes that hold there.
 */
export function continuumOfSets(
  { characters, raters, stretches }: Pick<CodedTalk, 'characters' | 'raters' | 'stretches'>,
  sets: CodeSets,
): Continuum {
  return {
    length: characters,
    coders: raters.map(({ hasCoded }, i) => (hasCoded ? segmentsOfSets(stretches[i] ?? new Map(), sets) : undefined)),
  };
}

function segmentsOfSets(byCode: ReadonlyMap<string, readonly Piece[]>, sets: CodeSets): Segment[] {
  const segments: Segment[] = [];
  const codes = new Set<string>();
  let from = 0;
  for (const { at, code, begins } of bordersOf(byCode).sort(compareBorders)) {
    if (at > from && codes.size) segments.push([from, at, sets.numberOf(codes)]);
    from = at;
    if (begins) codes.add(code);
    else codes.delete(code);
  }
  return segments;
}
