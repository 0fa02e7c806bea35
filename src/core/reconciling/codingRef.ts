import { coderKey } from '../coders/coder';
import { hashOfBeside } from '../codings/fingerprint';
import type { PlacedCoding } from '../project/placedCoding';
import type { Lines } from '../text/lines';
import { plainWords } from '../text/plainText';

/** So many words at either end of an excerpt tell its borders; what is mended between them leaves it the same. */
const WORDS = 4;

/**
 * Names a coder's coding in the consensus: `maya/m4k2ta@3fa9c2d1`. Nobody in particular has no name (`/m4k2ta@…`), an inline label has no
 * id either (`/@…`).
 */
export interface CodingRef {
  /** See {@link coderKey}. */
  readonly coder: string;
  /** Empty for an inline label. */
  readonly id: string;
  /** A hash of the excerpt's first and last words, which are others when its borders are; nothing where it wasn't written down. */
  readonly words: string | undefined;
}

/** @param lines of the transcript that the coding is in. */
export function refOf({ coder, id = '', range }: PlacedCoding, lines: Lines): CodingRef {
  const key = coderKey(coder);
  return { coder: key, id, words: hashOfBorders(key, lines.slice(range)) };
}

/** Nothing where a text names no coding. */
export function parseRef(text: string): CodingRef | undefined {
  const [, coder, id, words] = /^([^/]*)\/(.*?)(?:@([0-9a-f]{8}))?$/s.exec(text.trim()) ?? [];
  if (coder === undefined || id === undefined || (id === '' && words === undefined)) return undefined;
  return { coder: coderKey(coder), id, words };
}

export function formatRef({ coder, id, words }: CodingRef): string {
  return `${coder}/${id}${words === undefined ? '' : `@${words}`}`;
}

/** The same text for the same coding, however its borders are drawn, where it has an id. */
export function refKey({ coder, id, words = '' }: CodingRef): string {
  return `${coder}/${id || `@${words}`}`;
}

/**
 * Whether a coding is the one that is named, wherever its borders are. Those of nobody in particular can be moved from one notation to the
 * other; they are then known by their words.
 */
export function isNamed(ref: CodingRef, it: CodingRef): boolean {
  if (ref.coder !== it.coder) return false;
  return ref.id && it.id ? ref.id === it.id : ref.coder === '' && ref.words !== undefined && ref.words === it.words;
}

/** Whether it also has the borders that it had. */
export function isAsNamed(ref: CodingRef, it: CodingRef): boolean {
  return isNamed(ref, it) && (ref.words === undefined || ref.words === it.words);
}

/** The coder salts the hash, as the coding's id is another one in the other notation. */
function hashOfBorders(coder: string, excerpt: string): string | undefined {
  const words = plainWords(excerpt).split(' ');
  const ends = words.length > 2 * WORDS ? [...words.slice(0, WORDS), ...words.slice(-WORDS)] : words;
  return hashOfBeside(coder, ends.join(' '));
}
