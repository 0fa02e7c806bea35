/** A time in milliseconds, and the longest that the extension host did nothing else meanwhile. */
export interface Taken {
  readonly time: number;
  readonly block: number;
}

/** What was measured in an extension host. */
export interface EditorFigures {
  readonly files: number;
  /** From the first time that the Codes view is shown until what is wrong in the last file is told. */
  readonly start: Taken;
  /** A turn coded, until its sidecar is written: while the study is read, and when that is over. */
  readonly coding: { readonly meanwhile: number; readonly isMeanwhile: boolean; readonly after: number };
  readonly rounds: readonly Round[];
}

/** All files found and read by VS Code, then our study read for the first time, then known again. */
export interface Round {
  readonly merely: Taken;
  readonly cold: Taken;
  readonly warm: Taken;
}
