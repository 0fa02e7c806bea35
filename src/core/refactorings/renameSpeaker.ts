import { namesInSidecar } from '../names/namesInSidecar';
import { namesInTranscript } from '../names/namesInTranscript';
import type { NameUse } from '../names/nameUse';
import { writtenName } from '../names/writeNames';
import type { Codebook } from '../codebook/codebook';
import { readSidecar } from '../codings/readSidecar';
import { codedNow } from '../project/codedNow';
import type { Study } from '../project/study';
import { CODEBOOK, isCodebookPath, isSidecarPath } from '../project/studyPaths';
import type { TextEdit } from '../text/edit';
import { Lines } from '../text/lines';
import { START_OF_TEXT } from '../text/position';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { allSidecars } from './filesNaming';
import { newSpeakerNameProblem } from './newSpeakerName';
import { notEditable } from './notEditable';
import { RefusedError, type RefactoredFiles, type Refactoring } from './refactoring';
import { renameAlias, renameInCodebook } from './renameInCodebook';
import { EditedFiles, planOf, rewriteTranscript } from './rewriteTranscript';
import { isNamed, knownSpeaker, respelled, spelledSpeaker } from './speakerNames';

export interface SpeakerRename {
  /** A speaker's name or alias as the codebook spells it, or as headers have it. */
  readonly name: string;
  readonly newName: string;
  /** Whether the old name stays as an alias, where the codebook knows the speaker. */
  readonly keepAlias: boolean;
  /** The one transcript in which the speaker is renamed; all where there is none given, and the codebook with them. */
  readonly only?: string | undefined;
}

/** The transcripts in which somebody speaks. */
export function transcriptsOfSpeaker(study: Study, name: string): string[] {
  const speaks = [...study.transcripts()].filter(({ transcript }) =>
    transcript.turns.some(({ speaker }) => isNamed(speaker, name)),
  );
  return speaks.map(({ path }) => path);
}

/** The files that {@link renameSpeaker} has to know the texts of. */
export function filesOfSpeakerRename(study: Study, { name, only }: Pick<SpeakerRename, 'name' | 'only'>): string[] {
  const transcripts = only === undefined ? transcriptsOfSpeaker(study, name) : [only];
  const paths = new Set(transcripts.flatMap((path) => [path, ...study.sidecarPathsOf(path)]));
  if (only === undefined) {
    for (const path of allSidecars(study)) if (mayName(study, path, name)) paths.add(path);
  }
  if (study.codebookState !== 'missing') paths.add(CODEBOOK);
  return [...paths];
}

function mayName(study: Study, path: string, name: string): boolean {
  if (study.problems().has(path)) return true;
  const codings = study.sidecar(path)?.codings ?? [];
  return codings.some(({ context, conflict }) => isNamed(context?.speaker ?? '', name) || conflict !== undefined);
}

/**
 * Gives a speaker another name: in headers, in sidecars that tell excerpts apart by it, and in the codebook.
 * @throws RefusedError when they can't have that name, or would not be read as a speaker any more.
 * @throws UnreadableFileError when a file can't be understood or changed.
 */
export function renameSpeaker(given: RefactoredFiles, rename: SpeakerRename): Refactoring {
  const { study, texts } = given;
  const { only } = rename;
  const name = spelledSpeaker(study, rename.name);
  const newName = rename.newName.trim();
  const transcripts = only === undefined ? transcriptsOfSpeaker(study, name) : [only];
  const problem = newSpeakerNameProblem(study, newName, name, transcripts);
  if (problem) throw new RefusedError(problem);
  const files = new EditedFiles(given);
  const codebook = only === undefined ? inCodebook(files, { ...rename, name, newName }) : study.codebook;
  let changed = 0;
  for (const [path, text] of texts) {
    if (text === undefined || isCodebookPath(path) || isSidecarPath(path)) continue;
    changed += inTranscript(files, path, text, name, newName, codebook);
  }
  for (const path of texts.keys()) if (isSidecarPath(path)) inSidecar(files, path, name, newName);
  return { changes: files.changes(), counts: { changed, gone: 0, goneWithMemo: 0 } };
}

function inCodebook(files: EditedFiles, { name, newName, keepAlias }: SpeakerRename): Codebook {
  const known = knownSpeaker(files.given.study, name);
  const rename = known && known.name !== name ? renameAlias : renameInCodebook;
  return rename(files, { kind: 'speaker', name, newName, keepAlias });
}

/** @returns how many headers have been changed. */
function inTranscript(
  files: EditedFiles,
  path: string,
  text: string,
  name: string,
  newName: string,
  codebook: Codebook,
): number {
  const coded = codedNow(files.given.study, path, files.given.texts);
  const edits = respell(text, namesInTranscript(coded.transcript), name, newName);
  if (!edits.length) return 0;
  const { transcript } = rewriteTranscript(files, coded, edits, codebook).talk;
  const labels = ({ labels }: typeof transcript) => labels.map(({ code }) => code).join('\n');
  const expected = planOf(coded.transcript, (it) => (isNamed(it, name) ? respelled(it, name, newName) : it));
  if (planOf(transcript) !== expected || labels(transcript) !== labels(coded.transcript)) {
    throw new RefusedError(
      {
        code: 'not-a-speaker',
        message: '“{0}” wouldn’t be read as a speaker there. Add it to the speakers in the codebook first.',
        args: [newName],
        severity: 'error',
        range: START_OF_TEXT,
      },
      path,
    );
  }
  return edits.length;
}

function inSidecar(files: EditedFiles, path: string, name: string, newName: string): void {
  const sidecar = files.get(path);
  if (!sidecar) return;
  const { problems, readable } = readSidecar(sidecar.text);
  const [problem] = problems;
  if (!readable && problem) {
    if (sidecar.text.includes(name)) throw new UnreadableFileError(problem, path);
    return;
  }
  const uses = namesInSidecar(sidecar.text);
  const edits = respell(sidecar.text, uses, name, newName);
  if (!edits.length) return;
  const says = (all: readonly NameUse[]) => all.map((use) => `${use.kind} ${use.name}`).join('\n');
  const expected = says(
    uses.map((use) => (isOf(use, name) ? { ...use, name: respelled(use.name, name, newName) } : use)),
  );
  sidecar.edit(edits);
  if (says(namesInSidecar(sidecar.text)) !== expected) throw notEditable(path);
}

function respell(text: string, uses: readonly NameUse[], name: string, newName: string): TextEdit[] {
  const lines = new Lines(text);
  return uses.flatMap((use) => {
    const written = isOf(use, name) ? respelled(use.name, name, newName) : use.name;
    if (written === use.name) return [];
    const { start, end } = use.range;
    return [{ start: lines.offsetAt(start), end: lines.offsetAt(end), newText: writtenName(written, use.notation) }];
  });
}

function isOf(use: NameUse, name: string): boolean {
  return use.kind === 'speaker' && isNamed(use.name, name);
}
