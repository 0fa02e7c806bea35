import { NOWHERE, type TalkWords, type WordSpan } from './talkWords';

/** So much of an excerpt must be in the other text, and so much of what stands there must be of the excerpt. */
const SHARE = 0.75;

/** So many words at either end of an excerpt may be missing. */
const MOST_MISSING = 2;

/** So many more words may stand for those that are missing at the beginning or end of a paragraph. */
const MOST_MORE = 2;

/** An excerpt of fewer words is known by what stands around it too: */
const FEW = 6;
/** of so many words on each side half may be missing. */
const AROUND = 4;

/** The words of an excerpt of up to so many are looked for beside it, */
const LONGEST_SOUGHT = 30;
/** no further than so many words. */
const NEAR = 500;

/** Two texts and which words of the first are which of the second. */
export interface Alignment {
  readonly words: TalkWords;
  readonly others: TalkWords;
  readonly places: Int32Array;
}

/**
 * The words of the second text that an excerpt of the first is; nothing where that can't be told. It can when
 * 1. at least three quarters of its words are there, and three quarters of what stands there, from the first to the last, are of it;
 * 2. at most two words are missing at its beginning, and at its end. Words that stand there in the place of missing ones belong to it, if
 *    they aren't more (two more where a paragraph begins or ends);
 * 3. of an excerpt of less than six words also one of the words beside it is beside it there, and at most four of the eight around it are
 *    missing;
 * 4. the words aren't said once more among those beside it that have no place: it could be any of them.
 */
export function carryWords(alignment: Alignment, { from, to }: WordSpan): WordSpan | undefined {
  const { places } = alignment;
  let [first, last] = [from, to - 1];
  while (first < to && !isThere(places, first)) first++;
  while (last >= first && !isThere(places, last)) last--;
  if (first > last || first - from > MOST_MISSING || to - 1 - last > MOST_MISSING) return undefined;
  const there = countThere(places, from, to);
  const found = { from: startThere(alignment, from, first), to: endThere(alignment, to, last) };
  if (there < SHARE * (to - from) || there < SHARE * (found.to - found.from)) return undefined;
  if (to - from < FEW && !isAmongSame(alignment, { from, to }, found)) return undefined;
  return isSaidBeside(alignment, { from, to }, found) ? undefined : found;
}

function isThere(places: Int32Array, word: number): boolean {
  return (places[word] ?? NOWHERE) !== NOWHERE;
}

function countThere(places: Int32Array, from: number, to: number): number {
  let count = 0;
  for (let i = Math.max(0, from); i < Math.min(to, places.length); i++) if (isThere(places, i)) count++;
  return count;
}

/** Where an excerpt begins, with the words that stand for those that are missing before its first one that is there. */
function startThere({ words, others, places }: Alignment, from: number, first: number): number {
  const start = places[first] ?? 0;
  const missing = first - from;
  const before = from === 0 ? -1 : (places[from - 1] ?? NOWHERE);
  const isKnown = from === 0 || before !== NOWHERE;
  const instead = start - before - 1;
  if (!missing || !isKnown || !areTogether(others, before + 1, start)) return start;
  const opens = words.paragraphs[from] !== words.paragraphs[from - 1] && opensParagraph(others, before + 1);
  return instead <= missing + (opens ? MOST_MORE : 0) ? before + 1 : start;
}

/** The same for the end, which is exclusive. */
function endThere({ words, others, places }: Alignment, to: number, last: number): number {
  const end = (places[last] ?? 0) + 1;
  const missing = to - 1 - last;
  const after = to === places.length ? others.keys.length : (places[to] ?? NOWHERE);
  if (!missing || after === NOWHERE || !areTogether(others, end - 1, after - 1)) return end;
  const closes = words.paragraphs[to] !== words.paragraphs[to - 1] && opensParagraph(others, after);
  return after - end <= missing + (closes ? MOST_MORE : 0) ? after : end;
}

function areTogether({ paragraphs }: TalkWords, one: number, other: number): boolean {
  return paragraphs[one] === paragraphs[other];
}

function opensParagraph({ paragraphs }: TalkWords, word: number): boolean {
  return paragraphs[word] !== paragraphs[word - 1];
}

/** Whether what stands around an excerpt stands there too: the beginnings and ends of both texts count as the same. */
function isAmongSame({ places, others }: Alignment, { from, to }: WordSpan, found: WordSpan): boolean {
  const isBefore = from === 0 ? found.from === 0 : places[from - 1] === found.from - 1;
  const isAfter = to === places.length ? found.to === others.keys.length : places[to] === found.to;
  if (!isBefore && !isAfter) return false;
  const [start, end] = [Math.max(0, from - AROUND), Math.min(places.length, to + AROUND)];
  const missing = from - start - countThere(places, start, from) + (end - to) - countThere(places, to, end);
  return missing <= AROUND;
}

/** Whether an excerpt is said again in the words beside it, of either text, that have no place in the other. */
function isSaidBeside({ words, others, places }: Alignment, { from, to }: WordSpan, found: WordSpan): boolean {
  if (to - from > LONGEST_SOUGHT) return false;
  const [first, last] = [Math.max(0, from - NEAR), Math.min(places.length, to + NEAR)];
  let [start, end] = [from, to];
  while (start > first && !isThere(places, start - 1)) start--;
  while (end < last && !isThere(places, end)) end++;
  const before = start > first ? (places[start - 1] ?? 0) + 1 : 0;
  const after = end < last ? (places[end] ?? 0) : others.keys.length;
  const sought = words.keys.slice(from, to);
  return (
    isIn(words.keys, start, from, sought) ||
    isIn(words.keys, to, end, sought) ||
    isIn(others.keys, Math.max(before, found.from - NEAR), found.from, sought) ||
    isIn(others.keys, found.to, Math.min(after, found.to + NEAR), sought)
  );
}

function isIn(words: readonly string[], from: number, to: number, sought: readonly string[]): boolean {
  for (let i = from; i + sought.length <= to; i++) if (sought.every((word, k) => words[i + k] === word)) return true;
  return false;
}
