import type { Range } from '../text/position';

/** What a memo is about, and so where it is written: into a sidecar, at a coding or at its top, or into the codebook. */
export type MemoTarget =
  | { readonly kind: 'coding'; readonly sidecar: string; readonly id: string }
  | { readonly kind: 'transcript'; readonly sidecar: string }
  | { readonly kind: 'code'; readonly name: string };

/** A note on a coding, a code or a transcript. */
export interface Memo {
  readonly target: MemoTarget;
  readonly text: string;
  /** The file that it is shown in, relative to the study's folder: the transcript, or the codebook; without a transcript the sidecar. */
  readonly path: string;
  /** Where in it: at the excerpt, the code's name, or the first line. */
  readonly range: Range;
  /** Whose it is, where that is known; a code's is the codebook's. */
  readonly coder: string | undefined;
  /** The names in the codebook of the codes that it is about: those of the coding, or the code. */
  readonly codes: readonly string[];
  /** Whether its excerpt isn't in the text any more, or its transcript isn't there. It is then where that was last, or is written. */
  readonly isLost: boolean;
}

/** Names what a memo is about among all of a study: the same for the same thing, however its memo or its place changes. */
export function memoKey(target: MemoTarget): string {
  return JSON.stringify(
    target.kind === 'code'
      ? [target.kind, target.name]
      : [target.kind, target.sidecar, target.kind === 'coding' ? target.id : ''],
  );
}
