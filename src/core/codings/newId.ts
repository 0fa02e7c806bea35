const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const LETTERS_AND_DIGITS = LETTERS + '0123456789';
const LENGTH = 6;

/** Of two billion ids this many are never all taken; it is the random source that must be stuck. */
const TRIES = 1000;

/**
 * A new coding's id: six characters of a–z and 0–9. It begins with a letter, so that no YAML reader takes it for a number.
 * @param random like `Math.random`: at least 0, less than 1.
 * @throws RangeError when nothing but taken ids comes up.
 */
export function newId(taken: (id: string) => boolean, random: () => number): string {
  for (let i = 0; i < TRIES; i++) {
    let id = pick(LETTERS, random);
    while (id.length < LENGTH) id += pick(LETTERS_AND_DIGITS, random);
    if (!taken(id)) return id;
  }
  throw new RangeError('no id is free');
}

function pick(characters: string, random: () => number): string {
  return characters.charAt(Math.floor(random() * characters.length));
}
