import type { Cancellable } from '../project/inParallel';
import type { Study } from '../project/study';
import { comparePaths } from '../project/studyPaths';
import { ExcerptNames, talkExcerpts, type TalkExcerpts } from './talkExcerpts';

/**
 * All excerpts of a study, for whatever asks about many of them at once. It is brought up to date when it is asked; what hasn't changed
 * since isn't looked at again.
 */
export class ExcerptTable {
  readonly names = new ExcerptNames();
  private readonly byPath = new Map<string, TalkExcerpts>();
  private readonly changed: Set<string>;
  private inOrder: readonly TalkExcerpts[] | undefined;

  constructor(private readonly study: Study) {
    this.changed = study.watch();
  }

  /**
   * Reads again what has changed.
   * @param watched `turn` is awaited before each transcript.
   * @returns false when it was cancelled: the rest is left for the next time.
   */
  async bringUpToDate(watched: Cancellable = {}): Promise<boolean> {
    const { changed, study } = this;
    const total = changed.size;
    let done = 0;
    for (const path of changed) {
      await watched.turn?.();
      if (watched.isCancelled?.()) return false;
      changed.delete(path);
      const coded = study.transcript(path);
      if (coded) {
        this.byPath.set(path, talkExcerpts(path, study.givenCodesIn(path), coded.facts, this.names));
        this.inOrder = undefined;
      } else if (this.byPath.delete(path)) {
        this.inOrder = undefined;
      }
      watched.onProgress?.(++done, total);
    }
    return true;
  }

  /** The transcripts by path. */
  get talks(): readonly TalkExcerpts[] {
    return (this.inOrder ??= [...this.byPath.values()].sort((a, b) => comparePaths(a.path, b.path)));
  }
}
