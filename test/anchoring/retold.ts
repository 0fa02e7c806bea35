import type { Range } from '../../src/core/text/position';
import type { Lines } from '../../src/core/text/lines';

/** A stretch of a text without white space in it, and where it begins. */
export interface Word {
  readonly text: string;
  readonly start: number;
}

/** All words of a text, headers and labels among them, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index }));
}

/** A text that is put together from the words of another, which knows where each of them has got to. */
export class Retold {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly placed = new Map<number, readonly [start: number, end: number]>();

  /** @param original whose words are counted. */
  constructor(private readonly original: readonly Word[]) {}

  /** Says a word of the original, or another one in its stead. */
  word(index: number, instead?: string): this {
    const text = instead ?? this.original[index]?.text ?? '';
    this.placed.set(index, [this.length, this.length + text.length]);
    return this.add(text);
  }

  add(text: string): this {
    this.parts.push(text);
    this.length += text.length;
    return this;
  }

  get text(): string {
    return this.parts.join('');
  }

  /**
   * Where an excerpt of the original is now: nothing unless all its words are there, one after the other and without others in between.
   * @param excerpt from and to which offset of the original; it may begin and end inside words that haven't been changed.
   */
  whereabouts(excerpt: readonly [start: number, end: number], lines: Lines): Range | undefined {
    const { original } = this;
    const [first, last] = this.wordsIn(excerpt);
    for (let i = first; i <= last; i++) {
      const [here, next] = [this.placed.get(i), this.placed.get(i + 1)];
      if (!here || (i < last && (!next || next[0] < here[1] || /\S/.test(lines.text.slice(here[1], next[0])))))
        return undefined;
    }
    const [from, to] = [this.placed.get(first), this.placed.get(last)];
    const [begin, end] = [original[first], original[last]];
    if (!from || !to || !begin || !end) return undefined;
    const start = from[0] + Math.max(0, excerpt[0] - begin.start);
    return lines.rangeAt(start, to[1] - Math.max(0, end.start + end.text.length - excerpt[1]));
  }

  /** What share of an excerpt's words, as far as they are still there, a range has; 0 when none of them is. */
  shareIn(excerpt: readonly [start: number, end: number], range: readonly [start: number, end: number]): number {
    const [first, last] = this.wordsIn(excerpt);
    let there = 0;
    let inside = 0;
    for (let i = first; i <= last; i++) {
      const [start, end] = this.placed.get(i) ?? [0, 0];
      there += end - start;
      inside += Math.max(0, Math.min(end, range[1]) - Math.max(start, range[0]));
    }
    return there ? inside / there : 0;
  }

  /** From the first to the last of an excerpt's words that are still there; nothing when none is. */
  hull(excerpt: readonly [start: number, end: number]): readonly [start: number, end: number] | undefined {
    const [first, last] = this.wordsIn(excerpt);
    let hull: readonly [number, number] | undefined;
    for (let i = first; i <= last; i++) {
      const word = this.placed.get(i);
      if (word) hull = [hull?.[0] ?? word[0], word[1]];
    }
    return hull;
  }

  private wordsIn([start, end]: readonly [start: number, end: number]): [first: number, last: number] {
    const { original } = this;
    let low = 0;
    let high = original.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const word = original[middle];
      if (word && word.start + word.text.length <= start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (original[last + 1] && (original[last + 1]?.start ?? 0) < end) last++;
    return [low, last];
  }
}
