/** How much of a sentence tells what a point at its end belongs to, in characters. */
const SEEN = 40;

const LAST_WORD = /[\p{L}\p{M}\p{N}.\-'’]+$/u;
const NUMBER = /^\s\p{N}/u;
const SHORT_NUMBER = /^\p{N}{1,2}$/u;
const WORDS = /[\p{L}\p{N}]/u;
const INITIALS = /^(?:\p{Lu}\.)*\p{Lu}$/u;
const CAPITALISED = /(?:^|\s)\p{Lu}[\p{L}\p{M}'’-]*\.?\s*$/u;

/** Titles and the like, which what they belong to follows: in English, German, French and Spanish. */
const ABBREVIATIONS = new Set(
  (
    'dr drs mr mrs ms mx messrs prof st sr sra jr mme mlle rev hon sen rep gov gen lt col sgt capt ing lic dra ' +
    'vs cf approx e.g i.e viz fig figs vol ed eds z.b d.h u.a o.ä bzw ca evtl ggf p.ex c.-à-d env'
  ).split(' '),
);
/** Words that a number follows. */
const BEFORE_NUMBERS = new Set('no nos nr nrs p pp pg ch chap sec art q bd s tel ext op'.split(' '));

/**
 * Whether a point belongs to the word before it and ends no sentence: after an abbreviation, an initial (`J. Smith`, but not “plan B.”),
 * or the number of an entry (`5. What …`).
 * @param before the sentence up to the point.
 * @param after what follows the point, one character at least.
 */
export function isShortened(before: string, after: string): boolean {
  const seen = before.slice(-SEEN);
  const word = LAST_WORD.exec(seen)?.[0] ?? '';
  const head = seen.slice(0, seen.length - word.length);
  const key = word.toLowerCase();
  if (ABBREVIATIONS.has(key) || (NUMBER.test(after) && BEFORE_NUMBERS.has(key))) return true;
  const isFirst = !WORDS.test(head);
  if (SHORT_NUMBER.test(word)) return isFirst;
  return word !== 'I' && INITIALS.test(word) && (isFirst || CAPITALISED.test(head));
}
