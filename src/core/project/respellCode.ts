import { placeOfCode, type SidecarCoding } from '../codings/coding';
import { readForEdits } from '../codings/editedSidecar';
import { setCodesOf } from '../codings/sidecarEdits';
import { namesInSidecar } from '../names/namesInSidecar';
import { writeNames } from '../names/writeNames';
import { namesInTranscript } from '../names/namesInTranscript';
import { applyEdits } from '../text/edit';
import { sameRange, type Range } from '../text/position';
import { readTranscript } from '../transcript/readTranscript';
import type { Vocabulary } from '../transcript/transcript';

/** Another name for a code, where it is used. */
export interface Respelling {
  /** As it is written now. */
  readonly from: string;
  readonly to: string;
  /** Only the one that is written here. */
  readonly at?: Range | undefined;
}

/** A transcript with another name in its inline labels; the same text where the name isn't there. */
export function respellInTranscript(text: string, vocabulary: Vocabulary, { from, to, at }: Respelling): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const said = text.slice(mark.length);
  const uses = namesInTranscript(readTranscript(said, vocabulary));
  const meant = uses.filter(
    ({ kind, name, range }) => kind === 'code' && name === from.trim() && (!at || sameRange(range, at)),
  );
  return mark + applyEdits(said, writeNames(said, meant, to));
}

/**
 * A sidecar with another name in its codings, once in each; the same text where the name isn't there.
 * @throws UnreadableFileError
 */
export function respellInSidecar(text: string, { from, to, at }: Respelling): string {
  const { codings } = readForEdits(text).sidecar;
  const isMeant = (coding: SidecarCoding) => (code: string, i: number) =>
    code.trim() === from.trim() && (!at || sameRange(placeOfCode(coding, i), at));
  const uses = namesInSidecar(text).filter(({ kind, name }) => kind === 'code' && name === from.trim());
  const fewer = new Map<string, readonly string[]>();
  for (const coding of codings) {
    const index = coding.codes.findIndex(isMeant(coding));
    if (index < 0) continue;
    const hasBoth = coding.codes.some((code) => code.trim() === to);
    const use = at && uses.find(({ range }) => sameRange(range, at));
    if (at && use && !hasBoth) return applyEdits(text, writeNames(text, [use], to));
    // Of what another place stands for (`*name`) only this one is to change.
    if (!at && !hasBoth) continue;
    const codes = coding.codes.flatMap((code, i) => (i !== index ? code : hasBoth ? [] : to));
    fewer.set(coding.id, codes);
  }
  const now = applyEdits(text, setCodesOf(text, fewer));
  if (at) return now;
  const left = namesInSidecar(now).filter(({ kind, name }) => kind === 'code' && name === from.trim());
  return applyEdits(now, writeNames(now, left, to));
}
