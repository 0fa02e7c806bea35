import type { Lines } from '../text/lines';
import { containsRange, sameRange, type Range } from '../text/position';
import { canonicalName } from './codeTree';
import type { CodedTranscript } from './codeTranscript';
import type { AppliedCode } from './changeCodes';
import { isInText, type PlacedCoding } from './placedCoding';
import type { Study } from './study';

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

/** The codes that all of several excerpts have, and of the others how many have them. */
export interface SharedCodes {
  readonly all: readonly string[];
  readonly partly: ReadonlyMap<string, number>;
}

/** @param there what each excerpt has. Codes are named as in the codebook. */
export function sharedCodes(study: Study, there: readonly (readonly AppliedCode[])[]): SharedCodes {
  const counts = new Map<string, number>();
  for (const applied of there) {
    const names = new Set(applied.map(({ code }) => canonicalName(study, code)));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isShared = ([, count]: [string, number]) => count === there.length;
  const all = [...counts].filter(isShared).map(([name]) => name);
  return { all, partly: new Map([...counts].filter((it) => !isShared(it))) };
}

/**
 * What to add to excerpts and what to remove from them, once their codes have been chosen.
 * @param there what each has now, which may be something else than what was offered.
 * @param offered the names in the codebook of the codes that all of them had when they were offered.
 * @param chosen the names that are wanted, new ones among them.
 */
export function difference(
  study: Study,
  there: readonly (readonly AppliedCode[])[],
  offered: readonly string[],
  chosen: readonly string[],
): { add: string[][]; remove: AppliedCode[] } {
  const unticked = new Set(offered.filter((code) => !chosen.includes(code)));
  return {
    add: there.map((applied) => {
      const has = new Set(applied.map(({ code }) => canonicalName(study, code)));
      return chosen.filter((code) => !offered.includes(code) && !has.has(code));
    }),
    remove: eachOnce(there.flat()).filter(({ code }) => unticked.has(canonicalName(study, code))),
  };
}

/** The same codes of codings, each once: a coding may lie in several excerpts. */
export function eachOnce(applied: readonly AppliedCode[]): AppliedCode[] {
  const seen = new Map<PlacedCoding, Set<string>>();
  return applied.filter(({ coding, code }) => {
    const codes = seen.get(coding);
    if (!codes) seen.set(coding, new Set([code]));
    return codes ? !codes.has(code) && codes.add(code) : true;
  });
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
