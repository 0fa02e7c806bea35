import { skipSpace, trimSpace } from '../text/characters';
import type { Lines } from '../text/lines';
import type { Range } from '../text/position';
import { sentenceAt, sentencesIn, type Span } from '../text/sentences';
import type { Paragraph, Transcript } from '../transcript/transcript';
import { turnExcerpt } from '../transcript/turnAt';
import { inContext, type InContext } from './inContext';

/** Words that were sought, where somebody says them. */
export interface Hit extends InContext {
  /** Without white space at its ends. */
  readonly range: Range;
  /** Who says it; nothing in a text in which nobody speaks. */
  readonly speaker: string | undefined;
  /** The sentences that have a part of it, at least one; one after the other. */
  readonly sentences: readonly Range[];
  readonly paragraph: Range;
  /** All that is said in its turn; where nobody speaks, its paragraph. */
  readonly turn: Range;
}

/** Paragraphs of one turn, or one paragraph where nobody speaks. */
interface Said {
  readonly speaker: string | undefined;
  readonly paragraphs: readonly Paragraph[];
  readonly turn: Range;
}

/**
 * All places of an expression in what is said, in text order; not in names, labels and times, nor in what stands before the first turn.
 * Each paragraph is searched for itself: it begins at `^` and ends at `$`. White space alone, or nothing, is no hit.
 * @param expression global, as `compilePattern` makes it.
 * @param limit how many are found at most.
 */
export function findInTalk(transcript: Transcript, lines: Lines, expression: RegExp, limit = Infinity): Hit[] {
  const hits: Hit[] = [];
  for (const { speaker, paragraphs, turn } of saidIn(transcript)) {
    for (const { range: paragraph } of paragraphs) {
      const base = lines.offsetAt(paragraph.start);
      const text = lines.slice(paragraph);
      let sentences: SentencesPassed | undefined;
      for (const { 0: found, index } of text.matchAll(expression)) {
        const start = skipSpace(text, index, index + found.length);
        const end = trimSpace(text, start, index + found.length);
        if (start === end) continue;
        if (hits.length >= limit) return hits;
        sentences ??= new SentencesPassed(sentencesIn(text));
        const around = sentences.of(start, end).map(([from, to]) => lines.rangeAt(base + from, base + to));
        hits.push({
          range: lines.rangeAt(base + start, base + end),
          speaker,
          sentences: around.length ? around : [paragraph],
          paragraph,
          turn,
          ...inContext(text, start, end),
        });
      }
    }
  }
  return hits;
}

function saidIn({ turns, preamble }: Transcript): Said[] {
  if (!turns.length) return preamble.map((it) => ({ speaker: undefined, paragraphs: [it], turn: it.range }));
  return turns.flatMap((turn) => {
    const excerpt = turnExcerpt(turn);
    return excerpt ? [{ speaker: turn.speaker, paragraphs: turn.paragraphs, turn: excerpt }] : [];
  });
}

/** The sentences of a paragraph, for places that are asked for in text order. */
class SentencesPassed {
  private passed = 0;

  constructor(private readonly sentences: readonly Span[]) {}

  /** Those that have a part of a place; the nearest where it is between two. */
  of(start: number, end: number): readonly Span[] {
    const { sentences } = this;
    while ((sentences[this.passed]?.[1] ?? Infinity) <= start) this.passed++;
    let to = this.passed;
    while ((sentences[to]?.[0] ?? Infinity) < end) to++;
    if (to > this.passed) return sentences.slice(this.passed, to);
    const nearest = sentenceAt(sentences.slice(Math.max(0, this.passed - 1), this.passed + 1), start);
    return nearest ? [nearest] : [];
  }
}
