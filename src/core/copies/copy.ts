import type { Lines } from '../text/lines';
import type { Range } from '../text/position';
import type { Transcript } from '../transcript/transcript';

/** A coding of a copy. */
export interface CopyCoding {
  /** At least one. */
  readonly codes: readonly string[];
  readonly memo: string | undefined;
  /** Who made it, as far as the copy says. */
  readonly coder: string | undefined;
  /** Where its excerpt is in the copy; nothing where it isn't sure. */
  readonly range: Range | undefined;
  /** What its excerpt says. */
  readonly quote: string;
}

/** Another file with the same talk, and what somebody has coded in it. */
export interface Copy {
  /** The file's name. */
  readonly name: string;
  readonly lines: Lines;
  readonly transcript: Transcript;
  /** Whether the lines are the file's own, and no print of what it says. */
  readonly hasOwnLines: boolean;
  /** In text order. An inline label is a coding by itself. */
  readonly codings: readonly CopyCoding[];
  /** The memos on the transcript. */
  readonly memos: readonly { readonly coder: string | undefined; readonly memo: string }[];
}

/** Whether there is anything to bring in. */
export function hasSomething({ codings, memos }: Copy): boolean {
  return codings.length > 0 || memos.length > 0;
}

/** The names of those who have coded a copy, as it says itself. */
export function codersOf({ codings, memos }: Copy): string[] {
  const names = [...codings, ...memos].flatMap(({ coder }) => coder ?? []);
  return [...new Set(names)];
}
