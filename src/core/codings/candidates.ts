import { comparePositions, type Range } from '../text/position';
import { TELLING } from './describeExcerpt';
import { alikeNear } from './alikeNear';
import { findAlike } from './findAlike';
import { PlacingCase } from './placing/placingCase';
import type { Talk } from './talk';
import type { Sought } from './wanted';

/** A place where a coding's excerpt may be. */
export interface Candidate {
  readonly range: Range;
  /** How like the words there are, more than 0; 1 where they are the very same. */
  readonly score: number;
}

/** A stretch of the plain text whose words are those sought, or like them. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly likeness: number;
}

/** Places that are shown at most. */
const MOST = 10;

/** Places with the very words whose surroundings are looked at; those nearest to the expected place are taken. */
const MOST_COMPARED = 1000;

/** How like words must be where they are expected, and how much of their surroundings must agree with few of them. */
const EXPECTED_ALIKE = 0.6;
const SURROUNDED = 0.5;

/** What having the same around it adds to how like the words of a place are. */
const AROUND = 0.1;

/**
 * The places where a coding's excerpt may be, the likeliest first, for a person to choose from: the very words and words like them; those
 * with the same surroundings before others, and of equals the nearest first. There are none where its words aren't known, or nothing in
 * the text is like them.
 * @param near where it is expected; its own place unless something else is known.
 */
export function candidatesFor(talk: Talk, coding: Sought, near: Range = coding.at): Candidate[] {
  const it = new PlacingCase(talk, coding);
  const { wanted } = it;
  const expected = talk.plain.fromOriginal(talk.lines.offsetAt(near.start));
  // A whole quote may end as an abbreviated one does, so it is looked for as it stands first.
  const whole = nearest(placesOf(talk.plain.text, wanted.words), expected);
  if (whole.length || wanted.beginning === undefined) {
    const alike = wanted.beginning === undefined ? alikePlaces(it, wanted.words, expected) : [];
    return ranked(it, [...whole, ...alike], expected, ({ start, end }) => it.rangeAt(start, end));
  }
  const begun = nearest(placesOf(talk.plain.text, wanted.beginning), expected);
  const found = [...begun, ...alikePlaces(it, wanted.beginning, expected)];
  return ranked(it, found, expected, ({ start, end }) =>
    it.excerptAt(it.rangeAt(start, end), talk.plain.text.slice(start, end)),
  );
}

function placesOf(text: string, words: string): Found[] {
  const found: Found[] = [];
  if (!words) return found;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    found.push({ start, end: start + words.length, likeness: 1 });
  }
  return found;
}

function nearest(found: Found[], expected: number): Found[] {
  const distance = ({ start }: Found) => Math.abs(start - expected);
  return found.sort((a, b) => distance(a) - distance(b)).slice(0, MOST_COMPARED);
}

/** Where words are like those sought: many of them anywhere, few only where they are expected and have half of their surroundings. */
function alikePlaces(it: PlacingCase, words: string, expected: number): Found[] {
  if (!words) return [];
  const { text } = it.talk.plain;
  const here = alikeNear(text, words, expected, EXPECTED_ALIKE);
  if (words.length >= TELLING) return [...(findAlike(text, [words]).get(words) ?? []), ...(here ? [here] : [])];
  return here && (it.agreement(it.rangeAt(here.start, here.end)) ?? 0) >= SURROUNDED ? [here] : [];
}

/** @param found of places that overlap, the better before the worse. */
function ranked(
  it: PlacingCase,
  found: readonly Found[],
  expected: number,
  rangeOf: (found: Found) => Range,
): Candidate[] {
  const apart: Found[] = [];
  for (const one of found) {
    if (apart.every(({ start, end }) => end <= one.start || start >= one.end)) apart.push(one);
  }
  return apart
    .map((one) => {
      const range = rangeOf(one);
      const total = one.likeness + AROUND * (it.agreement(range) ?? 0);
      return { range, score: one.likeness, total, distance: Math.abs(one.start - expected) };
    })
    .sort((a, b) => b.total - a.total || a.distance - b.distance || comparePositions(a.range.start, b.range.start))
    .slice(0, MOST)
    .map(({ range, score }) => ({ range, score }));
}
