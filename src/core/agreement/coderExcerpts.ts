import { coderKey, type Coder } from '../coders/coder';
import type { GivenCodes } from '../packing/unpackGivenCodes';
import { isInText } from '../project/placedCoding';
import type { Lines } from '../text/lines';
import type { CodeSets } from './codeSets';
import type { Piece } from './spokenPieces';

/** Where a coder has given codes, as offsets, and which. */
export interface CoderExcerpt extends Piece {
  /** Each once. */
  readonly codes: readonly string[];
}

/** One of the coders that are compared, as far as one transcript is concerned. */
export interface Rater {
  /** See {@link coderKey}. */
  readonly key: string;
  /** Whether they have coded this transcript; then what they left uncoded counts, too. */
  readonly hasCoded: boolean;
}

/**
 * The excerpts of each of some coders; none of a coder who hasn't coded the transcript. Orphans are nowhere, and don't count.
 * @param codings in text order, as the excerpts are then.
 */
export function coderExcerpts(
  codings: readonly GivenCodes[],
  lines: Lines,
  raters: readonly Rater[],
  sets: CodeSets,
): readonly (readonly CoderExcerpt[])[] {
  const excerpts = raters.map((): CoderExcerpt[] => []);
  const known = new Map<Coder, CoderExcerpt[] | undefined>();
  const excerptsOf = (coder: Coder) => {
    if (known.has(coder)) return known.get(coder);
    const key = coderKey(coder);
    const found = excerpts[raters.findIndex((rater) => rater.key === key && rater.hasCoded)];
    known.set(coder, found);
    return found;
  };
  for (const coding of codings) {
    if (!isInText(coding)) continue;
    const start = lines.offsetAt(coding.range.start);
    const end = lines.offsetAt(coding.range.end);
    excerptsOf(coding.coder)?.push({ start, end, codes: meantBy(coding, sets) });
  }
  return excerpts;
}

function meantBy({ codes }: GivenCodes, sets: CodeSets): readonly string[] {
  const [first, second] = codes;
  if (first !== undefined && second === undefined) return sets.meantBy(first);
  return [...new Set(codes.flatMap((code) => sets.meantBy(code)))];
}
