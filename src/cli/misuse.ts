/** What was written on the command line can't be understood; the message says which part of it, and why. */
export class Misuse extends Error {}

/** The one of some words that was written for an option. @throws Misuse when it is none of them. */
export function oneOf<T extends string>(option: string, written: string, words: readonly T[]): T {
  const word = words.find((it) => it === written);
  if (word === undefined) throw new Misuse(`${option}: “${written}” is none of ${words.join(', ')}`);
  return word;
}
