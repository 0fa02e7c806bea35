import type { Coding } from '../codings/coding';
import { quoteOf } from '../codings/quote';
import { addCodings, removeCodings } from '../codings/sidecarEdits';
import { applyEdits } from '../text/edit';
import { Lines } from '../text/lines';
import { sameRange, type Range } from '../text/position';
import { shiftByEdits } from '../text/shift';
import type { Vocabulary } from '../transcript/transcript';
import type { Texts } from './changeCodes';
import type { CodedTranscript } from './codeTranscript';
import type { FileChange } from './fileChange';
import { addLabels, canBeLabel, labelledParagraphs, removeLabels } from './labelEdits';
import type { PlacedCoding } from './placedCoding';
import { sidecarOwner, sidecarPath } from './studyPaths';

/**
 * Takes the inline labels out of a transcript and writes them into a sidecar. Labels of one paragraph become one coding. A label that
 * codes nothing stays.
 * @param newId a coding's id that the study doesn't have yet.
 * @throws UnreadableFileError when the sidecar can't be understood.
 */
export function labelsToSidecar(
  { path, transcript }: CodedTranscript,
  coder: string | undefined,
  texts: Texts,
  newId: () => string,
): FileChange[] {
  const text = texts.get(path) ?? '';
  const lines = new Lines(text);
  const labels = transcript.labels.filter((label) => label.excerpt);
  if (!labels.length) return [];
  const edits = removeLabels(
    text,
    transcript,
    labels.map((label) => label.range),
  );

  const codings = new Map<string, Coding>();
  for (const { code, excerpt } of labels) {
    const at = excerpt && shiftByEdits(excerpt, text, edits);
    if (!excerpt || !at) continue;
    const key = String(excerpt.start.line);
    const codes = [...new Set([...(codings.get(key)?.codes ?? []), code])];
    codings.set(key, {
      id: codings.get(key)?.id ?? newId(),
      codes,
      at,
      quote: quoteOf(lines.slice(excerpt)),
      memo: undefined,
    });
  }
  const sidecar = sidecarPath(path, coder);
  const before = texts.get(sidecar);
  const owner = sidecarOwner(path, coder);
  return [
    { path, before: text, after: applyEdits(text, edits), edits },
    { path: sidecar, before, after: applyEdits(before ?? '', addCodings(before ?? '', [...codings.values()], owner)) },
  ];
}

/** The codings that an inline label can express: those of whole paragraphs, without a coder and a memo. */
export function asLabels({ codings, transcript }: CodedTranscript, vocabulary: Vocabulary): PlacedCoding[] {
  const paragraphs = labelledParagraphs(transcript);
  return codings.filter(
    ({ source, state, coder, memo, range, codes }) =>
      source.kind === 'sidecar' &&
      state !== 'orphan' &&
      coder === undefined &&
      memo === undefined &&
      codes.every((code) => canBeLabel(code, vocabulary)) &&
      paragraphs.some((paragraph) => sameRange(paragraph.range, range)),
  );
}

/**
 * Writes codings into the transcript as inline labels and takes them out of their sidecars.
 * @param codings some of {@link asLabels}.
 * @throws UnreadableFileError when a sidecar can't be understood.
 */
export function sidecarToLabels(
  { path, transcript }: CodedTranscript,
  codings: readonly PlacedCoding[],
  texts: Texts,
): FileChange[] {
  const text = texts.get(path) ?? '';
  const byParagraph = new Map<Range, string[]>();
  const idsOf = new Map<string, string[]>();
  for (const { range, codes, id, source } of codings) {
    const paragraph = [...byParagraph.keys()].find((known) => sameRange(known, range)) ?? range;
    byParagraph.set(paragraph, [...new Set([...(byParagraph.get(paragraph) ?? []), ...codes])]);
    if (source.kind === 'sidecar' && id !== undefined) idsOf.set(source.path, [...(idsOf.get(source.path) ?? []), id]);
  }
  const edits = [...byParagraph].flatMap(([range, codes]) => addLabels(text, transcript, range, codes));
  return [
    ...(edits.length ? [{ path, before: text, after: applyEdits(text, edits), edits }] : []),
    ...[...idsOf].map(([sidecar, ids]) => {
      const before = texts.get(sidecar);
      return { path: sidecar, before, after: applyEdits(before ?? '', removeCodings(before ?? '', ids)) };
    }),
  ];
}
