const LONGEST_SHAPE = 100;
const SHAPE = /^[\p{L}\p{M}\p{N}]+(?:[-‐‑_/][\p{L}\p{M}\p{N}]+)+$/u;
const JOINT = /[-‐‑_]/u;
const SEPARATOR = /[-‐‑_/]/u;
const TWO_LETTERS = /\p{L}\p{M}*\p{L}/u;
const CAPITALISED = /^(?!\p{Ll})\p{L}/u;
const NUMBER = /^\p{N}+$/u;

/** Sounds and short answers that are written with a hyphen (`Mm-hmm`) or said twice. */
const SOUNDS = new Set(
  'mm mmm mhm hm hmm hmmm uh uhh um umm huh hun hum ah aha ahh oh ohh ooh eh ha haha nah nuh uhuh mh ya yeah yep yup no nope okay okey ok dokey doke doki bye la na yes so oui non ouais si ja nee oha'.split(
    ' ',
  ),
);

/** Words that make numbers when hyphens join them: `Twenty-five`, `nine-to-five`, `vingt-et-un`. */
const NUMBERS = new Set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred thousand first second third fourth fifth sixth seventh eighth ninth half quarter quarters thirds and to something odd ish vingt trente quarante cinquante soixante quatre dix onze douze un une deux trois cinq sept huit neuf et'.split(
    ' ',
  ),
);

/** Hyphenated words that people answer with. */
const WORDS = new Set(
  'e-mail t-shirt x-ray wi-fi covid-19 long-term short-term part-time full-time well-known face-to-face one-on-one day-to-day vice-versa hip-hop follow-up check-in co-founder ice-cream peut-être là-bas vas-y allez-y rendez-vous est-ce self-explanatory hands-on real-time'.split(
    ' ',
  ),
);

/**
 * Whether a text is shaped like a code: one word, its letters and digits joined by at least one hyphen or underscore
 * (`QM-data-privacy-issues`). What people say with a hyphen isn't: sounds (`Mm-hmm`), numbers (`Twenty-five`), stutters
 * and repetitions (`Y-yes`, `Bye-bye`), spelling (`A-B-C`), a few common words. Punctuation makes it speech in any case.
 */
export function isCodeShaped(text: string): boolean {
  if (text.length > LONGEST_SHAPE || !SHAPE.test(text) || !JOINT.test(text)) return false;
  const parts = text.toLowerCase().normalize('NFC').split(SEPARATOR);
  if (!parts.some((part) => TWO_LETTERS.test(part)) || WORDS.has(parts.join('-'))) return false;
  if (parts.every((part) => SOUNDS.has(part))) return false;
  if (parts.every((part) => NUMBERS.has(part) || NUMBER.test(part))) return false;
  return !isStutter(parts);
}

/** Whether what stands between two offsets is shaped like a code. Nearly all speech is told from codes by its first space. */
export function isCodeShapedAt(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_SHAPE) return false;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 0x20) return false;
  return isCodeShaped(text.slice(start, end));
}

/** Whether a text is shaped like a code and not like a double name (`Jean-Pierre`) or a numbered one (`SPEAKER_04`). */
export function isCodeAndNoName(text: string): boolean {
  if (!isCodeShaped(text)) return false;
  const parts = text.split(SEPARATOR);
  if (parts.length === 2 && NUMBER.test(parts[1] ?? '')) return false;
  return parts.length > 2 || !parts.every((part) => CAPITALISED.test(part));
}

/** Whether each part begins the next, or all are the same: a word begun and begun again. */
function isStutter(parts: readonly string[]): boolean {
  return parts.every((part, index) => index === 0 || part.startsWith(parts[index - 1] ?? ''));
}
