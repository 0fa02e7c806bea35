import { addCode } from '../codebook/codebookEdits';
import { readCodebook } from '../codebook/readCodebook';
import type { Coding } from '../codings/coding';
import { describeExcerpt } from '../codings/describeExcerpt';
import { addCodings, removeCodings, setCodes } from '../codings/sidecarEdits';
import { Talk } from '../codings/talk';
import { applyEdits, type TextEdit } from '../text/edit';
import { Lines } from '../text/lines';
import { shiftByEdits } from '../text/shift';
import { sameRange, type Range } from '../text/position';
import { readTranscript } from '../transcript/readTranscript';
import { withPath } from '../yaml/unreadableFile';
import type { CodedTranscript } from './codeTranscript';
import type { FileChange } from './fileChange';
import { addLabels, canBeLabel, removeLabels } from './labelEdits';
import { isCertain, type PlacedCoding } from './placedCoding';
import type { Study } from './study';
import { storedCoding } from './storedCoding';
import { CODEBOOK, sidecarOwner, sidecarPath } from './studyPaths';
import { trackingKey } from './trackingKey';

/** How a coding is written: beside the transcript, or into it. */
export type Notation = 'sidecar' | 'label';

/** One code of one coding. */
export interface AppliedCode {
  readonly coding: PlacedCoding;
  /** As it is written there. */
  readonly code: string;
}

export interface CodeRequest {
  readonly transcript: CodedTranscript;
  /** What is coded. As inline labels can only code paragraphs, those that it touches are. */
  readonly excerpt: Range;
  readonly add: readonly string[];
  readonly remove: readonly AppliedCode[];
  readonly notation: Notation;
  readonly coder: string | undefined;
  /** Whether sidecars must not hold what was said. */
  readonly confidential: boolean;
}

/** The files' texts as they are now; nothing for a file that isn't there. */
export type Texts = ReadonlyMap<string, string | undefined>;

/** What tells which files a request is about. */
interface FilesRequest extends Pick<CodeRequest, 'add' | 'remove' | 'notation' | 'coder'> {
  readonly transcript: Pick<CodedTranscript, 'path'>;
}

/** The files that {@link changeCodes} has to know the texts of. */
export function filesOf(study: Study, request: FilesRequest): string[] {
  const { transcript, add, remove, notation, coder } = request;
  const paths = new Set<string>([transcript.path]);
  if (add.length && notation === 'sidecar') paths.add(sidecarPath(transcript.path, coder));
  for (const { coding } of remove) if (coding.source.kind === 'sidecar') paths.add(coding.source.path);
  if (newCodes(study, request).length) paths.add(CODEBOOK);
  return [...paths];
}

/**
 * Codes an excerpt, or takes codes from it, as changes of the files concerned. A code that isn't in the codebook is added to it; a
 * codebook that is made for it begins with the codes that the study uses already. Codings are known by their ids, and what they have is
 * what the texts say: the study may have seen an earlier state.
 * @param newId a coding's id that the study doesn't have yet.
 * @throws UnreadableFileError when a file that would have to be changed can't be understood.
 */
export function changeCodes(study: Study, request: CodeRequest, texts: Texts, newId: () => string): FileChange[] {
  const { transcript, remove, notation, coder } = request;
  const add = [...new Set(request.add)];
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
  if (add.length && notation === 'label') {
    edits.push(...addLabels(transcriptText, transcript.transcript, request.excerpt, add));
  }
  if (edits.length) changed.set(transcript.path, applyEdits(transcriptText, edits));

  const codesNow = new Map<string, StoredCodes>();
  const stored = ({ id, source }: PlacedCoding): StoredCodes | undefined => {
    if (source.kind !== 'sidecar' || id === undefined) return undefined;
    const key = trackingKey(source.path, id);
    const known = codesNow.get(key);
    const coding = known ? undefined : storedCoding(source.path, id, now(source.path));
    const codes = coding ? { path: source.path, id, codes: coding.codes } : known;
    if (codes) codesNow.set(key, codes);
    return codes;
  };
  for (const { coding, code } of remove) {
    const it = stored(coding);
    if (it) it.codes = it.codes.filter((other) => other.trim() !== code);
  }
  if (add.length && notation === 'sidecar') {
    const path = sidecarPath(transcript.path, coder);
    const isSame = (coding: PlacedCoding) => {
      const { source, range } = coding;
      const isOurs = source.kind === 'sidecar' && source.path === path;
      return isOurs && isCertain(coding) && sameRange(range, request.excerpt);
    };
    const same = transcript.codings.filter(isSame).map(stored).find(Boolean);
    if (same) {
      same.codes = [...new Set([...same.codes, ...add])];
    } else {
      const at = shiftByEdits(request.excerpt, transcriptText, edits) ?? request.excerpt;
      const text = now(transcript.path);
      const read = edits.length ? readTranscript(text, study.codebook) : transcript.transcript;
      const talk = new Talk(new Lines(text), read);
      const id = newId();
      const evidence = describeExcerpt(talk, at, { id, confidential: request.confidential });
      const coding: Coding = { id, codes: add, at, ...evidence, memo: undefined };
      edit(path, (text) => addCodings(text, [coding], sidecarOwner(transcript.path, coder)));
    }
  }
  for (const { path, id, codes } of codesNow.values()) {
    edit(path, (text) => (codes.length ? setCodes(text, id, codes) : removeCodings(text, [id])));
  }

  return [...changed].flatMap(([path, after]) => {
    const before = texts.get(path);
    return before === after ? [] : [{ path, before, after, ...(path === transcript.path ? { edits } : {}) }];
  });
}

/** A coding's codes, on their way to others. */
interface StoredCodes {
  readonly path: string;
  readonly id: string;
  codes: readonly string[];
}

/** The codes that have to come into the codebook: new ones, and those that could not be read as labels without it. */
function newCodes(study: Study, { add, notation }: FilesRequest): string[] {
  const inUse = new Set(study.codebookState === 'missing' ? study.index.codes() : []);
  const isKnown = (name: string) =>
    notation === 'label' && inUse.has(name) ? canBeLabel(name, study.codebook) : inUse.has(name);
  return add.filter((name) => !study.codebook.find(name) && !isKnown(name));
}
