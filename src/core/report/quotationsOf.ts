import { formatAt } from '../codings/at';
import { coderKey } from '../coders/coder';
import { counted } from '../coders/counted';
import { excerptsIn } from '../project/codeTree';
import type { PlacedCoding } from '../project/placedCoding';
import type { Study } from '../project/study';
import { paragraphsWithin } from '../retrieval/paragraphsWithin';
import { onOneLine } from '../text/plainText';
import type { Lines } from '../text/lines';
import { comparePositions, type Range } from '../text/position';
import type { Transcript } from '../transcript/transcript';
import { turnAt } from '../transcript/turnAt';
import type { Quotation, Run, Runs } from './document';
import type { ReportedCoders } from './reportedCoders';
import { boldRun } from './runs';

/** An excerpt of a code, by all who have given it there. */
export interface Quoted {
  readonly path: string;
  /** Of the same place, in the order of their coders. */
  readonly codings: readonly PlacedCoding[];
}

/** The excerpts of a code in a transcript that count, each place once, in text order. */
export function quotedIn(study: Study, code: string, path: string): Quoted[] {
  const byPlace = new Map<string, PlacedCoding[]>();
  for (const coding of counted(excerptsIn(study, code, path))) {
    const at = formatAt(coding.range);
    byPlace.set(at, [...(byPlace.get(at) ?? []), coding]);
  }
  return [...byPlace.values()].map((codings) => ({ path, codings }));
}

/** How many excerpts it is: one of each coder who has coded it. */
export function excerptCount({ codings }: Quoted): number {
  return new Set(codings.map(({ coder }) => coderKey(coder))).size;
}

/**
 * Some of the excerpts, in their order: the first of each transcript, then the second of each, until there are enough. What shares words with
 * one before it, as where two coders have drawn other borders, comes after all that doesn’t.
 */
export function chosen(byTranscript: readonly (readonly Quoted[])[], most: number): Quoted[] {
  const inTurn = byTranscript.map(apartFirst);
  const taken = inTurn.map(() => 0);
  let left = most;
  for (let round = 0, isMore = true; isMore && left > 0; round++) {
    isMore = false;
    for (const [i, its] of inTurn.entries()) {
      if (round >= its.length || left <= 0) continue;
      taken[i] = round + 1;
      isMore = true;
      left--;
    }
  }
  const wanted = new Set(inTurn.flatMap((its, i) => its.slice(0, taken[i])));
  return byTranscript.flatMap((its) => its.filter((it) => wanted.has(it)));
}

function apartFirst(quoted: readonly Quoted[]): Quoted[] {
  const apart: Quoted[] = [];
  const others: Quoted[] = [];
  let last: Range | undefined;
  for (const it of quoted) {
    const range = it.codings[0]?.range;
    if (range && last && comparePositions(range.start, last.end) < 0) others.push(it);
    else {
      apart.push(it);
      last = range;
    }
  }
  return [...apart, ...others];
}

/** The words of an excerpt with their source: who says them, where, and who has coded them. */
export function quotation(
  { path, codings }: Quoted,
  transcript: Transcript,
  lines: Lines,
  coders: ReportedCoders,
): Quotation {
  const [first] = codings;
  if (!first) return { kind: 'quotation', paragraphs: [] };
  const { range, speaker } = first;
  const labels = [...new Set(codings.flatMap(({ coder }) => coders.labelOf(coder) ?? []))];
  const source: Run[] = [
    ...(speaker === undefined ? [] : [{ text: `${speaker}, ` }]),
    { text: `${path}:${range.start.line + 1}`, code: true },
    ...(labels.length ? [{ text: `, coded by ${labels.join(', ')}` }] : []),
  ];
  return { kind: 'quotation', paragraphs: spokenIn(transcript, lines, first), source };
}

/** What is said in an excerpt, by paragraph; with speakers’ names where there are several. */
function spokenIn(transcript: Transcript, lines: Lines, { range }: PlacedCoding): Runs[] {
  const paragraphs = paragraphsWithin(transcript, range)
    .map((it) => ({ turn: turnAt(transcript, it.start.line), text: onOneLine(lines.slice(it)) }))
    .filter(({ text }) => text);
  if (!paragraphs.length) return [[onOneLine(lines.slice(range))]];
  const isDialogue = new Set(paragraphs.map(({ turn }) => turn)).size > 1;
  return paragraphs.map(({ turn, text }, i) => {
    const begins = isDialogue && turn && turn !== paragraphs[i - 1]?.turn;
    return begins ? [boldRun(`${turn.speaker}:`), ` ${text}`] : [text];
  });
}
