/** What of a study's codings isn't to be seen in the text. It changes what is drawn there, and nothing else. */
export interface Hidden {
  /** Whether codes are shown, by name; what isn't said of a code is as for its parent. No name stands for all codes. */
  readonly codes: Readonly<Record<string, boolean>>;
  /** The coders whose codings are hidden; no name for what is coded by nobody in particular. */
  readonly coders: readonly string[];
}

/** In place of a code's name: what holds for those of which nothing is said. */
export const ALL_CODES = '';

export const NOTHING_HIDDEN: Hidden = { codes: {}, coders: [] };
