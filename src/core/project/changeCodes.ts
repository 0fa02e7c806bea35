import { addCode } from '../codebook/codebookEdits';
import type { Coding } from '../codings/coding';
import { quoteOf } from '../codings/quote';
import { addCodings, removeCodings, setCodes } from '../codings/sidecarEdits';
import { applyEdits } from '../text/edit';
import { Lines } from '../text/lines';
import { shiftByEdits } from '../text/shift';
import { compareRanges, sameRange, type Range } from '../text/position';
import { UnreadableFileError } from '../yaml/unreadableFile';
import type { CodedTranscript } from './codeTranscript';
import type { FileChange } from './fileChange';
import { addLabels, canBeLabel, removeLabels } from './labelEdits';
import { isInText, type PlacedCoding } from './placedCoding';
import type { Study } from './study';
import { CODEBOOK, sidecarOwner, sidecarPath } from './studyPaths';

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
}

/** The files' texts as they are now; nothing for a file that isn't there. */
export type Texts = ReadonlyMap<string, string | undefined>;

/** The files that {@link changeCodes} has to know the texts of. */
export function filesOf(study: Study, request: CodeRequest): string[] {
  const { transcript, add, remove, notation, coder } = request;
  const paths = new Set<string>([transcript.path]);
  if (add.length && notation === 'sidecar') paths.add(sidecarPath(transcript.path, coder));
  for (const { coding } of remove) if (coding.source.kind === 'sidecar') paths.add(coding.source.path);
  if (newCodes(study, request).length) paths.add(CODEBOOK);
  return [...paths];
}

/**
 * Codes an excerpt, or takes codes from it, as changes of the files concerned. A code that isn't in the codebook is added to it; a
 * codebook that is made for it begins with the codes that the study uses already.
 * @param newId a coding's id that the study doesn't have yet.
 * @throws UnreadableFileError when a file that would have to be changed can't be understood.
 */
export function changeCodes(study: Study, request: CodeRequest, texts: Texts, newId: () => string): FileChange[] {
  const { transcript, remove, notation, coder } = request;
  const add = [...new Set(request.add)];
  const changed = new Map<string, string>();
  const now = (path: string) => changed.get(path) ?? texts.get(path) ?? '';
  const transcriptText = texts.get(transcript.path) ?? '';

  const created = newCodes(study, request);
  if (created.length) {
    const first = texts.get(CODEBOOK) === undefined ? [...study.index.codes()].sort() : [];
    for (const name of new Set([...first, ...created])) {
      changed.set(CODEBOOK, applyEdits(now(CODEBOOK), addCode(now(CODEBOOK), { name })));
    }
  }

  const labels = remove.flatMap(({ coding }) => (coding.source.kind === 'label' ? [coding.source.range] : []));
  const edits = removeLabels(transcriptText, transcript.transcript, labels);
  if (add.length && notation === 'label') {
    edits.push(...addLabels(transcriptText, transcript.transcript, request.excerpt, add));
  }
  if (edits.length) changed.set(transcript.path, applyEdits(transcriptText, edits));

  const codesNow = new Map<PlacedCoding, readonly string[]>();
  const codesOf = (coding: PlacedCoding) => codesNow.get(coding) ?? coding.codes;
  for (const { coding, code } of remove) {
    codesNow.set(
      coding,
      codesOf(coding).filter((other) => other !== code),
    );
  }
  if (add.length && notation === 'sidecar') {
    const path = sidecarPath(transcript.path, coder);
    const same = transcript.codings.find(
      (c) =>
        isInText(c) && c.source.kind === 'sidecar' && c.source.path === path && sameRange(c.range, request.excerpt),
    );
    if (same) {
      codesNow.set(same, [...new Set([...codesOf(same), ...add])]);
    } else {
      const excerpt = shiftByEdits(request.excerpt, transcriptText, edits) ?? request.excerpt;
      const quote = quoteOf(new Lines(now(transcript.path)).slice(excerpt));
      const coding: Coding = { id: newId(), codes: add, at: excerpt, quote, memo: undefined };
      const owner = sidecarOwner(transcript.path, coder);
      changed.set(path, applyEdits(now(path), addCodings(now(path), [coding], owner)));
    }
  }
  for (const [coding, codes] of codesNow) {
    if (coding.source.kind !== 'sidecar' || coding.id === undefined) continue;
    const { path } = coding.source;
    refuseSameId(transcript, path, coding.id);
    const edits = codes.length ? setCodes(now(path), coding.id, codes) : removeCodings(now(path), [coding.id]);
    changed.set(path, applyEdits(now(path), edits));
  }

  return [...changed].flatMap(([path, after]) => {
    const before = texts.get(path);
    return before === after ? [] : [{ path, before, after, ...(path === transcript.path ? { edits } : {}) }];
  });
}

/** Of two codings with one id it can't be told which one a change would change. */
function refuseSameId({ codings }: CodedTranscript, path: string, id: string): void {
  const places = codings.flatMap((it) =>
    it.id === id && it.source.kind === 'sidecar' && it.source.path === path ? [it.source.range] : [],
  );
  const second = places.sort(compareRanges)[1];
  if (!second) return;
  const message = 'Another coding above has the id “{0}”.';
  throw new UnreadableFileError({ code: 'coding-id-twice', message, args: [id], severity: 'error', range: second });
}

/** The codes that have to come into the codebook: new ones, and those that could not be read as labels without it. */
function newCodes(study: Study, { add, notation }: CodeRequest): string[] {
  const inUse = new Set(study.codebookState === 'missing' ? study.index.codes() : []);
  const isKnown = (name: string) =>
    notation === 'label' && inUse.has(name) ? canBeLabel(name, study.codebook) : inUse.has(name);
  return add.filter((name) => !study.codebook.find(name) && !isKnown(name));
}
