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
import { UnreadableFileError } from '../yaml/unreadableFile';
import { allSidecars } from './filesNaming';
import { newSpeakerNameProblem } from './newSpeakerName';
import { mayMention } from './mayMention';
import { notEditable } from './notEditable';
import { checkReading, otherNames } from './readings';
import { RefusedError, type RefactoredFiles, type Refactoring } from './refactoring';
import { renameAlias, renameInCodebook } from './renameInCodebook';
import { EditedFiles, rewriteTranscript } from './rewriteTranscript';
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

type Names = Pick<SpeakerRename, 'name' | 'newName'>;

/** The transcripts in which somebody speaks. */
export function transcriptsOfSpeaker(study: Study, name: string): string[] {
  const speaks = [...study.transcripts()].filter(({ transcript }) =>
    transcript.turns.some(({ speaker }) => isNamed(study, speaker, name)),
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

/** The transcripts that {@link renameSpeaker} has to know besides, since they may be read otherwise with another codebook. */
export function readBySpeakerRename(study: Study, { name, only }: Pick<SpeakerRename, 'name' | 'only'>): string[] {
  if (only !== undefined || !knownSpeaker(study, name)) return [];
  const spoken = new Set(transcriptsOfSpeaker(study, name));
  return [...study.transcripts()].flatMap(({ path }) => (spoken.has(path) ? [] : path));
}

function mayName(study: Study, path: string, name: string): boolean {
  if (study.problems().has(path)) return true;
  const codings = study.sidecar(path)?.whole?.codings;
  if (!codings) return true;
  return codings.some(
    ({ context, conflict }) => isNamed(study, context?.speaker ?? '', name) || conflict !== undefined,
  );
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
  const others = otherNames(study.codebook, codebook);
  for (const [path, text] of texts) {
    if (text === undefined || isCodebookPath(path) || isSidecarPath(path)) continue;
    if (!transcripts.includes(path) && !others.some((it) => text.includes(it))) continue;
    changed += inTranscript(files, path, text, { name, newName }, codebook);
  }
  for (const path of texts.keys()) if (isSidecarPath(path)) inSidecar(files, path, { name, newName });
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
  { name, newName }: Names,
  codebook: Codebook,
): number {
  const { study, texts } = files.given;
  const coded = codedNow(study, path, texts);
  const edits = respell(study, text, namesInTranscript(coded.transcript), { name, newName });
  const edited = rewriteTranscript(files, coded, edits, codebook);
  const speaker = (it: string) => (isNamed(study, it, name) ? respelled(study, it, name, newName) : it);
  checkReading(path, { transcript: coded.transcript, text }, edited, { speaker });
  return edits.length;
}

function inSidecar(files: EditedFiles, path: string, { name, newName }: Names): void {
  const { study } = files.given;
  const sidecar = files.get(path);
  if (!sidecar) return;
  const { problems, readable } = readSidecar(sidecar.text);
  const [problem] = problems;
  if (!readable && problem) {
    if (mayMention(sidecar.text.toLowerCase(), name.toLowerCase())) throw new UnreadableFileError(problem, path);
    return;
  }
  const uses = namesInSidecar(sidecar.text);
  const edits = respell(study, sidecar.text, uses, { name, newName });
  if (!edits.length) return;
  const says = (all: readonly NameUse[]) => all.map((use) => `${use.kind} ${use.name}`).join('\n');
  const expected = says(uses.map((use) => ({ ...use, name: nameAfter(study, use, { name, newName }) })));
  sidecar.edit(edits);
  if (says(namesInSidecar(sidecar.text)) !== expected) throw notEditable(path);
}

function respell(study: Study, text: string, uses: readonly NameUse[], names: Names): TextEdit[] {
  const lines = new Lines(text);
  return uses.flatMap((use) => {
    const written = nameAfter(study, use, names);
    if (written === use.name) return [];
    const { start, end } = use.range;
    return [{ start: lines.offsetAt(start), end: lines.offsetAt(end), newText: writtenName(written, use.notation) }];
  });
}

function nameAfter(study: Study, use: NameUse, { name, newName }: Names): string {
  const isIt = use.kind === 'speaker' && isNamed(study, use.name, name);
  return isIt ? respelled(study, use.name, name, newName) : use.name;
}
