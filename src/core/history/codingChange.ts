import { coderKey } from '../coders/coder';
import { hashOfWords } from '../codings/fingerprint';
import { sameRange, type Range } from '../text/position';
import { CODING_CHANGES, type CodingChange, type CodingChangeKind } from './changes';
import type { CodeNames } from './codeNames';
import type { CodingPair } from './pairCodings';
import { isHashed, type VersionCoding } from './versionCoding';

/** What the texts tell of a coding's place. */
export interface PlaceNow {
  /** Whether there is a text of both versions. */
  readonly isKnown: boolean;
  /** Where the excerpt that it had before is in the text that there is now, if it is there. */
  readonly range: Range | undefined;
  /** What its transcript is called now. */
  readonly transcript: string;
}

/**
 * What has changed in a coding that is in both versions; nothing when nothing has.
 * @param placeThen where the excerpt that it has now was in the text that there was, if it was there.
 */
export function codingChange(
  { before, after }: CodingPair,
  names: CodeNames,
  placeNow: () => PlaceNow,
  placeThen: () => Range | undefined,
): CodingChange | undefined {
  const [had, has] = [names.codesBefore(before), names.codesAfter(after)];
  const gained = [...has].filter((code) => !had.has(code));
  const lost = [...had].filter((code) => !has.has(code));
  const found = new Set<CodingChangeKind>();
  if (gained.length || lost.length) found.add('recoded');
  if (before.memo !== after.memo) found.add('memo');
  if (before.notation !== after.notation) found.add('notation');
  else if (coderKey(before.coder) !== coderKey(after.coder)) found.add('coder');
  if (!isSaidAlike(before, after)) {
    const place = placeNow();
    const change = place.transcript === after.transcript ? placeChange(before, after, place, placeThen) : undefined;
    if (change) found.add(change);
  }
  if (isLostOrFound(before, after)) found.add(after.isFound ? 'found' : 'lost');
  if (before.transcript !== after.transcript && placeNow().transcript !== after.transcript) found.add('transcript');
  const kinds = CODING_CHANGES.filter((kind) => found.has(kind));
  return kinds.length ? { kinds, before, after, gained, lost, place: foundPlace(after) } : undefined;
}

/** Where the excerpt of a coding is, where that is known. */
export function foundPlace({ isFound, range }: VersionCoding): Range | undefined {
  return isFound ? range : undefined;
}

/** Whether nothing that is written of an excerpt has changed. */
function isSaidAlike({ said: a }: VersionCoding, { said: b }: VersionCoding): boolean {
  return sameRange(a.at, b.at) && a.quote === b.quote && a.hash?.words === b.hash?.words;
}

/** Whether only one of the two texts has its excerpt. */
function isLostOrFound(before: VersionCoding, after: VersionCoding): boolean {
  return before.isSought && after.isSought && before.isFound !== after.isFound;
}

/**
 * Whether a coding has other borders, or its words have only been corrected. Another place alone says nothing: a transcript that changes
 * above an excerpt moves it.
 */
function placeChange(
  before: VersionCoding,
  after: VersionCoding,
  { isKnown, range }: PlaceNow,
  placeThen: () => Range | undefined,
): 'moved' | 'reworded' | undefined {
  const isSame = sameWords(before, after);
  // Where one of the texts doesn't have it, that it has other words isn't for words that were corrected there.
  if (isLostOrFound(before, after)) return isSame ? undefined : 'moved';
  if (range) {
    if (!after.isFound) return isSame ? undefined : 'moved';
    if (sameRange(range, after.range)) return isSame ? undefined : 'reworded';
    return 'moved';
  }
  if (isSame) return undefined;
  if (!isKnown || !before.isFound) return 'moved';
  // Its words are gone. If those that it has now were elsewhere, it is they that were chosen.
  const then = placeThen();
  return then && !sameRange(then, before.range) ? 'moved' : 'reworded';
}

function sameWords(before: VersionCoding, after: VersionCoding): boolean {
  const [a, b] = [before.said.hash, after.said.hash];
  if (a && b && before.id === after.id) return a.words === b.words;
  if (before.words && after.words) return before.words === after.words;
  // One of them has a hash for its words, and no transcript tells them.
  const [hashed, other] = isHashed(before) ? [before, after] : [after, before];
  return other.words !== '' && hashOfWords(hashed.said.id, other.words) === hashed.said.hash?.words;
}
