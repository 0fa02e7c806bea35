import { formatAt } from '../codings/at';
import { plainCodings } from '../codings/plainCodings';
import { removeCodings } from '../codings/sidecarEdits';
import { applyEdits } from '../text/edit';
import type { Range } from '../text/position';
import type { Paragraph, Transcript } from '../transcript/transcript';
import { withPath } from '../yaml/unreadableFile';
import { canBeLabel, labelledParagraphs, LabelWriter } from './labelEdits';
import {
  carrySidecars,
  changesOf,
  editTranscript,
  type EditedTranscript,
  type MoveRequest,
  type NotationMove,
} from './notationMove';
import { isCertain, type PlacedCoding } from './placedCoding';

/**
 * Writes codings into the transcript as inline labels and takes them out of their sidecars: all that labels can say without loss. A
 * label that stands there already says it of one coding.
 * @throws UnreadableFileError when a sidecar can't be understood.
 */
export function codingsToLabels(request: MoveRequest): NotationMove {
  const { coded, texts } = request;
  const all = coded.codings.filter(({ source }) => source.kind === 'sidecar').length;
  const { codings, edited } = writeLabels(request, asLabels(request));
  if (!codings.length) return { changes: [], moved: 0, left: all };
  const sidecars = carrySidecars(request, edited);
  for (const [path, ids] of idsBySidecar(codings)) {
    const text = sidecars.get(path) ?? texts.get(path) ?? '';
    sidecars.set(
      path,
      withPath(path, () => applyEdits(text, removeCodings(text, ids))),
    );
  }
  return {
    changes: changesOf(request, edited, sidecars, 'transcript'),
    moved: codings.length,
    left: all - codings.length,
  };
}

/**
 * The codings that an inline label can say all of: those of whole paragraphs, surely there, without a coder, a memo and anything else in
 * their sidecar, with codes that are read as labels.
 * @throws UnreadableFileError when a sidecar can't be understood.
 */
function asLabels({ coded, texts, vocabulary }: MoveRequest): PlacedCoding[] {
  const paragraphs = new Set(labelledParagraphs(coded.transcript).map(({ range }) => formatAt(range)));
  const plain = new Map<string, ReadonlySet<string>>();
  const isPlain = (path: string, id: string) => {
    const known = plain.get(path) ?? withPath(path, () => plainIds(texts.get(path) ?? ''));
    plain.set(path, known);
    return known.has(id);
  };
  return coded.codings.filter((coding) => {
    const { id, source, coder, range, codes } = coding;
    return (
      source.kind === 'sidecar' &&
      isCertain(coding) &&
      coder === undefined &&
      codes.every((code) => canBeLabel(code, vocabulary)) &&
      paragraphs.has(formatAt(range)) &&
      id !== undefined &&
      isPlain(source.path, id)
    );
  });
}

function plainIds(sidecar: string): Set<string> {
  return new Set(plainCodings(sidecar).map(({ id }) => id));
}

/** Codings under one paragraph, and what its labels will be. */
interface LabelledParagraph {
  readonly range: Range;
  readonly codings: PlacedCoding[];
  readonly labels: string[];
  readonly added: string[];
}

/**
 * Writes the labels, and makes sure by reading the text again that they are labels of their paragraphs and that all else is read as
 * before. Codings for which that isn't so are left out.
 */
function writeLabels(
  { coded, texts, vocabulary }: MoveRequest,
  candidates: readonly PlacedCoding[],
): { codings: PlacedCoding[]; edited: EditedTranscript } {
  const text = texts.get(coded.path) ?? '';
  const writer = new LabelWriter(text, coded.transcript);
  for (let paragraphs = byParagraph(candidates, writer); ;) {
    const edits = paragraphs.flatMap(({ range, added }) => writer.write(range, added));
    const edited = editTranscript(text, edits, vocabulary);
    const read = new LabelWriter(edited.text, edited.talk.transcript);
    const good = paragraphs.filter(({ range, labels }) => {
      const found = read.labelsOf(edited.shift(range) ?? range).map(({ code }) => code);
      return found.join('\n') === labels.join('\n');
    });
    const isGood = good.length === paragraphs.length && isReadAlike(coded.transcript, edited);
    if (isGood || !paragraphs.length) return { codings: good.flatMap(({ codings }) => codings), edited };
    paragraphs = good.length < paragraphs.length ? good : [];
  }
}

function byParagraph(codings: readonly PlacedCoding[], writer: LabelWriter): LabelledParagraph[] {
  const found = new Map<string, PlacedCoding[]>();
  for (const coding of codings) {
    const key = formatAt(coding.range);
    const list = found.get(key);
    if (list) list.push(coding);
    else found.set(key, [coding]);
  }
  return [...found.values()].flatMap((here) => {
    const range = here[0]?.range;
    if (!range) return [];
    const there = writer.labelsOf(range).map(({ code }) => code);
    const added = withoutEach(
      here.flatMap(({ codes }) => codes),
      there,
    );
    return [{ range, codings: here, labels: [...there, ...added], added }];
  });
}

/** What is left of a list when each of these is taken out once. */
function withoutEach(list: readonly string[], taken: readonly string[]): string[] {
  const rest = [...taken];
  return list.filter((item) => {
    const index = rest.indexOf(item);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

/** Whether the turns and paragraphs of a transcript are the same with labels written into it. */
function isReadAlike(before: Transcript, { talk: { transcript }, shift }: EditedTranscript): boolean {
  const plan = ({ turns, preamble }: Transcript, move: (range: Range) => Range | undefined) => {
    const places = (paragraphs: readonly Paragraph[]) =>
      paragraphs.map(({ range }) => formatAt(move(range) ?? range)).join();
    return [places(preamble), ...turns.map(({ speaker, paragraphs }) => `${speaker}: ${places(paragraphs)}`)].join(
      '\n',
    );
  };
  return plan(before, shift) === plan(transcript, (range) => range);
}

function idsBySidecar(codings: readonly PlacedCoding[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, source } of codings) {
    if (source.kind !== 'sidecar' || id === undefined) continue;
    const list = ids.get(source.path);
    if (list) list.push(id);
    else ids.set(source.path, [id]);
  }
  return ids;
}
