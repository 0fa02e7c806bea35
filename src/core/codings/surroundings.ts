import { likeness } from '../text/likeness';
import { plainWords } from '../text/plainText';
import type { Coding } from './coding';
import { hashOfBeside } from './fingerprint';
import type { Span, Talk } from './talk';

/**
 * How much of what stands beside an excerpt is written down, in UTF-16 code units: the first that no other place with the same words
 * shares, or else the last.
 */
export const BESIDE = [32, 64, 128] as const;

/** What stands around a place, against what a coding says of it. */
export interface Agreement {
  /** 0 where nothing agrees, 1 where all does; nothing when the coding says nothing of it. */
  readonly score: number | undefined;
  /** Whether the words before and after are the very same. */
  readonly full: boolean;
}

/** Compares what stands around a place with what a coding says of it. */
export function agreement(talk: Talk, [start, end]: Span, coding: Pick<Coding, 'id' | 'hash' | 'context'>): Agreement {
  const { hash, context, id } = coding;
  if (hash) {
    const isSame = (recorded: string | undefined, words: string) =>
      recorded === undefined ? undefined : recorded === hashOfBeside(id, words) ? 1 : 0;
    return agreementOf(
      isSame(hash.before, talk.wordsBefore(start, BESIDE[0])),
      isSame(hash.after, talk.wordsAfter(end, BESIDE[0])),
      undefined,
    );
  }
  if (!context) return { score: undefined, full: false };
  const { before, after, speaker } = context;
  return agreementOf(
    before === undefined ? undefined : alike(before, (limit) => talk.wordsBefore(start, limit)),
    after === undefined ? undefined : alike(after, (limit) => talk.wordsAfter(end, limit)),
    speaker === undefined ? undefined : speaker === talk.speakerAt({ start: talk.lines.positionAt(start) }) ? 1 : 0,
  );
}

/**
 * Whether what a coding says of its surroundings was true of one place only when it was written. A hash has room for the nearest words
 * only, and so has what could not be told even by many.
 */
export function isTellingContext({ context }: Pick<Coding, 'context'>): boolean {
  const longest = Math.max(context?.before?.length ?? 0, context?.after?.length ?? 0);
  return longest > 0 && longest <= BESIDE[1];
}

function agreementOf(before: number | undefined, after: number | undefined, speaker: number | undefined): Agreement {
  let sum = 0;
  let weights = 0;
  for (const [part, weight] of [
    [before, 2],
    [after, 2],
    [speaker, 1],
  ] as const) {
    if (part === undefined) continue;
    sum += part * weight;
    weights += weight;
  }
  const isFull = (before ?? 1) === 1 && (after ?? 1) === 1 && (before ?? after) !== undefined;
  return { score: weights ? sum / weights : undefined, full: isFull };
}

function alike(recorded: string, actual: (limit: number) => string): number {
  // What is longer was written by hand, and need not be measured that well.
  if (recorded.length > BESIDE[2]) return plainWords(recorded) === plainWords(actual(recorded.length)) ? 1 : 0;
  return likeness(plainWords(recorded), plainWords(actual(recorded.length)));
}
