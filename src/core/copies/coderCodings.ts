import type { Codebook } from '../codebook/codebook';
import type { Coding } from '../codings/coding';
import { describeExcerpt, prepareToDescribe } from '../codings/describeExcerpt';
import { placeCodings } from '../codings/placing/placeCodings';
import { readSidecar } from '../codings/readSidecar';
import { addCodings, type SidecarOwner } from '../codings/sidecarEdits';
import { setCodingMemo } from '../memos/codingMemo';
import { memoText } from '../memos/memoText';
import { setTranscriptMemo } from '../memos/transcriptMemo';
import { applyEdits } from '../text/edit';
import type { Range } from '../text/position';
import { UnreadableFileError, withPath } from '../yaml/unreadableFile';
import type { CopyCoding } from './copy';
import type { Original } from './original';

/** What became of a coding that was brought to words: it is new, or was there, or was there with another memo, which stays. */
export type Arrival = 'added' | 'known' | 'otherMemo';

interface ArrivalOptions {
  readonly codebook: Codebook;
  readonly confidential: boolean;
  readonly newId: () => string;
}

interface KnownCoding {
  readonly id: string;
  readonly codes: Set<string>;
  memo: string | undefined;
}

/** The codings of one coder in a transcript, and those that come from a copy: what says the same of the same words comes once. */
export class CoderCodings {
  /** By the words that they are of. */
  private readonly known = new Map<string, KnownCoding[]>();
  private readonly added: { readonly at: Range; readonly codes: readonly string[]; readonly known: KnownCoding }[] = [];
  private readonly memos = new Map<string, string>();
  private transcriptMemo: string | undefined;

  /**
   * @param path the sidecar's, for errors; `text` what it says, nothing where there is none yet.
   * @throws UnreadableFileError when it can't be understood.
   */
  constructor(
    private readonly path: string,
    private readonly text: string,
    private readonly owner: SidecarOwner,
    private readonly original: Original,
    private readonly options: ArrivalOptions,
  ) {
    const { sidecar, problems, readable } = readSidecar(text);
    const [problem] = problems;
    if (problem && !readable) throw new UnreadableFileError(problem, path);
    this.transcriptMemo = memoText(sidecar.memo ?? '');
    placeCodings(original.talk, sidecar.codings).forEach(({ state, range }, i) => {
      const coding = sidecar.codings[i];
      if (coding && state !== 'orphan') this.remember(range, this.knownOf(coding));
    });
  }

  bring({ codes, memo }: Pick<CopyCoding, 'codes' | 'memo'>, at: Range): Arrival {
    const there = this.known.get(this.keyOf(at)) ?? [];
    const isThere = (code: string) => there.some((it) => it.codes.has(this.nameOf(code)));
    const news = codes.filter((code) => !isThere(code));
    if (!news.length) return this.bringMemo(memoText(memo ?? ''), there, codes);
    const coding = this.knownOf({ id: this.options.newId(), codes: news, memo });
    this.added.push({ at, codes: news, known: coding });
    this.remember(at, coding);
    return 'added';
  }

  /** @returns whether it is there now: not where the coder has written another memo already. */
  bringTranscriptMemo(memo: string): boolean {
    const wanted = memoText(memo);
    this.transcriptMemo ??= wanted;
    return wanted === undefined || this.transcriptMemo === wanted;
  }

  /** The sidecar with all that was brought. */
  finish(): string {
    const { talk } = this.original;
    const { confidential } = this.options;
    return withPath(this.path, () => {
      let text = this.text;
      for (const [id, memo] of this.memos) text = applyEdits(text, setCodingMemo(text, id, memo));
      prepareToDescribe(
        talk,
        this.added.map(({ at }) => at),
      );
      const codings = this.added.map(({ at, codes, known: { id, memo } }): Coding => {
        return { id, codes, at, ...describeExcerpt(talk, at, { id, confidential }), memo };
      });
      if (codings.length) text = applyEdits(text, addCodings(text, codings, this.owner));
      if (this.transcriptMemo === undefined) return text;
      return applyEdits(text, setTranscriptMemo(text, this.transcriptMemo, this.owner));
    });
  }

  /** A memo on words that are coded so already: it comes to a coding that has none. */
  private bringMemo(memo: string | undefined, there: KnownCoding[], codes: readonly string[]): Arrival {
    if (memo === undefined || there.some((it) => it.memo === memo)) return 'known';
    const free = there.find((it) => it.memo === undefined && codes.some((code) => it.codes.has(this.nameOf(code))));
    if (!free) return 'otherMemo';
    free.memo = memo;
    if (!this.added.some(({ known }) => known === free)) this.memos.set(free.id, memo);
    return 'known';
  }

  private knownOf({ id, codes, memo }: Pick<Coding, 'id' | 'codes' | 'memo'>): KnownCoding {
    return { id, codes: new Set(codes.map((code) => this.nameOf(code))), memo: memoText(memo ?? '') };
  }

  private remember(at: Range, coding: KnownCoding): void {
    const key = this.keyOf(at);
    const there = this.known.get(key);
    if (there) there.push(coding);
    else this.known.set(key, [coding]);
  }

  /** Marks at the ends of an excerpt make it no other one. */
  private keyOf(at: Range): string {
    const { from, to } = this.original.wordsOf(at);
    return `${from}-${to}`;
  }

  private nameOf(code: string): string {
    return this.options.codebook.find(code)?.name ?? code.trim();
  }
}
