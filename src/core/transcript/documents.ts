import { headings } from './layouts/headings';
import type { PossibleName } from './possibleName';
import { isKnownCode } from './seen';
import type { Surroundings } from './surroundings';
import { sumOf, type Tally } from './tally';
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
 * parts and keys of all names do what speakers' names do; where hardly any paragraph is said by somebody; where values
 * stand for speech; or where the text is a program.
 *
 * @param spoken those of the candidates that have speakers' names
 */
export function isDocument(
  candidates: readonly Tally[],
  around: Surroundings,
  spoken: readonly Tally[],
  vocabulary: Vocabulary | undefined,
): boolean {
  if (spoken.length === 0 || isSure(spoken, vocabulary)) return false;
  const headers = sumOf(spoken, 'count');
  const paragraphs = around.countParagraphs();
  const isOne = isOneKey(spoken);
  return (
    around.isProgram() ||
    isOneOfMany(spoken, headers, candidates, around, vocabulary) ||
    (headers * MOST_PARAGRAPHS < paragraphs && !areRoles(spoken)) ||
    ((isOne || headers >= MANY_VALUES) && sumOf(spoken, 'values') * 3 > headers * 2) ||
    isCycle(spoken, headers, around) ||
    (isOne && spoken[0]?.who.isRole === false && headers * 2 < paragraphs)
  );
}

function isSure(spoken: readonly Tally[], vocabulary: Vocabulary | undefined): boolean {
  if (spoken.some(({ certainty }) => certainty === 'sure')) return true;
  return vocabulary !== undefined && spoken.some(({ name }) => vocabulary.isSpeaker(name));
}

/** Whether more lines have the form of these headers without being one. Codes don't count: they may stand anywhere. */
function isOneOfMany(
  spoken: readonly Tally[],
  headers: number,
  candidates: readonly Tally[],
  { titles, tallyOf }: Surroundings,
  vocabulary: Vocabulary | undefined,
): boolean {
  const layouts = new Set(spoken.map(({ layout }) => layout));
  const alike = candidates.filter(
    ({ layout, who }) => layouts.has(layout) && !who.isCode && !isKnownCode(who.text, vocabulary),
  );
  let like = sumOf(alike, 'count') + (layouts.has(HEADINGS) ? titles : 0);
  if (headers * 2 >= like) return false;
  // What stands above the first header is no part of what is said.
  const set = new Set(alike);
  const begin = spoken[0]?.first ?? 0;
  for (let i = 0; i < begin; i++) {
    const tally = tallyOf[i];
    if (tally !== undefined && set.has(tally)) like--;
  }
  return headers * 2 < like;
}

/** Whether the same names follow each other again and again in the same order, as the keys of records do. */
function isCycle(spoken: readonly Tally[], headers: number, { tallyOf }: Surroundings): boolean {
  const names = new Set(spoken.map(({ who }) => who)).size;
  if (names < MANY_IN_TURN || headers < ROUNDS * names) return false;
  const set = new Set(spoken);
  const round: PossibleName[] = [];
  let next = 0;
  for (const tally of tallyOf) {
    if (!set.has(tally)) continue;
    if (round.length < names) round.push(tally.who);
    else if (tally.who !== round[next++ % names]) return false;
  }
  return true;
}

/** Whether all headers have one name, which may as well be the key of a value. */
function isOneKey(spoken: readonly Tally[]): boolean {
  return spoken.every(({ who }) => who === spoken[0]?.who);
}

/** Whether those who ask and answer speak: one answer may be a long story. */
function areRoles(spoken: readonly Tally[]): boolean {
  return !isOneKey(spoken) && spoken.every(({ who, certainty }) => who.isRole || certainty === 'strong');
}
