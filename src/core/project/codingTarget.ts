import { Lines } from '../text/lines';
import { containsRange, isEmptyRange, sameRange, type Position, type Range } from '../text/position';
import type { Transcript } from '../transcript/transcript';
import { textAt, turnAt, turnExcerpt } from '../transcript/turnAt';
import { canonicalName } from './codeTree';
import type { CodedTranscript } from './codeTranscript';
import type { AppliedCode } from './changeCodes';
import { isInText, type PlacedCoding } from './placedCoding';
import type { Study } from './study';

/** How far from the cursor a coding reaches when nothing is selected. */
export type Reach = 'turn' | 'paragraph';

/**
 * What is coded from a place in the text: what is selected, without white space at its ends; else the turn or paragraph there. A place
 * outside all turns gives its paragraph. Nothing where there is no text.
 */
export function excerptAt(transcript: Transcript, text: string, selection: Range, reach: Reach): Range | undefined {
  const selected = isEmptyRange(selection) ? undefined : withoutOuterSpace(new Lines(text), selection);
  if (selected) return selected;
  const turn = turnAt(transcript, selection.start.line);
  if (reach === 'turn' && turn) return turnExcerpt(turn);
  return (
    textAt(transcript, selection.start) ??
    textAt(transcript, selection.start.line) ??
    codedAbove(transcript, selection.start)
  )?.range;
}

/** On a label, the paragraph that it codes. */
function codedAbove(transcript: Transcript, { line }: Position): { range: Range } | undefined {
  const label = transcript.labels.find(({ range }) => range.start.line === line);
  return label?.excerpt && { range: label.excerpt };
}

/** A stretch of text without white space at its ends; nothing when there is nothing else in it. */
export function withoutOuterSpace(lines: Lines, range: Range): Range | undefined {
  const text = lines.slice(range);
  const start = lines.offsetAt(range.start) + text.length - text.trimStart().length;
  const end = lines.offsetAt(range.start) + text.trimEnd().length;
  return start < end ? lines.rangeAt(start, end) : undefined;
}

/**
 * The codes that an excerpt has: those of the codings that lie in it.
 * @param isOurs tells the codings that count; another coder's don't stand in the way of one's own.
 */
export function codesIn(
  { codings }: CodedTranscript,
  excerpt: Range,
  isOurs: (coding: PlacedCoding) => boolean,
): AppliedCode[] {
  const inside = codings.filter((c) => isInText(c) && isOurs(c) && containsRange(excerpt, c.range));
  return inside.flatMap((coding) => coding.codes.map((code) => ({ coding, code })));
}

/**
 * What to add to an excerpt and what to remove from it, once its codes have been chosen.
 * @param there what it has now, which may be something else than what was offered.
 * @param offered the names in the codebook of the codes that it had when they were offered.
 * @param chosen the names that are wanted, new ones among them.
 */
export function difference(
  study: Study,
  there: readonly AppliedCode[],
  offered: readonly string[],
  chosen: readonly string[],
): { add: string[]; remove: AppliedCode[] } {
  const has = new Set(there.map(({ code }) => canonicalName(study, code)));
  const unticked = new Set(offered.filter((code) => !chosen.includes(code)));
  return {
    add: chosen.filter((code) => !offered.includes(code) && !has.has(code)),
    remove: there.filter(({ code }) => unticked.has(canonicalName(study, code))),
  };
}

/** The same codes of the same codings as they are now; those that are gone are left out. */
export function stillThere({ codings }: CodedTranscript, applied: readonly AppliedCode[]): AppliedCode[] {
  return applied.flatMap(({ coding, code }) => {
    const now = codings.find((it) => isSameCoding(it, coding) && it.codes.includes(code));
    return now ? [{ coding: now, code }] : [];
  });
}

function isSameCoding(a: PlacedCoding, b: PlacedCoding): boolean {
  if (a.source.kind === 'sidecar' && b.source.kind === 'sidecar')
    return a.source.path === b.source.path && a.id === b.id;
  return a.source.kind === b.source.kind && sameRange(a.range, b.range);
}
