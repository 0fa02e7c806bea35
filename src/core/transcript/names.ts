/** How long a speaker's name may be, in UTF-16 code units. */
export const LONGEST_NAME = 40;
/** The same with a role behind it: `Dr. Ann Hernandez-Lopez (she/her), Senior Research Scientist`. */
export const LONGEST_WITH_ROLE = 80;
const MOST_WORDS_WITH_ROLE = 12;

const MOST_WORDS = 5;
const SHAPE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\s'’‘ʼ.\-‐‑–—_()（）&/+,#·・]*$/u;
const LETTER = /\p{L}/u;
const WORD = /[\p{L}\p{N}]/u;
const NUMBER = /^\p{N}+$/u;
const ROLE_BEHIND = /^[^,()]{3,40}[,(]/u;
const UNKNOWN = /^\?{1,3}$/;
/** What messengers call somebody who isn't among the contacts: `+49 151 23456789`. */
const PHONE = /^\+\p{N}(?:[\s()‑-]{0,2}\p{N}){6,14}$/u;
/** What people put behind their names there: `Tom 🚲`. */
const PICTURES = /(?:\s*[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}\u{200D}])+$/u;
const INITIALS = /^(?:\p{L}\.-?)+(?:\p{L}[\p{L}\p{M}'’-]*)?$/u;
const ABBREVIATION = /^(\p{L}+)\.$/u;
const PARENTHESES = /^[^()（）]+(?:[(（][^()（）]+[)）][^()（）]*){0,3}$/u;
const IN_PARENTHESES = /[(（][^()（）]*[)）]/gu;
const ABBREVIATIONS = new Set(
  'dr drs mr mrs ms mx prof st sr sra jr mme mlle hr fr rev hon sen rep gov gen lt col sgt capt ing lic dra herr frau'.split(
    ' ',
  ),
);
const PARTICLES = new Set(
  'de da do dos das del della di du des d la le les el al bin ibn ben abu van von der den ter ten zu zur the of y e and et und'.split(
    ' ',
  ),
);
const TOGETHER = /\s*[/&+,]\s*|\s+(?:and|et|und|y|e|en)\s+/u;

/** Which ASCII characters may stand in a name or in the marks around it, by code unit. */
const NAME_CHARACTERS: readonly boolean[] = Array.from({ length: 0x80 }, (_, c) =>
  /[A-Za-z0-9 \t'.\-_()&/+,#*?]/.test(String.fromCharCode(c)),
);

/** Whether a code unit may stand in a name or in the marks around it. Characters beyond ASCII are looked at by `isName`. */
export function isNameCharacter(c: number): boolean {
  return NAME_CHARACTERS[c] ?? true;
}

/**
 * Whether a text could be somebody's name: one to five words of any script, with digits, hyphens, apostrophes, initials
 * and titles (`Dr. Smith`), parentheses at the end (`Ann (host)`), or several people together (`DH/AWB`); where all words
 * are capitalised, a role of more words may stand behind it. Sentences (`terms of quality.`), numbers alone and titles with
 * a dash between words (`Interview 12 - Rached`) aren't.
 * `?`, `??` and `???` name somebody whom the transcriber didn't recognise. Messengers name people by a telephone number, and
 * with pictures behind.
 */
export function isName(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_WITH_ROLE) return false;
  const hasRole = text.length > LONGEST_NAME;
  if (hasRole && !(ROLE_BEHIND.test(text) && isCapitalised(text))) return false;
  if (UNKNOWN.test(text) || PHONE.test(text)) return true;
  return isNameOfWords(SHAPE.test(text) ? text : text.replace(PICTURES, ''), hasRole);
}

function isNameOfWords(text: string, hasRole: boolean): boolean {
  if (!SHAPE.test(text) || !LETTER.test(text) || !PARENTHESES.test(text)) return false;
  if (/,\s*$|,,/.test(text)) return false;
  const words = wordsOf(hasParentheses(text) ? text.replace(IN_PARENTHESES, ' ') : text);
  if (words.filter((word) => WORD.test(word)).length > (hasRole ? MOST_WORDS_WITH_ROLE : MOST_WORDS)) return false;
  return words.every((word, index) => isNameWord(word, index === 0));
}

function hasParentheses(text: string): boolean {
  return text.includes('.') && text.endsWith(')');
}

/** What the same name has in common however it is spaced and capitalised. */
export function nameKey(name: string): string {
  return wordsOf(name).join(' ').toLowerCase();
}

/** A name without its numbers: siblings (`Interviewer 1`, `Interviewer2`) share it. Empty when nothing else is left. */
export function siblingKey(name: string): string {
  return wordsOf(name.toLowerCase().replace(/[\p{N}#_.-]+/gu, ' ')).join(' ');
}

/** A name without what stands in parentheses behind it: `Ann (laughing)`, `Mr. Smith (Leeds) (Lab)`. */
export function withoutParentheses(name: string): string {
  return name.replace(/[(（].*$/u, '');
}

/** The people whom a name puts together (`BE & DH`, `AR, DC`), or nothing when it names one. */
export function namesTogether(name: string): readonly string[] | undefined {
  const parts = name.split(TOGETHER).filter((part) => part !== '');
  return parts.length > 1 ? parts : undefined;
}

/** The words of a name, numbers and signs among them. */
export function wordsOf(name: string): readonly string[] {
  return name.split(/\s+/u).filter((word) => word !== '');
}

/** Whether all words of a name begin with a capital, a digit or a letter that knows no case; particles (`van`) may not. */
export function isCapitalised(name: string): boolean {
  return wordsOf(name).every((word) => !/^\p{Ll}/u.test(word) || PARTICLES.has(word));
}

/** Whether a word is an abbreviation that stands before names, with a full stop behind it: `Dr`, `MRS`. */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase());
}

function isNameWord(word: string, first: boolean): boolean {
  if (first && NUMBER.test(word)) return false;
  if (!WORD.test(word)) return /^[&/+#]$/.test(word);
  if (!word.includes('.')) return true;
  const abbreviation = ABBREVIATION.exec(word)?.[1];
  return INITIALS.test(word) || (abbreviation !== undefined && isAbbreviation(abbreviation));
}
