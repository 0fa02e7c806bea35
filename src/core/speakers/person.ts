import type { CodebookSpeaker } from '../codebook/codebook';
import { namesTogether } from '../transcript/names';
import type { Figures } from './speakersOf';

/** How much somebody says in one transcript. */
export interface SpokenIn extends Figures {
  readonly path: string;
  /** Zero-based line of the header of their first turn there. */
  readonly line: number;
  /** The words that are said in the transcript by all: what their share is a part of. */
  readonly ofWords: number;
}

/** What somebody says in a transcript under one spelling of their name. */
interface Spelt extends SpokenIn {
  readonly spelling: string;
}

/** Somebody who speaks in a study, or several who speak at the same time: what they say in all transcripts. */
export class Person implements Figures {
  turns = 0;
  words = 0;
  codings = 0;
  /** The words of all in the transcripts in which they speak. */
  ofWords = 0;
  /** As the codebook spells it, or else as most of their words stand under it. */
  name: string;
  /** Whether the name puts several people together. */
  isTogether = false;
  private readonly byPath = new Map<string, readonly Spelt[]>();
  private readonly wordsBySpelling = new Map<string, number>();

  /** @param known what the codebook says of them. */
  constructor(readonly known: CodebookSpeaker | undefined) {
    this.name = known?.name ?? '';
  }

  /** How the transcripts spell the name, the most used first. */
  get spellings(): readonly string[] {
    const all = [...this.wordsBySpelling];
    return all.sort(([a, some], [b, more]) => more - some || (a < b ? -1 : 1)).map(([spelling]) => spelling);
  }

  /** How many transcripts they speak in. */
  get size(): number {
    return this.byPath.size;
  }

  /** What they say in each transcript, in no order: there may be very many. */
  get transcripts(): readonly SpokenIn[] {
    return [...this.byPath.values()].flatMap((spelt) => sum(spelt) ?? []);
  }

  in(path: string): SpokenIn | undefined {
    return sum(this.byPath.get(path) ?? []);
  }

  add(spelling: string, spoken: SpokenIn): void {
    const there = this.byPath.get(spoken.path);
    this.byPath.set(spoken.path, [...(there ?? []), { spelling, ...spoken }]);
    if (!there) this.ofWords += spoken.ofWords;
    this.count(spelling, spoken, 1);
    this.rename();
  }

  delete(path: string): void {
    const there = this.byPath.get(path);
    if (!there) return;
    this.byPath.delete(path);
    this.ofWords -= there[0]?.ofWords ?? 0;
    for (const one of there) this.count(one.spelling, one, -1);
    this.rename();
  }

  private count(spelling: string, { turns, words, codings }: Figures, sign: 1 | -1): void {
    this.turns += sign * turns;
    this.words += sign * words;
    this.codings += sign * codings;
    // A turn counts for a word: there are some in which nothing is said.
    const now = (this.wordsBySpelling.get(spelling) ?? 0) + sign * (words + turns);
    if (now > 0) this.wordsBySpelling.set(spelling, now);
    else this.wordsBySpelling.delete(spelling);
  }

  private rename(): void {
    if (this.known || (this.wordsBySpelling.size === 1 && this.wordsBySpelling.has(this.name))) return;
    this.name = this.spellings[0] ?? this.name;
    this.isTogether = namesTogether(this.name) !== undefined;
  }
}

function sum([first, ...more]: readonly Spelt[]): SpokenIn | undefined {
  if (!first || !more.length) return first;
  const all = { path: first.path, line: first.line, ofWords: first.ofWords };
  const add = (of: (it: Figures) => number) => more.reduce((total, it) => total + of(it), of(first));
  return { ...all, turns: add((it) => it.turns), words: add((it) => it.words), codings: add((it) => it.codings) };
}

/** How much of what is said somebody says, from 0 to 1. */
export function shareOf({ words, ofWords }: Pick<SpokenIn, 'words' | 'ofWords'>): number {
  return ofWords ? words / ofWords : 0;
}
