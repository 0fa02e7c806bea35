import type { Lines } from '../text/lines';
import type { Range } from '../text/position';
import type { Transcript } from '../transcript/transcript';
import { spokenParagraphs } from '../transcript/turnAt';
import { WordCount } from '../transcript/words';

/** Words of a talk, counted through from 0; the end is exclusive. */
export interface WordSpan {
  readonly firstWord: number;
  readonly endWord: number;
}

/**
 * Which words of the talk stand in ranges of a transcript: what is said, one paragraph after the other, without speakers' names, labels and
 * whatever else stands between. A word of which only a part is in a range is in it. The text is gone through once.
 */
export function wordSpans(
  transcript: Pick<Transcript, 'turns' | 'preamble'>,
  lines: Lines,
  ranges: readonly Range[],
): { readonly words: number; readonly spans: readonly WordSpan[] } {
  const ends = ranges.flatMap(({ start, end }, of) => {
    const [from, to] = [lines.offsetAt(start), lines.offsetAt(end)];
    return [
      { at: from, of, isStart: true },
      { at: Math.max(from, to), of, isStart: false },
    ];
  });
  ends.sort((a, b) => a.at - b.at);
  const firstWords = ranges.map(() => 0);
  const endWords = ranges.map(() => 0);
  let [before, next] = [0, 0];
  const take = (upTo: number, wordsAt: (at: number, isStart: boolean) => number) => {
    for (let end = ends[next]; end && end.at <= upTo; end = ends[++next]) {
      (end.isStart ? firstWords : endWords)[end.of] = before + wordsAt(end.at, end.isStart);
    }
  };
  for (const { range } of spokenParagraphs(transcript)) {
    const [start, stop] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
    take(start, () => 0);
    const count = new WordCount(lines.text, start);
    take(stop, (at, isStart) => {
      const words = count.to(at);
      return isStart && at < stop && count.isWithinWord ? words - 1 : words;
    });
    before += count.to(stop);
  }
  take(Infinity, () => 0);
  const spans = ranges.map((_, i) => {
    const firstWord = firstWords[i] ?? 0;
    return { firstWord, endWord: Math.max(firstWord, endWords[i] ?? 0) };
  });
  return { words: before, spans };
}
