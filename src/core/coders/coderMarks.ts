import { coderKey, CONSENSUS, type Coder } from './coder';

/** The mark of what coders have agreed on, which no coder can have. */
const AGREED = '✓';

/**
 * A mark for each coder, by {@link coderKey}: the first letter of the name, and where several begin with it a second one that tells them
 * apart: of the next word, a digit, or the next letter that none of them has yet; of last resort a number. The same coders always get the
 * same marks. Nobody in particular has none, and what was agreed on one of its own.
 */
export function coderMarks(coders: Iterable<Coder>): ReadonlyMap<string, string> {
  const byFirst = new Map<string, string[]>();
  const keys = new Set([...coders].map(coderKey).filter(Boolean));
  const marks = new Map<string, string>(keys.delete(CONSENSUS) ? [[CONSENSUS, AGREED]] : []);
  for (const key of [...keys].sort()) {
    const first = lettersOf(key)[0] ?? key;
    byFirst.set(first, [...(byFirst.get(first) ?? []), key]);
  }
  for (const [first, alike] of byFirst) {
    if (alike.length === 1) {
      for (const key of alike) marks.set(key, upper(first));
      continue;
    }
    const taken = new Set<string>();
    for (const key of alike) {
      const second = secondLetters(key).find((it) => !taken.has(it)) ?? nextNumber(taken);
      taken.add(second);
      marks.set(key, upper(first) + second);
    }
  }
  return marks;
}

/** What may be the second letter of a coder's mark, the best first. */
function secondLetters(key: string): string[] {
  const [first = '', ...words] = key.split(/[-_]+/u).filter(Boolean);
  const initials = words.flatMap((word) => lettersOf(word)[0] ?? []).map(upper);
  const rest = lettersOf(first).slice(1);
  return [...initials, ...lettersOf(key).slice(1).filter(isDigit), ...rest];
}

function nextNumber(taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(String(number))) number++;
  return String(number);
}

/** Letters and digits of any script, each with the marks that belong to it. */
function lettersOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]\p{M}*/gu) ?? [];
}

function isDigit(letter: string): boolean {
  return /^\p{N}/u.test(letter);
}

/** A capital where there is one that is one letter, as there isn't of `ß`. */
function upper(letter: string): string {
  const capital = letter.toUpperCase();
  return lettersOf(capital).length === lettersOf(letter).length ? capital : letter;
}
