import type { Cancellable } from '../project/inParallel';
import type { Query } from '../query/query';
import type { Searchable } from '../retrieval/searchTalks';
import { copyOf } from '../text/characters';
import { compareText } from '../text/compareText';
import { wordKey, wordsIn } from '../text/wordsIn';
import { spokenParagraphs } from '../transcript/turnAt';
import { goThroughTalk } from './goThroughTalk';

export interface CountedWords {
  /** What words are counted in: excerpts, or paragraphs of the talk (`speaker = Ann`); nothing for all that is said. */
  readonly scope?: Query | undefined;
  /** Words that aren't counted, by their keys. */
  readonly stopWords: ReadonlySet<string>;
  /** How many UTF-16 code units a word has at least. Where a script writes no spaces, words are short, and all are counted. */
  readonly minLength: number;
  /** Whether what has no letter is counted, too. */
  readonly numbers: boolean;
}

export interface WordFrequency {
  /** In small letters. */
  readonly word: string;
  /** How often it is said. */
  readonly count: number;
  /** In how many transcripts. */
  readonly transcripts: number;
}

export interface WordFrequencies {
  /** The most frequent first; equally frequent ones by their letters. */
  readonly words: readonly WordFrequency[];
  /** How often all of these are said. */
  readonly counted: number;
  /** How many words there are with those that aren't counted. */
  readonly all: number;
}

/** A word as it is counted, and the path of the transcript that it was counted in last. */
interface Counted {
  count: number;
  transcripts: number;
  last: string;
}

/**
 * Which words are said how often. A word in several excerpts is counted once.
 * @param watched `turn` is awaited before each transcript. Progress counts transcripts.
 * @returns nothing when it was cancelled.
 */
export async function wordFrequencies(
  { scope, stopWords, minLength, numbers }: CountedWords,
  searchable: Searchable,
  watched: Cancellable = {},
): Promise<WordFrequencies | undefined> {
  const found = new Map<string, Counted>();
  const countedAs = (form: string, isUnspaced: boolean): Counted | undefined => {
    const key = wordKey(form);
    if (stopWords.has(key) || (!isUnspaced && key.length < minLength)) return undefined;
    if (!numbers && !/\p{L}/u.test(key)) return undefined;
    let its = found.get(key);
    if (!its) found.set(copyOf(key, 0, key.length), (its = { count: 0, transcripts: 0, last: '' }));
    return its;
  };
  // A form of a word as it is written is looked up in far less time than made into its key; what isn’t counted is there as nothing.
  const forms = new Map<string, Counted | undefined>();
  const known = (form: string): Counted | undefined => {
    let its = forms.get(form);
    if (!its && !forms.has(form)) forms.set(copyOf(form, 0, form.length), (its = countedAs(form, false)));
    return its;
  };
  let [counted, all] = [0, 0];
  const isDone = await goThroughTalk(scope, searchable, watched, ({ talk: { path }, said, has }) => {
    const { lines, transcript } = said;
    for (const { range } of spokenParagraphs(transcript)) {
      const base = lines.offsetAt(range.start);
      const text = lines.slice(range);
      for (const { start, end, isUnspaced } of wordsIn(text)) {
        if (!has(base + start, base + end)) continue;
        all++;
        const form = text.slice(start, end);
        const its = isUnspaced ? countedAs(form, true) : known(form);
        if (!its) continue;
        counted++;
        its.count++;
        if (its.last !== path) its.transcripts++;
        its.last = path;
      }
    }
  });
  if (!isDone) return undefined;
  const words = [...found].map(([word, { count, transcripts }]) => ({ word, count, transcripts }));
  words.sort((a, b) => b.count - a.count || compareText(a.word, b.word));
  return { words, counted, all };
}
