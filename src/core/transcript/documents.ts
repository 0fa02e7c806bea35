import { headings } from './layouts/headings';
import type { PossibleHeader, Surroundings } from './possibleHeader';
import type { PossibleName } from './possibleName';
import { isKnownCode } from './seen';
import type { Vocabulary } from './transcript';

/** In a transcript at most so many paragraphs go to one header, on average. */
const MOST_PARAGRAPHS = 16;
/** So many don't speak in turn over and over, and so often. */
const MANY_IN_TURN = 4;
const ROUNDS = 3;
/** So many words that end no sentence are no short answers by chance. */
const MANY_VALUES = 8;
const { name: HEADINGS } = headings;

/**
 * Whether a text with speakers' names in it is a document of another kind: where most of what could be headers isn't, since
 * parts and keys of all names do what speakers' names do; where hardly any paragraph is said by somebody; or where values
 * stand for speech.
 */
export function isDocument(
  candidates: readonly PossibleHeader[],
  around: Surroundings,
  speakers: ReadonlySet<PossibleName>,
  vocabulary: Vocabulary | undefined,
): boolean {
  const spoken = candidates.filter(({ who }) => speakers.has(who));
  if (spoken.length === 0 || isSure(spoken, vocabulary)) return false;
  const paragraphs = around.countParagraphs();
  const isOne = isOneKey(spoken);
  return (
    isOneOfMany(spoken, candidates, around, vocabulary) ||
    (spoken.length * MOST_PARAGRAPHS < paragraphs && !areRoles(spoken)) ||
    ((isOne || spoken.length >= MANY_VALUES) && areValues(spoken)) ||
    isCycle(spoken) ||
    (isOne && spoken[0]?.who.isRole === false && spoken.length * 2 < paragraphs)
  );
}

function isSure(spoken: readonly PossibleHeader[], vocabulary: Vocabulary | undefined): boolean {
  if (spoken.some(({ certainty }) => certainty === 'sure')) return true;
  return vocabulary !== undefined && spoken.some(({ name }) => vocabulary.isSpeaker(name));
}

/** Whether more lines have the form of these headers without being one. Codes don't count: they may stand anywhere. */
function isOneOfMany(
  spoken: readonly PossibleHeader[],
  candidates: readonly PossibleHeader[],
  { titles }: Surroundings,
  vocabulary: Vocabulary | undefined,
): boolean {
  const layouts = new Set(spoken.map(({ layout }) => layout));
  const first = spoken[0];
  let like = layouts.has(HEADINGS) ? titles : 0;
  let hasBegun = false;
  for (const it of candidates) {
    hasBegun ||= it === first;
    if (hasBegun && layouts.has(it.layout) && !it.who.isCode && !isKnownCode(it.who.text, vocabulary)) like++;
  }
  return spoken.length * 2 < like;
}

/** Whether the same names follow each other again and again in the same order, as the keys of records do. */
function isCycle(spoken: readonly PossibleHeader[]): boolean {
  const names = new Set(spoken.map(({ who }) => who)).size;
  if (names < MANY_IN_TURN || spoken.length < ROUNDS * names) return false;
  return spoken.every(({ who }, index) => index < names || who === spoken[index - names]?.who);
}

/** Whether all headers have one name, which may as well be the key of a value. */
function isOneKey(spoken: readonly PossibleHeader[]): boolean {
  return spoken.every(({ who }) => who === spoken[0]?.who);
}

/** Whether what stands behind most of the headers is a word or two. */
function areValues(spoken: readonly PossibleHeader[]): boolean {
  return spoken.filter(({ isValue }) => isValue).length * 3 > spoken.length * 2;
}

/** Whether those who ask and answer speak: one answer may be a long story. */
function areRoles(spoken: readonly PossibleHeader[]): boolean {
  return !isOneKey(spoken) && spoken.every(({ who, certainty }) => who.isRole || certainty === 'strong');
}
