import { parseAt } from '../codings/at';

import { hashOfWords } from '../codings/fingerprint';
import { beginningOf } from '../codings/quote';
import { CODING_KEYS, HASH_KEYS } from '../codings/sidecarKeys';
import { plainWords } from '../text/plainText';
import { comparePositions, type Position, type Range } from '../text/position';
import { isPlainMap, samePlain, type PlainMap, type PlainValue } from '../yaml/plainValue';
import { preferred } from './threeWay';

const { at: AT, quote: QUOTE, hash: HASH, context: CONTEXT } = CODING_KEYS;

/** The keys of a coding that together say which excerpt it covers. */
export const EXCERPT_KEYS: readonly string[] = [AT, QUOTE, HASH, CONTEXT];

interface MergedExcerpt {
  readonly says: PlainMap;
  /** What the other side says, where the two mean different excerpts. */
  readonly disagreed: PlainMap;
}

/**
 * Merges which excerpt a coding covers, as a whole: place, words and context of one side belong together. Sides that quote the same words
 * don't disagree, wherever they were when each was last saved: the words find their place again. Where one side has hashes in the place
 * of words, no words come back.
 * @param id the coding's, which salts its hashes.
 * @param base nothing where it isn't known.
 */
export function mergeExcerpt(id: string, base: PlainMap | undefined, ours: PlainMap, theirs: PlainMap): MergedExcerpt {
  if (isConfidential(ours) !== isConfidential(theirs)) {
    const given = isConfidential(ours) ? ours : theirs;
    const [left, right] = [hashed(id, ours), hashed(id, theirs)];
    // A quote that is only the beginning tells nothing of a hash of the whole, and the hash was made by someone's choice.
    if (!isConfidential(left) || !isConfidential(right)) return agreed(given);
    const { says, disagreed } = mergeExcerpt(id, base && hashed(id, base), left, right);
    const hash = given.get(HASH);
    return { says: hash && hasSameWords(says, given) ? new Map([...says, [HASH, hash]]) : says, disagreed };
  }
  const [before, left, right] = [base && excerptOf(base), excerptOf(ours), excerptOf(theirs)];
  if (samePlain(left, right) || samePlain(before, right)) return agreed(left);
  if (samePlain(before, left)) return agreed(right);
  if (hasSameWords(left, right)) return agreed(moreMoved(before, left, right));
  if (before && hasSameWords(before, left)) return agreed(right);
  if (before && hasSameWords(before, right)) return agreed(left);
  const says = preferred(left, right);
  const other = says === left ? right : left;
  const differs = (key: string) => key !== CONTEXT && !samePlain(other.get(key), says.get(key));
  return { says, disagreed: new Map([...other].filter(([key]) => differs(key))) };
}

/** Whether two sides mean the same excerpt: at the same place, or of the same words. */
export function isSameExcerpt(a: PlainMap, b: PlainMap): boolean {
  const known = a.has(AT) && b.has(AT);
  return !known || samePlain(a.get(AT), b.get(AT)) || hasSameWords(a, b);
}

/** Whether an excerpt has only been moved, by a change of the text around it: it has its words and its shape. */
export function isOnlyMoved(before: PlainMap, now: PlainMap): boolean {
  const [from, to] = [rangeOf(before), rangeOf(now)];
  return from !== undefined && to !== undefined && samePlain(shape(from), shape(to)) && hasSameWords(before, now);
}

function agreed(side: PlainMap): MergedExcerpt {
  return { says: excerptOf(side), disagreed: new Map() };
}

function excerptOf(coding: PlainMap): PlainMap {
  return new Map([...coding].filter(([key]) => EXCERPT_KEYS.includes(key)));
}

/** Whether two sides have words that are the same, but for how their lines are broken. Sides without words have nothing in common. */
function hasSameWords(a: PlainMap, b: PlainMap): boolean {
  const words = wordsOf(a);
  return words !== undefined && words === wordsOf(b);
}

function wordsOf(coding: PlainMap): string | undefined {
  const [quote, hash] = [coding.get(QUOTE), coding.get(HASH)];
  const words = typeof quote === 'string' ? plainWords(quote) : '';
  if (isPlainMap(hash)) return JSON.stringify([words, hash.get(HASH_KEYS.words), hash.get(HASH_KEYS.length)]);
  return words || undefined;
}

function isConfidential(coding: PlainMap): boolean {
  return isPlainMap(coding.get(HASH)) && !coding.get(QUOTE);
}

/** An excerpt with a hash in the place of its whole quote; as it is when it has no such quote. */
function hashed(id: string, coding: PlainMap): PlainMap {
  const quote = coding.get(QUOTE);
  if (isConfidential(coding) || typeof quote !== 'string' || !quote || beginningOf(quote) !== undefined) return coding;
  const hash = new Map<string, PlainValue>([
    [HASH_KEYS.words, hashOfWords(id, quote)],
    [HASH_KEYS.length, String(plainWords(quote).length)],
  ]);
  const rest = [...excerptOf(coding)].filter(([key]) => key !== QUOTE && key !== CONTEXT);
  return new Map([...rest, [HASH, hash]]);
}

/** Of two sides with the same words the one that is further from where both were: it has seen more of what changed. */
function moreMoved(before: PlainMap | undefined, left: PlainMap, right: PlainMap): PlainMap {
  const [from, a, b] = [before && rangeOf(before), rangeOf(left), rangeOf(right)];
  if (!a || !b) return a ? left : right;
  const origin = from?.start ?? { line: 0, character: 0 };
  const order =
    comparePositions(distance(origin, a.start), distance(origin, b.start)) || comparePositions(a.end, b.end);
  if (order === 0) return preferred(left, right);
  return order > 0 ? left : right;
}

function distance(from: Position, to: Position): Position {
  return { line: Math.abs(to.line - from.line), character: Math.abs(to.character - from.character) };
}

function rangeOf(coding: PlainMap): Range | undefined {
  const at = coding.get(AT);
  return typeof at === 'string' ? parseAt(at) : undefined;
}

/** How many lines an excerpt goes down, and where on its last line it ends or how long it is on its only one. */
function shape({ start, end }: Range): PlainValue {
  const lines = end.line - start.line;
  return [String(lines), String(lines === 0 ? end.character - start.character : end.character)];
}
