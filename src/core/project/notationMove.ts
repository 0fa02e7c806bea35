import { describeExcerpt } from '../codings/describeExcerpt';
import { moveCodings, type CodingMove } from '../codings/moveCodings';
import { Talk } from '../codings/talk';
import { applyEdits, type TextEdit } from '../text/edit';
import { Lines } from '../text/lines';
import { sameRange, type Range } from '../text/position';
import { rangeShifter } from '../text/rangeShifter';
import { readTranscript } from '../transcript/readTranscript';
import type { Vocabulary } from '../transcript/transcript';
import { withPath } from '../yaml/unreadableFile';
import type { Texts } from './changeCodes';
import type { CodedTranscript } from './codeTranscript';
import type { FileChange } from './fileChange';
import { isCertain } from './placedCoding';

/** Whose codings are to change their notation. */
export interface MoveRequest {
  /** What the texts of the transcript and of its sidecars say. */
  readonly coded: CodedTranscript;
  readonly texts: Texts;
  readonly vocabulary: Vocabulary;
  /** Whether sidecars must not hold what was said. */
  readonly confidential: boolean;
}

/** A change of notation, as data. */
export interface NotationMove {
  readonly changes: readonly FileChange[];
  /** How many inline labels, or codings of sidecars, it moves. */
  readonly moved: number;
  /** How many it has to leave where they are. */
  readonly left: number;
}

/** A transcript's text once labels have been written into it or taken out, and where the excerpts then are. */
export interface EditedTranscript {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly talk: Talk;
  readonly shift: (range: Range) => Range | undefined;
}

export function editTranscript(text: string, edits: readonly TextEdit[], vocabulary: Vocabulary): EditedTranscript {
  const after = applyEdits(text, edits);
  const talk = new Talk(new Lines(after), readTranscript(after, vocabulary));
  return { text: after, edits, talk, shift: rangeShifter(text, edits) };
}

/**
 * The texts of a transcript's sidecars with its codings where their excerpts are in the edited transcript. Those that aren't surely in
 * the text stay as they are.
 * @throws UnreadableFileError when a sidecar can't be understood.
 */
export function carrySidecars(request: MoveRequest, edited: EditedTranscript): Map<string, string> {
  const carried = new Map<string, string>();
  for (const [path, moves] of movesAfter(request, edited)) {
    const text = request.texts.get(path) ?? '';
    carried.set(
      path,
      withPath(path, () => applyEdits(text, moveCodings(text, moves))),
    );
  }
  return carried;
}

/** Where the codings of a transcript are once it is edited, by sidecar. Those that aren't surely in the text are left out. */
export function movesAfter(
  { coded, texts, confidential }: MoveRequest,
  { talk, shift }: EditedTranscript,
): Map<string, CodingMove[]> {
  const lines = new Lines(texts.get(coded.path) ?? '');
  const moves = new Map<string, CodingMove[]>();
  for (const coding of coded.codings) {
    const { id, state, range, source } = coding;
    if (source.kind !== 'sidecar' || id === undefined || !isCertain(coding)) continue;
    const at = shift(range);
    if (!at) continue;
    const saysTheSame = state === 'placed' && lines.slice(range) === talk.lines.slice(at);
    const options = { id, confidential: confidential || source.hashed === true };
    const evidence = saysTheSame ? {} : { evidence: describeExcerpt(talk, at, options) };
    const list = moves.get(source.path);
    if (list) list.push({ id, at, ...evidence });
    else moves.set(source.path, [{ id, at, ...evidence }]);
  }
  return moves;
}

/** Whether an excerpt of a coding is elsewhere once its transcript is edited, or says something else. */
export function isTouched({ coded, texts }: MoveRequest, { talk, shift }: EditedTranscript): boolean {
  const lines = new Lines(texts.get(coded.path) ?? '');
  return coded.codings.some((coding) => {
    if (coding.source.kind !== 'sidecar' || !isCertain(coding)) return false;
    const at = shift(coding.range);
    return at !== undefined && (!sameRange(at, coding.range) || lines.slice(coding.range) !== talk.lines.slice(at));
  });
}

/**
 * The changes of a transcript and its sidecars, those that change nothing left out.
 * @param first what is written before the rest: that to which codings are moved, so that none is lost when writing ends half-way.
 */
export function changesOf(
  { coded, texts }: MoveRequest,
  { text, edits }: EditedTranscript,
  sidecars: ReadonlyMap<string, string>,
  first: 'transcript' | 'sidecars',
): FileChange[] {
  const transcript = { path: coded.path, before: texts.get(coded.path), after: text, edits };
  const beside = [...sidecars].map(([path, after]) => ({ path, before: texts.get(path), after }));
  const all = first === 'transcript' ? [transcript, ...beside] : [...beside, transcript];
  return all.filter(({ before, after }) => before !== after);
}
