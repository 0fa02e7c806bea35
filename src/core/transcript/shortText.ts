import type { PossibleName } from './possibleName';
import type { Seen } from './seen';
import type { Surroundings } from './surroundings';
import { sumOf, type Tally } from './tally';

/** A text with at most so many headers is too short for names to return. */
const SHORT = 10;
/** So many people don't speak once each, in a short text. */
const MANY_ONCE = 4;

/**
 * Adds the speakers of a text too short for names to return: names of one to three capitalised words are speakers' when at
 * least two people speak. Names with a colon are tried first, and half of the paragraphs have to begin with one; then
 * headings too, when no heading but the first is a title, since `# Introduction … # Ann` is a document.
 */
export function shortText(
  candidates: readonly Tally[],
  seen: readonly Seen[],
  around: Surroundings,
  speakers: Set<PossibleName>,
): void {
  const named = new Set(
    seen.filter(({ who, refused }) => speakers.has(who) || (!refused && who.isPersonal)).map(({ who }) => who),
  );
  const spoken = candidates.filter((one) => one.spoken > 0 && named.has(one.who));
  if (sumOf(spoken, 'spoken') > SHORT) return;
  const withColon = spoken.filter((one) => one.certainty !== 'fair');
  if (tryHeaders(withColon, around.countParagraphs(), around, speakers)) return;
  const withoutColon = spoken.filter((one) => one.certainty === 'fair');
  const titled = candidates.some(
    (one) => one.certainty !== 'weak' && !named.has(one.who) && one.count > (one === around.title ? 1 : 0),
  );
  if (around.titles === 0 && !titled) tryHeaders(withoutColon, 0, around, speakers);
}

function tryHeaders(
  spoken: readonly Tally[],
  paragraphs: number,
  around: Surroundings,
  speakers: Set<PossibleName>,
): boolean {
  const headers = sumOf(spoken, 'spoken');
  const names = new Set([...speakers, ...spoken.map(({ who }) => who)]);
  const isManyOnce = speakers.size === 0 && names.size >= MANY_ONCE && names.size === headers;
  // So many that speak once each are words and what they mean, unless nothing else is there and somebody asks.
  if (isManyOnce && (paragraphs === 0 || headers * 5 < paragraphs * 4 || !around.hasQuestion())) return false;
  if (names.size < 2 || headers === 0 || headers * 2 < paragraphs) return false;
  for (const name of names) speakers.add(name);
  return true;
}
