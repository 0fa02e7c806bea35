import { changeCodes, filesOf, type CodeRequest, type Texts } from '../project/changeCodes';
import type { FileChange } from '../project/fileChange';
import type { Study } from '../project/study';

/** Codes given to excerpts of many transcripts, as one change of the study's files. */
export class CodeMany {
  private readonly now: Map<string, string | undefined>;
  private readonly made = new Map<string, FileChange>();

  /**
   * @param texts of all files that `filesOf` tells of what is added.
   * @param newId a coding's id that the study doesn't have yet; another one each time.
   */
  constructor(
    private readonly study: Study,
    private readonly texts: Texts,
    private readonly newId: () => string,
  ) {
    this.now = new Map(texts);
  }

  /** @throws UnreadableFileError when a file that would have to be changed can't be understood. */
  add(request: Omit<CodeRequest, 'remove'>): void {
    const whole = { ...request, remove: [] };
    const texts = new Map(filesOf(this.study, whole).map((path) => [path, this.now.get(path)]));
    for (const change of changeCodes(this.study, whole, texts, this.newId)) {
      const { path, after } = change;
      this.now.set(path, after);
      // The codebook is changed again and again; how is told by the last text alone.
      this.made.set(path, this.made.has(path) ? { path, before: this.texts.get(path), after } : change);
    }
  }

  /** All changes, in the order in which they are to be made. */
  changes(): FileChange[] {
    return [...this.made.values()];
  }
}
