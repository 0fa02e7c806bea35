import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { plainWords } from '../text/plainText';

/** Hexadecimal digits of the hash of an excerpt, and of what stands beside it. */
const WORDS = 16;
const BESIDE = 8;

/**
 * What stands for an excerpt's words where they must not be written down: the beginning of a SHA-256 of them as they are compared. The
 * coding's id salts it, so that the same words in two codings don't look the same.
 */
export function hashOfWords(id: string, words: string): string {
  return hash(id, plainWords(words), WORDS);
}

/** The same for the words before or after an excerpt; nothing where there are none. */
export function hashOfBeside(id: string, words: string): string | undefined {
  return words === '' ? undefined : hash(id, plainWords(words), BESIDE);
}

function hash(id: string, words: string, digits: number): string {
  return bytesToHex(sha256(`${id}\n${words}`)).slice(0, digits);
}
