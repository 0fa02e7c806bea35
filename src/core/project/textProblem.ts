import { encodingOf } from '../text/decode';
import type { Problem } from '../text/problem';
import { MAX_FILE_SIZE } from './maxFileSize';

/** How much of a file is looked at to tell whether it is text; in bytes. */
const SAMPLE = 8192;

/**
 * Why a file can't be read as text, if it can't: it is too large, or it has a zero byte near its beginning, as no text has but one in
 * UTF-16.
 */
export function textProblem(bytes: Uint8Array): Problem | undefined {
  if (bytes.length > MAX_FILE_SIZE) return tooLarge(bytes.length);
  return encodingOf(bytes) === 'utf-8' && bytes.subarray(0, SAMPLE).includes(0) ? notText() : undefined;
}

/** @param size in bytes. */
export function tooLarge(size: number): Problem {
  const megabytes = (n: number) => String(Math.round(n / 1024 / 1024));
  return onFirstLine('too-large', 'This file is too large to be read as a transcript ({0} MB; the limit is {1} MB).', [
    megabytes(size),
    megabytes(MAX_FILE_SIZE),
  ]);
}

/** @param reason what the file system said. */
export function notReadable(reason: string): Problem {
  return onFirstLine('not-readable', 'This file can’t be read: {0}', [reason]);
}

function notText(): Problem {
  return onFirstLine('not-text', 'This is not a text file.', []);
}

function onFirstLine(code: string, message: string, args: readonly string[]): Problem {
  const start = { line: 0, character: 0 };
  return { code, message, args, severity: 'error', range: { start, end: start } };
}
