/** What a change makes of one file, as data. A missing text means that there is no file. */
export interface FileChange {
  /** Relative to the study's folder. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The change that takes these changes back. */
export function inverse(changes: readonly FileChange[]): FileChange[] {
  return changes.map(({ path, before, after }) => ({ path, before: after, after: before })).reverse();
}
