import { coderKey } from '../coders/coder';
import { codersOf } from '../coders/studyCoders';
import { unreadableSidecars } from '../coders/unreadableSidecars';
import type { Codebook } from '../codebook/codebook';
import type { CodedTranscript } from '../project/codeTranscript';
import { inParallel, type Cancellable } from '../project/inParallel';
import type { Study } from '../project/study';
import { comparePaths } from '../project/studyPaths';
import { Lines } from '../text/lines';
import { codeNames } from './codeNames';
import { compareTranscript } from './compareTranscript';
import type { ComparedCoders, TranscriptComparison } from './difference';

/** What was found in a transcript, and what it follows from. */
interface Known {
  readonly coded: CodedTranscript;
  /** Nothing where one of the two hasn't coded it, or where it can't be read. */
  readonly comparison: TranscriptComparison | undefined;
}

/** Two coders' codings of a whole study. What has been compared isn't compared again before it has changed. */
export class StudyComparison {
  private known = new Map<string, Known>();
  private codebook: Codebook | undefined;
  private compared: readonly TranscriptComparison[] = [];
  private lost: readonly string[] = [];
  private withParents = false;

  /** @param textOf what a transcript says; nothing where it can't be read. */
  constructor(
    private readonly study: Study,
    readonly coders: ComparedCoders,
    private readonly textOf: (coded: CodedTranscript) => Promise<string | undefined>,
  ) {}

  /** Whether child codes count as the topmost of the codes above them. */
  get childrenAsParents(): boolean {
    return this.withParents;
  }

  set childrenAsParents(wanted: boolean) {
    if (wanted === this.withParents) return;
    this.withParents = wanted;
    this.codebook = undefined;
  }

  /** The two's sidecars that couldn't be read at the last update, or not wholly: their transcripts aren't compared. */
  get unreadable(): readonly string[] {
    return this.lost;
  }

  /**
   * The transcripts that both have coded, in the order of their paths; the same objects as long as nothing has changed in them.
   * @param work `turn` is awaited before each transcript that is compared.
   */
  async update({ turn }: Pick<Cancellable, 'turn'> = {}): Promise<readonly TranscriptComparison[]> {
    const { codebook } = this.study;
    const before = this.codebook === codebook ? this.known : new Map<string, Known>();
    const nameOf = codeNames(codebook, this.withParents);
    const now = new Map<string, Known>();
    const changed = new Map<string, CodedTranscript>();
    const lost: string[] = [];
    for (const coded of this.study.transcripts()) {
      const unreadable = this.unreadableOf(coded);
      if (unreadable.length) {
        lost.push(...unreadable);
        continue;
      }
      const known = before.get(coded.path);
      if (known?.coded === coded) now.set(coded.path, known);
      else changed.set(coded.path, coded);
    }
    await inParallel([...changed.keys()], {}, async (path) => {
      const coded = changed.get(path);
      if (!coded) return;
      const text = this.haveCoded(coded) ? await this.textOf(coded) : undefined;
      if (text !== undefined) await turn?.();
      const comparison =
        text === undefined ? undefined : compareTranscript(coded, new Lines(text), this.coders, nameOf);
      now.set(path, { coded, comparison });
    });
    const isSame = changed.size === 0 && now.size === this.known.size && this.codebook === codebook;
    this.known = now;
    this.codebook = codebook;
    this.lost = lost.sort(comparePaths);
    if (!isSame)
      this.compared = [...now.values()]
        .flatMap(({ comparison }) => comparison ?? [])
        .sort((a, b) => comparePaths(a.path, b.path));
    return this.compared;
  }

  private unreadableOf({ path }: CodedTranscript): string[] {
    const { first, second } = this.coders;
    return [first, second].flatMap((coder) => unreadableSidecars(this.study, path, coderKey(coder)));
  }

  private haveCoded(coded: CodedTranscript): boolean {
    const keys = new Set(codersOf(this.study, coded).map(coderKey));
    return keys.has(coderKey(this.coders.first)) && keys.has(coderKey(this.coders.second));
  }
}
