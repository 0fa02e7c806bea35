import { formatAt } from '../codings/at';
import type { Coding } from '../codings/coding';
import { describeExcerpt, prepareToDescribe } from '../codings/describeExcerpt';
import { addCodings } from '../codings/sidecarEdits';
import { applyEdits } from '../text/edit';
import { comparePositions, rangesOverlap, type Range } from '../text/position';
import type { Label } from '../transcript/transcript';
import { withPath } from '../yaml/unreadableFile';
import type { CodedTranscript } from './codeTranscript';
import { removeLabels } from './labelEdits';
import { carrySidecars, changesOf, editTranscript, type MoveRequest, type NotationMove } from './notationMove';
import { isInText } from './placedCoding';
import { sidecarOwner, sidecarPath } from './studyPaths';

/**
 * Takes the inline labels out of a transcript and writes them into its sidecar: the one without a coder, since labels don't tell who
 * wrote them. Labels of one paragraph become one coding; one that is there twice becomes a second. What codes nothing stays, and so does
 * a label that is itself the beginning or end of another coding's excerpt.
 * @param newId a coding's id that the study doesn't have yet.
 * @throws UnreadableFileError when a sidecar can't be understood.
 */
export function labelsToSidecar(request: MoveRequest, newId: () => string): NotationMove {
  const { coded, texts, vocabulary, confidential } = request;
  const labels = movableLabels(coded);
  const left = coded.transcript.labels.length - labels.length;
  if (!labels.length) return { changes: [], moved: 0, left };
  const text = texts.get(coded.path) ?? '';
  const ranges = labels.map(({ range }) => range);
  const edited = editTranscript(text, removeLabels(text, coded.transcript, ranges), vocabulary);

  const { talk, shift } = edited;
  const excerpts = codesByExcerpt(labels).map(({ excerpt, codes }) => ({ at: shift(excerpt), codes }));
  prepareToDescribe(
    talk,
    excerpts.flatMap(({ at }) => at ?? []),
  );
  const codings = excerpts.flatMap(({ at, codes }): Coding[] => {
    const id = newId();
    return at ? [{ id, codes, at, ...describeExcerpt(talk, at, { id, confidential }), memo: undefined }] : [];
  });
  const path = sidecarPath(coded.path, undefined);
  const sidecars = carrySidecars(request, edited);
  const sidecar = sidecars.get(path) ?? texts.get(path) ?? '';
  const owner = sidecarOwner(coded.path, undefined);
  sidecars.set(
    path,
    withPath(path, () => applyEdits(sidecar, addCodings(sidecar, codings, owner))),
  );
  return { changes: changesOf(request, edited, sidecars, 'sidecars'), moved: labels.length, left };
}

type CodingLabel = Label & { readonly excerpt: Range };

function movableLabels({ codings, transcript }: CodedTranscript): CodingLabel[] {
  const others = codings.filter((coding) => coding.source.kind === 'sidecar' && isInText(coding));
  const isPartOf = (label: Range, { start, end }: Range) =>
    rangesOverlap(label, { start, end }) &&
    (comparePositions(start, label.start) >= 0 || comparePositions(end, label.end) <= 0);
  return transcript.labels.filter(
    (label): label is CodingLabel =>
      label.excerpt !== undefined && !others.some(({ range }) => isPartOf(label.range, range)),
  );
}

/** The codes of each coding that labels become, in the order of the labels. */
function codesByExcerpt(labels: readonly CodingLabel[]): { excerpt: Range; codes: string[] }[] {
  const all: { excerpt: Range; codes: string[] }[] = [];
  for (const { excerpt, code } of labels) {
    const last = all.at(-1);
    if (last && formatAt(last.excerpt) === formatAt(excerpt) && !last.codes.includes(code)) last.codes.push(code);
    else all.push({ excerpt, codes: [code] });
  }
  return all;
}
