import type { Coding } from '../codings/coding';
import { beginningOf, comparable } from '../codings/quote';
import type { ReadSidecarFile } from './sidecarFile';
import { baseName, coderSlug, sidecarPath } from './studyPaths';

/** A shorter quote may stand in a text by chance; in UTF-16 code units. */
const TELLING = 20;

/** The codings whose words tell a text that they come from. */
export function tellingCodings<T extends Coding>(codings: readonly T[]): T[] {
  return codings.filter(({ quote }) => quote.length >= TELLING);
}

/** How many of these codings have their words in a text. */
export function quotesIn(text: string, codings: readonly Coding[]): number {
  const all = comparable(text);
  return codings.filter(({ quote }) => all.includes(beginningOf(quote) ?? comparable(quote))).length;
}

/**
 * Where a sidecar that has lost its transcript belongs beside another one: under that one's name, its coder's part kept. Whose it is it
 * says itself, or its name does, in what is left of it behind the transcript that it names.
 */
export function sidecarPathBeside(
  transcript: string,
  path: string,
  { coder, transcript: named = '' }: Pick<ReadSidecarFile, 'coder' | 'transcript'>,
): string {
  const name = baseName(path);
  const rest = name.startsWith(`${named}.`) ? name.slice(named.length + 1) : '';
  return sidecarPath(
    transcript,
    coder !== undefined && coderSlug(coder) ? coder : /^(.+)\.codes\.yaml$/.exec(rest)?.[1],
  );
}
