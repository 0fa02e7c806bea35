import { likeness } from '../text/likeness';
import { plainWords } from '../text/plainText';
import type { Coding } from './coding';
import { hashOfBeside } from './fingerprint';
import { isRightAfter, isRightBefore } from './rightBeside';
import type { Span, Talk } from './talk';

/**
 * How much of what stands beside an excerpt is written down, in UTF-16 code units: the first that no other place with the same words
 * shares, or else the last.
 */
export const BESIDE = [32, 64, 128] as const;

/** How much the words before, those after and the speaker count. */
const WORDS = 2;
const SPEAKER = 1;

type Evidence = Pick<Coding, 'id' | 'hash' | 'context'>;

/**
 * Whether what a coding says of its surroundings was true of one place only when it was written. A hash has room for the nearest words
 * only, and so has what could not be told even by many.
 */
export function isTellingContext({ context }: Evidence): boolean {
  const longest = Math.max(context?.before?.length ?? 0, context?.after?.length ?? 0);
  return longest > 0 && longest <= BESIDE[1];
}

/** Whether the very words stand before and after a place that a coding says stood there. Not when it says nothing of them. */
export function hasSameSurroundings(talk: Talk, [start, end]: Span, coding: Evidence): boolean {
  const { before, after } = coding.hash ?? coding.context ?? {};
  if (before === undefined && after === undefined) return false;
  if (coding.hash) return partsOf(talk, [start, end], coding).every(([part]) => part === 1);
  return (
    (before === undefined ||
      isRightBefore(talk, start, before) ||
      isSame(before, talk.wordsBefore(start, before.length))) &&
    (after === undefined || isRightAfter(talk, end, after) || isSame(after, talk.wordsAfter(end, after.length)))
  );
}

/** How much of what a coding says of its surroundings is so at a place, from 0 to 1; nothing when it says nothing of them. */
export function agreement(talk: Talk, span: Span, coding: Evidence): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const [part, weight] of partsOf(talk, span, coding)) {
    sum += part * weight;
    weights += weight;
  }
  return weights ? sum / weights : undefined;
}

function partsOf(
  talk: Talk,
  [start, end]: Span,
  { id, hash, context = {} }: Evidence,
): [part: number, weight: number][] {
  const parts: [number, number][] = [];
  if (hash) {
    const add = (recorded: string | undefined, words: string) =>
      recorded !== undefined && parts.push([recorded === hashOfBeside(id, words) ? 1 : 0, WORDS]);
    add(hash.before, talk.wordsBefore(start, BESIDE[0]));
    add(hash.after, talk.wordsAfter(end, BESIDE[0]));
    return parts;
  }
  const { before, after, speaker } = context;
  if (before !== undefined) parts.push([alikeBefore(talk, start, before), WORDS]);
  if (after !== undefined) parts.push([alikeAfter(talk, end, after), WORDS]);
  if (speaker !== undefined)
    parts.push([talk.speakerAt({ start: talk.lines.positionAt(start) }) === speaker ? 1 : 0, SPEAKER]);
  return parts;
}

function alikeBefore(talk: Talk, start: number, recorded: string): number {
  return alike(recorded, talk.wordsBefore(start, recorded.length));
}

function alikeAfter(talk: Talk, end: number, recorded: string): number {
  return alike(recorded, talk.wordsAfter(end, recorded.length));
}

function alike(recorded: string, actual: string): number {
  if (isSame(recorded, actual)) return 1;
  // What is longer was written by hand, and need not be measured that well.
  return recorded.length > BESIDE[2] ? 0 : likeness(plainWords(recorded), plainWords(actual));
}

function isSame(recorded: string, actual: string): boolean {
  return recorded === actual || plainWords(recorded) === plainWords(actual);
}
