import { addCode } from '../codebook/codebookEdits';
import { readCodebook } from '../codebook/readCodebook';
import { formatAt } from '../codings/at';
import type { Coding } from '../codings/coding';
import { describeExcerpt, prepareToDescribe } from '../codings/describeExcerpt';
import { addCodings, removeCodings, setCodes } from '../codings/sidecarEdits';
import { Talk } from '../codings/talk';
import { applyEdits, type TextEdit } from '../text/edit';
import { Lines } from '../text/lines';
import { shiftByEdits } from '../text/shift';
import type { Range } from '../text/position';
import { readTranscript } from '../transcript/readTranscript';
import { withPath } from '../yaml/unreadableFile';
import type { CodedTranscript } from './codeTranscript';
import type { FileChange } from './fileChange';
import { addLabels, canBeLabel, removeLabels } from './labelEdits';
import { isCertain, type PlacedCoding } from './placedCoding';
import type { Study } from './study';
import { StoredCodes } from './storedCodes';
import { CODEBOOK, sidecarOwner, sidecarPath } from './studyPaths';

/** How a coding is written: beside the transcript, or into it. */
export type Notation = 'sidecar' | 'label';

/** One code of one coding. */
export interface AppliedCode {
  readonly coding: PlacedCoding;
  /** As it is written there. */
  readonly code: string;
}

/** Codes that an excerpt is to have besides those that it has. */
export interface AddedCodes {
  /** What is coded. As inline labels can only code paragraphs, those that it touches are. */
  readonly excerpt: Range;
  readonly codes: readonly string[];
}

export interface CodeRequest {
  readonly transcript: CodedTranscript;
  readonly add: readonly AddedCodes[];
  readonly remove: readonly AppliedCode[];
  readonly notation: Notation;
  readonly coder: string | undefined;
  /** Whether sidecars must not hold what was said. */
  readonly confidential: boolean;
}

/** The files' texts as they are now; nothing for a file that isn't there. */
export type Texts = ReadonlyMap<string, string | undefined>;

/** What tells which files a request is about. */
interface FilesRequest extends Pick<CodeRequest, 'remove' | 'notation' | 'coder'> {
  readonly transcript: Pick<CodedTranscript, 'path'>;
  readonly add: readonly Pick<AddedCodes, 'codes'>[];
}

/** The files that {@link changeCodes} has to know the texts of. */
export function filesOf(study: Study, request: FilesRequest): string[] {
  const { transcript, add, remove, notation, coder } = request;
  const paths = new Set<string>([transcript.path]);
  if (add.some(({ codes }) => codes.length) && notation === 'sidecar') paths.add(sidecarPath(transcript.path, coder));
  for (const { coding } of remove) if (coding.source.kind === 'sidecar') paths.add(coding.source.path);
  if (newCodes(study, request).length) paths.add(CODEBOOK);
  return [...paths];
}

/**
 * Codes excerpts, or takes codes from them, as changes of the files concerned. A code that isn't in the codebook is added to it; a
 * codebook that is made for it begins with the codes that the study uses already. Codings are known by their ids, and what they have is
 * what the texts say: the study may have seen an earlier state.
 * @param newId a coding's id that the study doesn't have yet; another one each time.
 * @throws UnreadableFileError when a file that would have to be changed can't be understood.
 */
