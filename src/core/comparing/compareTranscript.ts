import { isSameCoder } from '../coders/coder';
import type { CodedTranscript } from '../project/codeTranscript';
import { isInText, type PlacedCoding } from '../project/placedCoding';
import { compareText } from '../text/compareText';
import type { Lines } from '../text/lines';
import { comparePositions, compareRanges, START_OF_TEXT, type Range } from '../text/position';
import { codedWords, type CodedWords } from './codedWords';
import type { CodedExcerpt, ComparedCoders, Difference, DifferenceKind, TranscriptComparison } from './difference';
import { shared, spanned, takeBest, takeEqual, type Pair, type Sides } from './pairs';

/**
 * Compares what two coders have coded in a transcript. Each code of each coding has at most one partner among the other coder's; they are
 * found in this order:
 * 1. the same code on the same words, from the first letter or digit to the last, is agreed on;
 * 2. the same code on words of which some are the same has other borders: first those that share most;
 * 3. another code on the same words is another code. Here words are the same if what both have is at least half of what either has, in
 *    characters: first those that are the same, then those of which the greatest part is;
 * 4. what is left only one of them has coded.
 *
 * Nothing depends on which coder is the first, or on when a coding was made.
 * @param lines of the text in which the codings stand.
 * @param nameOf what a code is called, as it is written; see {@link codeNames}.
 */
export function compareTranscript(
  { path, codings }: Pick<CodedTranscript, 'path' | 'codings'>,
  lines: Lines,
  { first, second }: ComparedCoders,
  nameOf: (written: string) => string,
): TranscriptComparison {
  const left = {
    first: new Set(codedWords(codings, lines, first, nameOf)),
    second: new Set(codedWords(codings, lines, second, nameOf)),
  };
  const agreed = takeEqual(left, ({ code, start, end }) => `${start}-${end} ${code}`);
  const otherBorders = takeOtherBorders(left);
  const otherCode = [
    ...takeEqual(left, ({ start, end }) => `${start}-${end}`),
    ...takeBest(left, closeness, compareCodes),
  ];
  const difference = (kind: DifferenceKind, a: CodedWords | undefined, b: CodedWords | undefined): Difference => ({
    kind,
    path,
    range: rangeOf(a, b),
    first: a,
    second: b,
  });
  const isLost = (coding: PlacedCoding) =>
    !isInText(coding) && (isSameCoder(coding.coder, first) || isSameCoder(coding.coder, second));
  return {
    path,
    agreed: agreed
      .map((pair) => ({ path, first: pair[0], second: pair[1] }))
      .sort((a, b) => compareRanges(rangeOf(a.first, a.second), rangeOf(b.first, b.second))),
    differences: [
      ...otherBorders.map((pair) => difference('otherBorders', ...pair)),
      ...otherCode.map((pair) => difference('otherCode', ...pair)),
      ...[...left.first].map((it) => difference('onlyFirst', it, undefined)),
      ...[...left.second].map((it) => difference('onlySecond', undefined, it)),
    ].sort((a, b) => compareRanges(a.range, b.range) || compareText(codesOf(a), codesOf(b))),
    orphans: codings.filter(isLost).length,
  };
}

/** The same code on words of which some are the same. */
function takeOtherBorders(left: Sides<CodedWords>): Pair<CodedWords>[] {
  const byCode = new Map<string, Sides<CodedWords>>();
  for (const item of left.first) sidesOf(byCode, item.code).first.add(item);
  for (const item of left.second) byCode.get(item.code)?.second.add(item);
  const pairs = [...byCode.values()].flatMap((sides) => takeBest(sides, shared));
  for (const [a, b] of pairs) {
    left.first.delete(a);
    left.second.delete(b);
  }
  return pairs;
}

function sidesOf(byCode: Map<string, Sides<CodedWords>>, code: string): Sides<CodedWords> {
  const sides = byCode.get(code) ?? { first: new Set(), second: new Set() };
  byCode.set(code, sides);
  return sides;
}

/** Which part of what either has coded both have; nothing where that is less than half. */
function closeness(a: CodedWords, b: CodedWords): number | undefined {
  const part = shared(a, b) / spanned(a, b);
  return part >= 0.5 ? part : undefined;
}

function compareCodes([a, b]: Pair<CodedWords>, [c, d]: Pair<CodedWords>): number {
  return compareText(codesOf({ first: a, second: b }), codesOf({ first: c, second: d }));
}

/** The codes of an entry in the order of their names, so that it doesn't matter whose they are. */
function codesOf({ first, second }: Pick<Difference, 'first' | 'second'>): string {
  return [first, second]
    .flatMap((it) => it?.code ?? [])
    .sort()
    .join('\n');
}

/** From where one of them begins to where one of them ends. */
function rangeOf(a: CodedExcerpt | undefined, b: CodedExcerpt | undefined): Range {
  const [one, other] = [a?.coding.range ?? b?.coding.range, b?.coding.range ?? a?.coding.range];
  if (!one || !other) return START_OF_TEXT;
  return {
    start: comparePositions(one.start, other.start) < 0 ? one.start : other.start,
    end: comparePositions(one.end, other.end) > 0 ? one.end : other.end,
  };
}
