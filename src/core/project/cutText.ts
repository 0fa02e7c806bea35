import { TELLING } from '../codings/describeExcerpt';
import { characterEnd } from '../text/wholeCharacters';

/** A stretch of text that was cut, as it is looked for in what is put in. */
export interface CutText {
  /** With `\n` for line breaks, and without those at its ends: how many there are depends on where lines are cut and pasted. */
  readonly text: string;
  /** How many line breaks there were before it. */
  readonly breaksBefore: number;
}

/** Nothing where it is no more than one character, which may as well be typed. */
export function cutText(removed: string): CutText | undefined {
  const normalised = withLineFeeds(removed);
  const text = withoutBreaksAround(normalised);
  if (text === '' || characterEnd(text, 1) >= text.length) return undefined;
  return { text, breaksBefore: normalised.indexOf(text) };
}

/** Where a text that was cut stands in one that is put in; nothing where it isn't known to, or does so more than once. */
export function findCut(text: string, inserted: string): number | undefined {
  if (inserted.length < text.length) return undefined;
  const normalised = withLineFeeds(inserted);
  const offset = normalised.indexOf(text);
  if (offset < 0 || normalised.includes(text, offset + 1)) return undefined;
  // A few words may be said in any text that is put in.
  return text.length >= TELLING || withoutBreaksAround(normalised) === text ? offset : undefined;
}

export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function withoutBreaksAround(text: string): string {
  let [start, end] = [0, text.length];
  while (text[start] === '\n') start++;
  while (end > start && text[end - 1] === '\n') end--;
  return text.slice(start, end);
}
