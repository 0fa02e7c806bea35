import type { CoderExcerpt } from './coderExcerpts';
import type { Piece } from './spokenPieces';
import type { TalkCharacters } from './talkCharacters';

/**
 * Where a coder has given each code, in characters of the talk, in order. Codings of the same code that overlap are one stretch; those that
 * only follow each other are two. What covers nothing of the talk is left out.
 * @param excerpts of one coder, in text order.
 */
export function codedStretches(
  excerpts: readonly CoderExcerpt[],
  characters: TalkCharacters,
): ReadonlyMap<string, readonly Piece[]> {
  const byCode = new Map<string, { start: number; end: number }[]>();
  for (const excerpt of excerpts) {
    const start = characters.at(excerpt.start);
    const end = characters.at(excerpt.end);
    if (start >= end) continue;
    for (const code of excerpt.codes) {
      const stretches = byCode.get(code) ?? [];
      if (stretches.length === 0) byCode.set(code, stretches);
      const last = stretches.at(-1);
      if (last && start < last.end) last.end = Math.max(last.end, end);
      else stretches.push({ start, end });
    }
  }
  return byCode;
}

/** Where a code begins or ends to hold. */
export interface CodeBorder {
  readonly at: number;
  readonly code: string;
  readonly begins: boolean;
}

/** Where codes begin and end, in no order. */
export function bordersOf(byCode: ReadonlyMap<string, readonly Piece[]>): CodeBorder[] {
  const borders: CodeBorder[] = [];
  for (const [code, its] of byCode) {
    for (const { start, end } of its) borders.push({ at: start, code, begins: true }, { at: end, code, begins: false });
  }
  return borders;
}

/** In text order; what ends at a place ends before what begins there. */
export function compareBorders(a: CodeBorder, b: CodeBorder): number {
  return a.at - b.at || Number(a.begins) - Number(b.begins);
}
