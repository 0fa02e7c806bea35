import { changeCodes, filesOf, type CodeRequest, type Texts } from '../project/changeCodes';
import type { FileChange } from '../project/fileChange';
import type { Study } from '../project/study';

/** Codes given to excerpts of many transcripts, as one change of the study's files. */
export class CodeMany {
  private readonly made = new Map<string, FileChange>();

  /** @param newId a coding's id that the study doesn't have yet; another one each time. */
  constructor(
    private readonly study: Study,
    private readonly newId: () => string,
  ) {}

  /**
   * @param texts of all files that `filesOf` tells; what was changed before is known.
   * @throws UnreadableFileError when a file that would have to be changed can't be understood.
   */
  add(request: Omit<CodeRequest, 'remove'>, texts: Texts): void {
    const whole = { ...request, remove: [] };
    const textNow = (path: string) => this.made.get(path)?.after ?? texts.get(path);
    const now = new Map(filesOf(this.study, whole).map((path) => [path, textNow(path)]));
    for (const change of changeCodes(this.study, whole, now, this.newId)) {
      const { path, after } = change;
      const earlier = this.made.get(path);
      // The codebook is changed again and again; how is told by its first text and its last.
      this.made.set(path, earlier ? { path, before: earlier.before, after } : change);
    }
  }

  /** All changes, in the order in which they are to be made. */
  changes(): FileChange[] {
    return [...this.made.values()];
  }
}