export function changeCodes(study: Study, request: CodeRequest, texts: Texts, newId: () => string): FileChange[] {
  const { transcript, remove, notation, coder } = request;
  const add = oncePerExcerpt(request.add);
  const changed = new Map<string, string>();
  const now = (path: string) => changed.get(path) ?? texts.get(path) ?? '';
  const edit = (path: string, edits: (text: string) => readonly TextEdit[]) =>
    withPath(path, () => changed.set(path, applyEdits(now(path), edits(now(path)))));
  const transcriptText = texts.get(transcript.path) ?? '';

  const created = newCodes(study, request);
  if (created.length) {
    const first = texts.get(CODEBOOK) === undefined ? [...study.index.codes()].sort() : [];
    for (const name of new Set([...first, ...created])) {
      edit(CODEBOOK, (text) => (readCodebook(text).codebook.find(name) ? [] : addCode(text, { name })));
    }
  }

  const labels = remove.flatMap(({ coding }) => (coding.source.kind === 'label' ? [coding.source.range] : []));
  const edits = removeLabels(transcriptText, transcript.transcript, labels);
  if (notation === 'label') edits.push(...addLabels(transcriptText, transcript.transcript, add));
  if (edits.length) changed.set(transcript.path, applyEdits(transcriptText, edits));

  const sidecar = sidecarPath(transcript.path, coder);
  const added = notation === 'sidecar' ? add : [];
  const same = codingsOfExcerpts(transcript, sidecar, added);
  const stored = new StoredCodes([...remove.map(({ coding }) => coding), ...[...same.values()].flat()], now);
  for (const { coding, code } of remove) stored.remove(coding, code);
  const isNew = ({ excerpt, codes }: AddedCodes) =>
    !same.get(formatAt(excerpt))?.some((coding) => stored.add(coding, codes));
  const news = added.filter(isNew);
  if (news.length) {
    const text = now(transcript.path);
    const read = edits.length
      ? readTranscript(text, study.codebook.forTranscript(transcript.path))
      : transcript.transcript;
    const talk = new Talk(new Lines(text), read);
    const placeNow = (excerpt: Range) =>
      (edits.length ? shiftByEdits(excerpt, transcriptText, edits) : undefined) ?? excerpt;
    const places = news.map(({ excerpt, codes }) => ({ at: placeNow(excerpt), codes }));
    if (places.length > 1 && !request.confidential) {
      prepareToDescribe(
        talk,
        places.map(({ at }) => at),
      );
    }
    const codings = places.map(({ at, codes }): Coding => {
      const id = newId();
      const evidence = describeExcerpt(talk, at, { id, confidential: request.confidential });
      return { id, codes, at, ...evidence, memo: undefined };
    });
    edit(sidecar, (text) => addCodings(text, codings, sidecarOwner(transcript.path, coder)));
  }
  for (const { path, id, codes } of stored.all()) {
    edit(path, (text) => (codes.length ? setCodes(text, id, codes) : removeCodings(text, [id])));
  }

  return [...changed].flatMap(([path, after]) => {
    const before = texts.get(path);
    return before === after ? [] : [{ path, before, after, ...(path === transcript.path ? { edits } : {}) }];
  });
}

/** What is added to one excerpt put together; without what adds nothing. */
function oncePerExcerpt(add: readonly AddedCodes[]): AddedCodes[] {
  const byExcerpt = new Map<string, AddedCodes>();
  for (const { excerpt, codes } of add) {
    const key = formatAt(excerpt);
    const all = [...new Set([...(byExcerpt.get(key)?.codes ?? []), ...codes])];
    if (all.length) byExcerpt.set(key, { excerpt, codes: all });
  }
  return [...byExcerpt.values()];
}

/** The codings of a sidecar that are surely of one of the excerpts, by excerpt. */
function codingsOfExcerpts(
  { codings }: CodedTranscript,
  sidecar: string,
  excerpts: readonly AddedCodes[],
): Map<string, PlacedCoding[]> {
  const found = new Map(excerpts.map(({ excerpt }) => [formatAt(excerpt), [] as PlacedCoding[]]));
  if (!found.size) return found;
  for (const coding of codings) {
    const { source, range } = coding;
    if (source.kind !== 'sidecar' || source.path !== sidecar || !isCertain(coding)) continue;
    found.get(formatAt(range))?.push(coding);
  }
  return found;
}

/** The codes that have to come into the codebook: new ones, and those that could not be read as labels without it. */
function newCodes(study: Study, { add, notation }: FilesRequest): string[] {
  const inUse = new Set(study.codebookState === 'missing' ? study.index.codes() : []);
  const isKnown = (name: string) =>
    notation === 'label' && inUse.has(name) ? canBeLabel(name, study.codebook) : inUse.has(name);
  const names = new Set(add.flatMap(({ codes }) => codes));
  return [...names].filter((name) => !study.codebook.find(name) && !isKnown(name));
}
