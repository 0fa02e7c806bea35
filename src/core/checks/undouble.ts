import { plainCodings } from '../codings/plainCodings';
import { removeCodings, setCodes } from '../codings/sidecarEdits';
import { removeLabels } from '../project/labelEdits';
import { storedCoding } from '../project/storedCoding';
import { applyEdits } from '../text/edit';
import { sameRange, type Range } from '../text/position';
import { readTranscript } from '../transcript/readTranscript';
import type { Vocabulary } from '../transcript/transcript';

/**
 * A sidecar without some of a coding's codes, or without the coding when it has no others.
 * @returns nothing when the coding isn't there any more, has none of the codes, or would be removed with something that only it says: a memo,
 * a comment, a key of somebody's own.
 * @throws UnreadableFileError
 */
export function withoutCodes(path: string, text: string, id: string, codes: readonly string[]): string | undefined {
  const coding = storedCoding(path, id, text);
  const left = coding?.codes.filter((code) => !codes.includes(code.trim()));
  if (!coding || !left || left.length === coding.codes.length) return undefined;
  if (left.length) return applyEdits(text, setCodes(text, id, left));
  const isPlain = plainCodings(text).some((it) => it.id === id);
  return isPlain ? applyEdits(text, removeCodings(text, [id])) : undefined;
}

/** A transcript without the label of a code at a place; nothing when that isn't there. */
export function withoutLabel(text: string, vocabulary: Vocabulary, code: string, at: Range): string | undefined {
  const transcript = readTranscript(text, vocabulary);
  const label = transcript.labels.find((it) => it.code === code && sameRange(it.range, at));
  return label && applyEdits(text, removeLabels(text, transcript, [label.range]));
}
