import { moveCodings } from '../codings/moveCodings';
import { codedNow } from '../project/codedNow';
import type { CodedTranscript } from '../project/codeTranscript';
import { editTranscript, isTouched, movesAfter, type EditedTranscript } from '../project/notationMove';
import { isCertain } from '../project/placedCoding';
import type { TextEdit } from '../text/edit';
import { EditedText } from '../text/editedText';
import { sameRange } from '../text/position';
import type { Codebook } from '../codebook/codebook';
import { withPath } from '../yaml/unreadableFile';
import { keyOfCoding } from './recoding';
import type { RefactoredFiles } from './refactoring';

/** The files of a study while a refactoring edits them. */
export class EditedFiles {
  private readonly files = new Map<string, EditedText>();

  constructor(readonly given: RefactoredFiles) {}

  /** A file as it has been edited so far; nothing when there is no such file. */
  get(path: string): EditedText | undefined {
    const known = this.files.get(path);
    const text = known ? undefined : this.given.texts.get(path);
    if (text === undefined) return known;
    const edited = new EditedText(text);
    this.files.set(path, edited);
    return edited;
  }

  /** Those that are others now, in the order in which they were first edited. */
  changes() {
    return [...this.files].flatMap(([path, { before, text, edits }]) =>
      text === before ? [] : [{ path, before, after: text, edits }],
    );
  }
}

/**
 * Edits a transcript. If that moves an excerpt, or changes what it says, its sidecars come to say where all excerpts are then.
 * @param codebook as it will be.
 * @returns what it is read as then.
 */
export function rewriteTranscript(
  files: EditedFiles,
  coded: CodedTranscript,
  edits: readonly TextEdit[],
  codebook: Codebook,
): EditedTranscript {
  const { texts, isConfidential } = files.given;
  const vocabulary = codebook.forTranscript(coded.path);
  const edited = editTranscript(texts.get(coded.path) ?? '', edits, vocabulary);
  if (!edits.length) return edited;
  files.get(coded.path)?.edit(edits);
  const request = { coded, texts, vocabulary, confidential: isConfidential(coded.path) };
  if (!isTouched(request, edited) && !losesExcerpt(files, coded, edited, codebook)) return edited;
  for (const [path, moves] of movesAfter(request, edited)) {
    const sidecar = files.get(path);
    withPath(path, () => sidecar?.edit(moveCodings(sidecar.text, moves)));
  }
  return edited;
}

/**
 * Whether a coding that was found elsewhere than its sidecar says isn't surely found there in the edited transcript, where what surrounds
 * it may be something else.
 */
function losesExcerpt(
  { given: { study, texts } }: EditedFiles,
  { path, codings }: CodedTranscript,
  { text, shift }: EditedTranscript,
  codebook: Codebook,
): boolean {
  const moved = codings.filter((it) => it.source.kind === 'sidecar' && it.state !== 'placed' && isCertain(it));
  if (!moved.length) return false;
  const after = codedNow(study, path, new Map([...texts, [path, text]]), codebook).codings.filter(isCertain);
  const found = new Map(after.map((it) => [keyOfCoding(path, it), it.range]));
  return moved.some((it) => {
    const [is, wanted] = [found.get(keyOfCoding(path, it)), shift(it.range)];
    return wanted && !(is && sameRange(is, wanted));
  });
}
