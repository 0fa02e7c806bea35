import { findInTalk, type Hit } from '../finding/findInTalk';
import { compilePattern, type SearchPattern } from '../finding/searchPattern';
import type { Cancellable } from '../project/inParallel';
import type { Query } from '../query/query';
import { paragraphsWithin } from '../retrieval/paragraphsWithin';
import type { Said } from '../retrieval/searched';
import type { Searchable } from '../retrieval/searchTalks';
import { copyOf } from '../text/characters';
import type { Range } from '../text/position';
import { wordsIn } from '../text/wordsIn';
import { goThroughTalk } from './goThroughTalk';

export interface SoughtWords {
  /** A word as it is counted, see `wordFrequencies`, or what is searched for. */
  readonly sought: { readonly word: string } | SearchPattern;
  /** What it is sought in: excerpts, or paragraphs of the talk (`speaker = Ann`); nothing for all that is said. */
  readonly scope?: Query | undefined;
  /** How many words are shown before it, and after it, as far as its turn has them. */
  readonly beside: number;
  /** How many places are given at most. */
  readonly limit: number;
}

/** A place where words are said, with what is said around them, each on one line. */
export interface KeyWord {
  readonly path: string;
  readonly range: Range;
  /** As the header has it; nothing where nobody speaks. */
  readonly speaker: string | undefined;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export interface KeyWords {
  /** By path, in text order. */
  readonly places: readonly KeyWord[];
  /** How many there are with those that are too many. */
  readonly count: number;
}

/** The longest words that are looked for beside others, in UTF-16 code units. */
const LONGEST = 64;

/**
 * All places where words are said.
 * @param watched `turn` is awaited before each transcript. Progress counts transcripts.
 * @returns nothing when it was cancelled, or when the pattern isn't one.
 */
export async function keyWordsInContext(
  { sought, scope, beside, limit }: SoughtWords,
  searchable: Searchable,
  watched: Cancellable = {},
): Promise<KeyWords | undefined> {
  const isWord = 'word' in sought;
  const pattern = isWord ? { text: sought.word, isExpression: false, matchCase: false, wholeWord: true } : sought;
  const { expression } = { expression: undefined, ...compilePattern(pattern) };
  if (!expression) return undefined;
  const places: KeyWord[] = [];
  let count = 0;
  const isDone = await goThroughTalk(scope, searchable, watched, ({ talk: { path }, said, has }) => {
    const isWhole = isWord ? wordTest(said) : () => true;
    for (const hit of findInTalk(said.transcript, said.lines, expression)) {
      const { range, speaker } = hit;
      if (!has(said.lines.offsetAt(range.start), said.lines.offsetAt(range.end)) || !isWhole(hit)) continue;
      count++;
      if (places.length < limit) places.push({ path, range, speaker, ...around(said, hit, beside) });
    }
  });
  return isDone ? { places, count } : undefined;
}

/** Whether a hit is a word, and no part of one: `don` is none in `don’t`. */
function wordTest({ lines }: Said): (hit: Hit) => boolean {
  let last: { readonly at: number; readonly words: ReadonlyMap<number, number> } | undefined;
  return ({ paragraph, range }) => {
    const at = lines.offsetAt(paragraph.start);
    if (last?.at !== at) last = { at, words: new Map(wordsIn(lines.slice(paragraph)).map((it) => [it.start, it.end])) };
    return last.words.get(lines.offsetAt(range.start) - at) === lines.offsetAt(range.end) - at;
  };
}

function around({ transcript, lines }: Said, { range, turn }: Hit, beside: number) {
  const before: string[] = [];
  let left = beside;
  for (const it of paragraphsWithin(transcript, { start: turn.start, end: range.start }).reverse()) {
    if (left <= 0) break;
    const text = lines.slice(it).slice(-left * LONGEST);
    const words = wordsIn(text);
    before.unshift(text.slice(words.length > left ? words.at(-left)?.start : 0));
    left -= words.length;
  }
  const after: string[] = [];
  left = beside;
  for (const it of paragraphsWithin(transcript, { start: range.end, end: turn.end })) {
    if (left <= 0) break;
    const text = lines.slice(it).slice(0, left * LONGEST);
    const words = wordsIn(text);
    after.push(text.slice(0, words.length > left ? words[left - 1]?.end : text.length));
    left -= words.length;
  }
  return {
    before: onOneLine(before.join(' ')).trimStart(),
    words: onOneLine(lines.slice(range)),
    after: onOneLine(after.join(' ')).trimEnd(),
  };
}

/** A text of its own, which doesn’t keep the transcript in memory. */
function onOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return copyOf(line, 0, line.length);
}

/** What key words are put in order by: where they stand, or the words that follow them, or those that precede them, the nearest first. */
export type KeyWordOrder = 'place' | 'after' | 'before';

/** @param places as they stand, which is also the order of those that have the same words beside them. */
export function inKeyWordOrder(places: readonly KeyWord[], order: KeyWordOrder): KeyWord[] {
  if (order === 'place') return [...places];
  const { compare } = new Intl.Collator('en', { numeric: true });
  const keyed = places.map((place) => {
    const text = order === 'after' ? place.after : place.before;
    const words = wordsIn(text).map(({ start, end }) => text.slice(start, end));
    return { place, words: order === 'after' ? words : words.reverse() };
  });
  keyed.sort((a, b) => {
    const i = a.words.findIndex((word, at) => compare(word, b.words[at] ?? '') !== 0);
    return i < 0 ? a.words.length - b.words.length : compare(a.words[i] ?? '', b.words[i] ?? '');
  });
  return keyed.map(({ place }) => place);
}
