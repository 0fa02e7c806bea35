import type { Sought } from '../codings/wanted';
import type { Range } from '../text/position';

/** A coding in one version of a study. Inline labels of one paragraph are one, as they are when they are moved to a sidecar. */
export interface VersionCoding {
  /** The sidecar's id; inline labels have none. */
  readonly id: string | undefined;
  /** As they are written. */
  readonly codes: readonly string[];
  readonly coder: string | undefined;
  readonly memo: string | undefined;
  readonly notation: 'label' | 'sidecar';
  /** Its transcript's path. */
  readonly transcript: string;
  /** The file that it is written in. */
  readonly file: string;
  /** Zero-based line in that file. */
  readonly line: number;
  /** The excerpt in its transcript; where that isn't known, or doesn't have the words, what the sidecar says. */
  readonly range: Range;
  /** Whether there is a text in which its words are looked for. */
  readonly isSought: boolean;
  /** Whether its words stand there. */
  readonly isFound: boolean;
  /** What tells its excerpt. */
  readonly said: Sought;
  /** What its excerpt says, on one line as words are compared; of a long one the beginning; empty where that isn't known. */
  readonly words: string;
}

/** Whether a hash stands for its words, so that they must not be told. */
export function isHashed({ said }: VersionCoding): boolean {
  return said.hash !== undefined;
}
