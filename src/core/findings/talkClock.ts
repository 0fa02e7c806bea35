import { wordSpans } from '../excerpts/wordSpans';
import type { Said } from '../retrieval/searched';

/** A word of the talk of which the transcript says when it is spoken. */
interface Tick {
  /** Counted through from 0. */
  readonly word: number;
  /** Milliseconds from the beginning of the recording. */
  readonly time: number;
}

/**
 * When each word of a talk is spoken: what the transcript says, and between two times as if all words between them took equally long. After
 * the last time they take as long as those before it on average.
 */
export class TalkClock {
  private constructor(
    /** Ascending, both in words and times; two or more. */
    private readonly ticks: readonly Tick[],
    private readonly words: number,
  ) {}

  /** Nothing where the transcript says less than two times, or where one is earlier than the one before it. */
  static of({ transcript, lines }: Said): TalkClock | undefined {
    const { times } = transcript;
    const starts = times.map(({ line }) => {
      const start = { line, character: 0 };
      return { start, end: start };
    });
    const { words, spans } = wordSpans(transcript, lines, starts);
    const ticks: Tick[] = [];
    for (const [i, { time }] of times.entries()) {
      const [word, last] = [spans[i]?.firstWord ?? 0, ticks.at(-1)];
      if (last && time < last.time) return undefined;
      // Of several times before the same word the first is when it begins, and of several words at a time the first begins then.
      if (!last || (word > last.word && time > last.time)) ticks.push({ word, time });
    }
    return ticks.length > 1 ? new TalkClock(ticks, words) : undefined;
  }

  /** When a word begins, in whole milliseconds from the beginning of the recording. */
  at(word: number): number {
    const { ticks } = this;
    const next = Math.max(
      1,
      ticks.findIndex((tick) => tick.word > word),
    );
    const isAfter = word >= (ticks.at(-1)?.word ?? 0);
    const [from, to] = isAfter ? [ticks[0], ticks.at(-1)] : [ticks[next - 1], ticks[next]];
    if (!from || !to) return 0;
    const perWord = (to.time - from.time) / (to.word - from.word);
    const time = isAfter ? to.time + (word - to.word) * perWord : from.time + (word - from.word) * perWord;
    return Math.max(0, Math.round(time));
  }

  /** When the last word has been spoken. */
  get end(): number {
    return this.at(this.words);
  }
}
