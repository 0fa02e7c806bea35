import { canonicalName } from '../project/codeTree';
import type { AddedCodes } from '../project/changeCodes';
import type { CodedTranscript } from '../project/codeTranscript';
import { isInText, type PlacedCoding } from '../project/placedCoding';
import type { Study } from '../project/study';
import { sidecarPath } from '../project/studyPaths';
import { containsRange, type Range } from '../text/position';

/** Tells a coder's own codings of a transcript, and inline labels, which are nobody's and shown unless one codes blind. */
export function ownCodings(study: Study, transcript: string, coder: string | undefined): (it: PlacedCoding) => boolean {
  const own = sidecarPath(transcript, coder);
  return ({ source }) => (source.kind === 'label' ? study.countsLabels : source.path === own);
}

/**
 * The codes that all of an excerpt has, by their names in the codebook: those of codings that are of just these words, or of more.
 * @param counts which codings count.
 */
export function codesOnExcerpt(
  study: Study,
  codings: readonly PlacedCoding[],
  excerpt: Range,
  counts: (coding: PlacedCoding) => boolean,
): Set<string> {
  const there = codings.filter((it) => isInText(it) && counts(it) && containsRange(it.range, excerpt));
  return new Set(there.flatMap(({ codes }) => codes.map((code) => canonicalName(study, code))));
}

/**
 * What is to be added to excerpts so that all have these codes.
 * @param coded what is coded there, of which only the coder's own counts.
 * @returns also how many excerpts have them all already.
 */
export function missingCodes(
  study: Study,
  coded: CodedTranscript,
  excerpts: readonly Range[],
  codes: readonly string[],
  coder: string | undefined,
): { add: AddedCodes[]; had: number } {
  const isOwn = ownCodings(study, coded.path, coder);
  const own = coded.codings.filter(isOwn);
  const add = excerpts.flatMap((excerpt): AddedCodes[] => {
    const has = codesOnExcerpt(study, own, excerpt, isOwn);
    const missing = codes.filter((code) => !has.has(canonicalName(study, code)));
    return missing.length ? [{ excerpt, codes: missing }] : [];
  });
  return { add, had: excerpts.length - add.length };
}
