import { placeCodings } from '../../src/core/codings/placing/placeCodings';
import { hasSameSurroundings } from '../../src/core/codings/surroundings';
import type { Talk } from '../../src/core/codings/talk';
import type { Sought } from '../../src/core/codings/wanted';
import { Lines } from '../../src/core/text/lines';
import { plainWords } from '../../src/core/text/plainText';
import { sameRange, type Range } from '../../src/core/text/position';
import { talkOf } from './coded';
import type { Retold } from './retold';

/** So many of its words make an excerpt, even when some have been torn away from it. */
const MOST = 0.5;

/** What has become of a coding after a change. */
export interface Outcome {
  readonly coding: Sought;
  /** Where the words of its excerpt are now; nothing when they aren't there any more, or not together. */
  readonly truth: Range | undefined;
  readonly range: Range;
  /** Whether it is on exactly the words that are left of its own and what has come between them; nowhere if none are. */
  readonly isExact: boolean;
  readonly result: 'kept' | 'approximate' | 'elsewhere' | 'orphaned' | 'wrong';
}

/**
 * Finds codings again after a change. `kept` is on exactly its words, or on others that nobody could tell from them; `approximate` is said to be so and is where most of its words are,
 * as `elsewhere` is not; `wrong` is on other words without saying so.
 */
export function outcomes(original: string, codings: readonly Sought[], retold: Retold): Outcome[] {
  const before = new Lines(original);
  const talk = talkOf(retold.text);
  return placeCodings(talk, codings).map(({ state, range }, i): Outcome => {
    const coding = codings[i];
    if (!coding) throw new RangeError('a placing without its coding');
    const { at } = coding;
    const excerpt = [before.offsetAt(at.start), before.offsetAt(at.end)] as const;
    const truth = retold.whereabouts(excerpt, talk.lines);
    const result = (): Outcome['result'] => {
      if (state === 'orphan') return 'orphaned';
      if (state === 'approximate')
        return retold.shareIn(excerpt, talk.spanOf(range)) >= MOST ? 'approximate' : 'elsewhere';
      return (truth && sameRange(truth, range)) || isIndistinguishable(talk, coding, range) ? 'kept' : 'wrong';
    };
    const hull = retold.hull(excerpt);
    const isExact = hull ? state !== 'orphan' && sameRange(talk.lines.rangeAt(...hull), range) : state === 'orphan';
    return { coding, truth, range, isExact, result: result() };
  });
}

/**
 * Whether all that a coding says of its excerpt is so at a place, and at no other, so that nobody could tell that it isn't the one: the same
 * question before the same answer is that question, also where two of them have changed places.
 */
export function isIndistinguishable(talk: Talk, coding: Sought, range: Range): boolean {
  if (coding.context) return hasSameSurroundings(talk, talk.spanOf(range), coding);
  return talk.repetitions.placesOf(plainWords(coding.quote)).length === 1;
}
