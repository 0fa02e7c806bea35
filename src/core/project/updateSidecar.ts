import { describeExcerpt, prepareToDescribe, type Evidence } from '../codings/describeExcerpt';
import type { Coding } from '../codings/coding';
import { hashOfWords } from '../codings/fingerprint';
import { moveCodings, type CodingMove } from '../codings/moveCodings';
import { readSidecar } from '../codings/readSidecar';
import { CONFLICT_KEYS } from '../codings/sidecarKeys';
import type { Talk } from '../codings/talk';
import { applyEdits } from '../text/edit';
import { plainWords } from '../text/plainText';
import type { CodedTranscript } from './codeTranscript';
import { isCertain, type PlacedCoding } from './placedCoding';

/** What a sidecar's codings are to be found by. */
export interface UpdateOptions {
  /** Whether hashes are to stand for what was said; else what was said. */
  readonly confidential: boolean;
  /**
   * Whether hashes are also to stand for quotes that can't be found for sure in the transcript. They are then of the quote alone, and of
   * one that is only a beginning nothing is ever found again: nobody can read any more what was coded.
   */
  readonly unsureToo?: boolean;
}

interface SidecarUpdate {
  /** The sidecar's new text, the old one when nothing is new. */
  readonly text: string;
  /** How many codings have another place. */
  readonly moved: number;
  /** How many have hashes now where they had words, or the other way. */
  readonly replaced: number;
  /** How many keep what they should not have. */
  readonly left: number;
}

/**
 * Makes a sidecar say where its codings are now, and what they are found by in the way that is wanted: words, or hashes of them. Those
 * whose excerpts aren't surely in the text keep what they have, since that is all that tells what was coded; and so does what a merge
 * has left to be decided.
 * @param talk of the transcript's text, as it was coded.
 * @throws UnreadableFileError when the sidecar can't be understood.
 */
export function updateSidecar(
  coded: CodedTranscript,
  talk: Talk,
  sidecar: string,
  sidecarText: string,
  { confidential, unsureToo = false }: UpdateOptions,
): SidecarUpdate {
  const placed = new Map<string, PlacedCoding>();
  for (const coding of coded.codings) {
    if (coding.source.kind === 'sidecar' && coding.source.path === sidecar && coding.id !== undefined)
      placed.set(coding.id, coding);
  }
  const isSure = (it: PlacedCoding | undefined): it is PlacedCoding => it !== undefined && isCertain(it);
  prepareToDescribe(
    talk,
    [...placed.values()].filter(isSure).map(({ range }) => range),
  );
  const moves: CodingMove[] = [];
  let moved = 0;
  let replaced = 0;
  let left = 0;
  const seen = new Set<string>();
  for (const coding of readSidecar(sidecarText).sidecar.codings) {
    const { id } = coding;
    const now = placed.get(id);
    const isOther = isOtherwise(coding, confidential);
    if (isSure(now) && !seen.has(id)) {
      const isMoved = now.state === 'moved';
      if (isMoved || isOther) {
        moves.push({ id, at: now.range, evidence: describeExcerpt(talk, now.range, { id, confidential }) });
      }
      if (isMoved) moved++;
      if (isOther) replaced++;
    } else if (isOther && confidential && unsureToo && !seen.has(id)) {
      moves.push({ id, at: coding.at, evidence: hashOfQuote(coding) });
      replaced++;
    } else if (isOther) left++;
    if (confidential && coding.conflict?.get(CONFLICT_KEYS.quote)) left++;
    seen.add(id);
  }
  const text = moves.length ? applyEdits(sidecarText, moveCodings(sidecarText, moves)) : sidecarText;
  return { text, moved, replaced, left };
}

/** Whether a coding has words where hashes are wanted, or the other way. */
function isOtherwise({ quote, hash, context }: Coding, confidential: boolean): boolean {
  return confidential ? quote !== '' || context !== undefined : hash !== undefined;
}

function hashOfQuote({ id, quote }: Coding): Evidence {
  return { quote: '', hash: { words: hashOfWords(id, quote), length: plainWords(quote).length } };
}
