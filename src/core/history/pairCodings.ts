import { coderKey } from '../coders/coder';
import { sameRange, type Range } from '../text/position';
import type { CodeNames } from './codeNames';
import type { VersionCoding } from './versionCoding';

export interface CodingPair {
  readonly before: VersionCoding;
  readonly after: VersionCoding;
}

/** The codings of two versions, as far as they are the same ones. */
export interface PairedCodings {
  readonly pairs: readonly CodingPair[];
  readonly removed: readonly VersionCoding[];
  readonly added: readonly VersionCoding[];
}

type Key = (coding: VersionCoding) => string | undefined;
type Test = (before: VersionCoding, after: VersionCoding) => boolean;

/** Pairs the codings of two versions that have the same id; of several with one id those in the same file. */
export function pairById(before: readonly VersionCoding[], after: readonly VersionCoding[]): PairedCodings {
  const isSame = ({ id }: VersionCoding) => id;
  return pairWithin(before, after, [isSame, isSame], [(a, b) => a.file === b.file, () => true]);
}

/** What tells codings apart that have no id in common. */
interface Likeness {
  readonly names: CodeNames;
  /** What a transcript is called now. */
  readonly pathNow: (path: string) => string;
  /** Where a coding's excerpt is in the text that there is now. */
  readonly whereNow: (before: VersionCoding) => Range | undefined;
}

/**
 * Pairs codings of the same words of a transcript: of the same codes first; those that stand where the words are now before others with
 * the same words. An inline label and a sidecar's coding are the same when their codes are, whoever's sidecar it is; otherwise only codings
 * of one coder are.
 */
export function pairByWords(
  before: readonly VersionCoding[],
  after: readonly VersionCoding[],
  { names, pathNow, whereNow }: Likeness,
): PairedCodings {
  const keyOf = (path: string, words: string) => (words ? `${path}\n${words}` : undefined);
  const isOfCoder: Test = (a, b) => coderKey(a.coder) === coderKey(b.coder) && a.notation === b.notation;
  const isTurned: Test = (a, b) => a.notation !== b.notation && isCodedAlike(names, a, b);
  const isSame: Test = (a, b) => isOfCoder(a, b) && isCodedAlike(names, a, b);
  const inPlace = (test: Test): Test[] => [(a, b) => test(a, b) && isThere(whereNow(a), b), test];
  return pairWithin(
    before,
    after,
    [(a) => keyOf(pathNow(a.transcript), a.words), (b) => keyOf(b.transcript, b.words)],
    [isSame, isTurned, isOfCoder].flatMap(inPlace),
  );
}

/** Pairs inline labels of one paragraph whose words have been corrected: they stand where these are now. */
export function pairByPlace(
  before: readonly VersionCoding[],
  after: readonly VersionCoding[],
  { names, pathNow, whereNow }: Likeness,
): PairedCodings {
  const keyOf = (path: string, notation: string) => (notation === 'label' ? path : undefined);
  return pairWithin(
    before,
    after,
    [(a) => keyOf(pathNow(a.transcript), a.notation), (b) => keyOf(b.transcript, b.notation)],
    [(a, b) => isThere(whereNow(a), b) && isCodedAlike(names, a, b), (a, b) => isThere(whereNow(a), b)],
  );
}

function isThere(now: Range | undefined, { range }: VersionCoding): boolean {
  return now !== undefined && sameRange(now, range);
}

function isCodedAlike(names: CodeNames, before: VersionCoding, after: VersionCoding): boolean {
  const [had, has] = [names.codesBefore(before), names.codesAfter(after)];
  return had.size === has.size && [...had].every((name) => has.has(name));
}

/**
 * Pairs those with the same key, test by test: each time the first that fits.
 * @param keys of codings before and after; those without one are left.
 */
function pairWithin(
  before: readonly VersionCoding[],
  after: readonly VersionCoding[],
  [keyBefore, keyAfter]: readonly [Key, Key],
  tests: readonly Test[],
): PairedCodings {
  const byKey = new Map<string, VersionCoding[]>();
  for (const coding of after) {
    const key = keyAfter(coding);
    if (key === undefined) continue;
    const others = byKey.get(key);
    if (others) others.push(coding);
    else byKey.set(key, [coding]);
  }
  const pairs = new Map<VersionCoding, VersionCoding>();
  const taken = new Set<VersionCoding>();
  for (const test of tests) {
    for (const coding of before) {
      const key = pairs.has(coding) ? undefined : keyBefore(coding);
      const candidates = key === undefined ? [] : (byKey.get(key) ?? []);
      const found = candidates.find((it) => !taken.has(it) && test(coding, it));
      if (!found) continue;
      pairs.set(coding, found);
      taken.add(found);
    }
  }
  return {
    pairs: [...pairs].map(([a, b]) => ({ before: a, after: b })),
    removed: before.filter((it) => !pairs.has(it)),
    added: after.filter((it) => !taken.has(it)),
  };
}
