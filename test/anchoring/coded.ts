import { describeExcerpt, prepareToDescribe } from '../../src/core/codings/describeExcerpt';
import { Talk } from '../../src/core/codings/talk';
import type { Sought } from '../../src/core/codings/wanted';
import { Lines } from '../../src/core/text/lines';
import type { Range } from '../../src/core/text/position';
import { readTranscript } from '../../src/core/transcript/readTranscript';
import { below, oneOf } from './random';

export function talkOf(text: string): Talk {
  return new Talk(new Lines(text), readTranscript(text));
}

/**
 * Codes a transcript as people do: whole paragraphs, sentences, some words, what is only nodded, and sometimes more than one paragraph.
 * @param count how many codings; fewer where the transcript is too short for that many different ones.
 */
export function codeAtRandom(talk: Talk, count: number, random: () => number, confidential = false): Sought[] {
  const { lines } = talk;
  const { length } = talk.paragraphs.starts;
  const ranges = new Map<string, Range>();
  for (let tries = 0; tries < count * 20 && ranges.size < count && length; tries++) {
    const i = below(length, random);
    const [start, end] = talk.paragraph(i);
    const span = oneOf([whole, whole, sentences, sentences, someWords, several], random)(start, end, i);
    if (!span || !lines.text.slice(...span).trim()) continue;
    ranges.set(span.join(), lines.rangeAt(...span));
  }
  prepareToDescribe(talk, [...ranges.values()]);
  return [...ranges.values()].map((at, i) => {
    const id = `c${i}`;
    return { id, at, ...describeExcerpt(talk, at, { id, confidential }) };
  });

  function whole(start: number, end: number): [number, number] {
    return [start, end];
  }

  function several(start: number, _: number, i: number): [number, number] | undefined {
    return i + 1 < length ? [start, talk.paragraph(i + 1)[1]] : undefined;
  }

  function sentences(start: number, end: number): [number, number] {
    const text = lines.text.slice(start, end);
    const borders = [
      0,
      ...[...text.matchAll(/[.?!…]\s+/g)].map(({ 0: gap, index }) => index + gap.length),
      text.length,
    ];
    const first = below(borders.length - 1, random);
    const last = Math.min(borders.length - 1, first + 1 + below(2, random));
    return [start + (borders[first] ?? 0), start + text.slice(0, borders[last]).trimEnd().length];
  }

  function someWords(start: number, end: number): [number, number] {
    const words = [...lines.text.slice(start, end).matchAll(/\S+/g)];
    const first = below(words.length, random);
    const [from, to] = [words[first], words[Math.min(words.length - 1, first + below(5, random))]];
    return [start + (from?.index ?? 0), start + (to?.index ?? 0) + (to?.[0].length ?? 0)];
  }
}
