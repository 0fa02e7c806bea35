import type { Codebook } from '../codebook/codebook';
import { coderKey, type Coder } from '../coders/coder';
import { codebookChange } from '../importing/importFile';
import type { Texts } from '../project/changeCodes';
import type { FileChange } from '../project/fileChange';
import { CODEBOOK, sidecarOwner, sidecarPath } from '../project/studyPaths';
import { turnAt } from '../transcript/turnAt';
import { CoderCodings } from './coderCodings';
import { codersOf, type Copy, type CopyCoding } from './copy';
import { Original } from './original';

/** A copy, the transcript that it is one of, and whose codings are in it. */
export interface CopyToBring {
  readonly copy: Copy;
  /** The transcript's path in the study. */
  readonly transcript: string;
  /** Nothing where the copy says itself who has made each of its codings. */
  readonly coder: string | undefined;
}

/**
 * Why something of a copy didn't come: its excerpt isn't in the transcript, or not surely (`words`), or isn't in the copy itself (`lost`); or
 * the coder has already written another memo there (`otherMemo`).
 */
type NotBroughtReason = 'words' | 'lost' | 'otherMemo';

/** Something of a copy that didn't come. */
export interface NotBrought {
  readonly reason: NotBroughtReason;
  /** None for a memo on the transcript. */
  readonly codes: readonly string[];
  readonly memo: string | undefined;
  /** What the excerpt says in the copy, on one line. */
  readonly words: string;
  readonly coder: Coder;
  /** Who speaks there. */
  readonly speaker: string | undefined;
  /** Zero-based, in the copy; nothing where it has no lines that somebody could look up. */
  readonly line: number | undefined;
}

/** What became of a copy's codings. */
export interface BroughtIn {
  readonly added: number;
  /** How many were there already. */
  readonly known: number;
  readonly notBrought: readonly NotBrought[];
}

interface BringInOptions {
  readonly codebook: Codebook;
  /** Whether sidecars of a transcript must not hold what was said. */
  readonly isConfidential: (transcript: string) => boolean;
  /** A coding's id that the study doesn't have yet; another one each time. */
  readonly newId: () => string;
}

/** The files that bringing in a copy has to know the texts of. */
export function filesToBring({ copy, transcript, coder }: CopyToBring): string[] {
  return [CODEBOOK, transcript, ...codersIn(copy, coder).map((it) => sidecarPath(transcript, it))];
}

/** Whose sidecars a copy's codings may go to. */
function codersIn(copy: Copy, coder: string | undefined): Coder[] {
  if (coder !== undefined) return [coder];
  const isUnsigned = [...copy.codings, ...copy.memos].some((it) => it.coder === undefined);
  return [...codersOf(copy), ...(isUnsigned ? [undefined] : [])];
}

/**
 * Brings the codings of copies into the sidecars of those who have made them, as one change of a study: each to the words of the transcript
 * that its excerpt is (`AlignedCopy`). What a coder has coded so already doesn't come twice, and what can't be placed is told.
 */
export class BringingIn {
  private readonly originals = new Map<string, Original>();
  private readonly sidecars = new Map<string, string>();
  private readonly codes = new Set<string>();

  /** @param texts of all files that {@link filesToBring} tells. */
  constructor(
    private readonly texts: Texts,
    private readonly options: BringInOptions,
  ) {}

  /** @throws UnreadableFileError when a sidecar can't be understood; nothing of the copy is brought then. */
  add({ copy, transcript, coder }: CopyToBring): BroughtIn {
    const original = this.originalOf(transcript);
    const aligned = original.align(copy);
    const sidecars = new Map<string, CoderCodings>();
    const sidecarOf = (whose: Coder) => {
      const path = sidecarPath(transcript, whose);
      let sidecar = sidecars.get(path);
      if (!sidecar) {
        const { codebook, newId, isConfidential } = this.options;
        const text = this.sidecars.get(path) ?? this.texts.get(path) ?? '';
        const options = { codebook, newId, confidential: isConfidential(transcript) };
        sidecar = new CoderCodings(path, text, sidecarOwner(transcript, whose), original, options);
        sidecars.set(path, sidecar);
      }
      return sidecar;
    };
    const whose = (it: { readonly coder: Coder }) => coder ?? (coderKey(it.coder) ? it.coder : undefined);
    const notBrought: NotBrought[] = [];
    const codes: string[] = [];
    let [added, known] = [0, 0];
    for (const coding of copy.codings) {
      const at = coding.range && aligned.carry(coding.range);
      const arrival = at && sidecarOf(whose(coding)).bring(coding, at);
      if (arrival === 'added') {
        added++;
        codes.push(...coding.codes);
      } else if (arrival === 'known') known++;
      else notBrought.push(told(copy, coding, whose(coding), arrival ?? (coding.range ? 'words' : 'lost')));
    }
    for (const { memo, coder: its } of copy.memos) {
      if (sidecarOf(whose({ coder: its })).bringTranscriptMemo(memo)) continue;
      const coding = { codes: [], memo, range: undefined, quote: '' };
      notBrought.push(told(copy, coding, whose({ coder: its }), 'otherMemo'));
    }
    const finished = [...sidecars].map(([path, sidecar]) => [path, sidecar.finish()] as const);
    for (const [path, text] of finished) this.sidecars.set(path, text);
    for (const code of codes) this.codes.add(code);
    return { added, known, notBrought };
  }

  /**
   * All changes: of the sidecars, and of the codebook where a code is new.
   * @param inUse the codes that the study uses already.
   * @throws UnreadableFileError when the codebook can't be understood.
   */
  changes(inUse: Iterable<string>): FileChange[] {
    const sidecars = [...this.sidecars].flatMap(([path, after]): FileChange[] => {
      const before = this.texts.get(path);
      return after === (before ?? '') ? [] : [{ path, before, after }];
    });
    const codebook = codebookChange(this.texts.get(CODEBOOK), [...this.codes], inUse);
    return codebook ? [...sidecars, codebook] : sidecars;
  }

  private originalOf(path: string): Original {
    let original = this.originals.get(path);
    if (!original) {
      original = new Original(this.texts.get(path) ?? '', this.options.codebook.forTranscript(path));
      this.originals.set(path, original);
    }
    return original;
  }
}

function told(
  { transcript, hasOwnLines }: Copy,
  { codes, memo, range, quote }: Pick<CopyCoding, 'codes' | 'memo' | 'range' | 'quote'>,
  coder: Coder,
  reason: NotBroughtReason,
): NotBrought {
  return {
    reason,
    codes,
    memo,
    words: quote.replace(/\s+/g, ' ').trim(),
    coder,
    speaker: range && turnAt(transcript, range.start.line)?.speaker,
    line: hasOwnLines ? range?.start.line : undefined,
  };
}
