import type { Stamp } from '../packing/studyCache';
import type { Problem } from '../text/problem';

/** What is known of a study's files besides what they say. */
export class FileStates {
  /** Those that are left to be read. */
  readonly unread = new Set<string>();
  private readonly stamps = new Map<string, Stamp>();
  private readonly withProblems = new Map<string, readonly Problem[]>();

  /** What is wrong with the files themselves, by path. */
  get problems(): ReadonlyMap<string, readonly Problem[]> {
    return this.withProblems;
  }

  /** By what a file that has been read can be known again; nothing when something is wrong with it. */
  stampOf(path: string): Stamp | undefined {
    return this.withProblems.has(path) ? undefined : this.stamps.get(path);
  }

  /** Takes what reading a file has told. */
  set(path: string, stamp: Stamp | undefined, problems: readonly Problem[] = []): void {
    this.delete(path);
    if (stamp) this.stamps.set(path, stamp);
    if (problems.length) this.withProblems.set(path, problems);
  }

  delete(path: string): void {
    this.unread.delete(path);
    this.stamps.delete(path);
    this.withProblems.delete(path);
  }
}
