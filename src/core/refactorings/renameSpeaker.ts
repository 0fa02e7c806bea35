import type { Codebook } from '../codebook/codebook';
import type { Study } from '../project/study';
import { CODEBOOK, isSidecarPath, mayBeTranscript } from '../project/studyPaths';
import { allSidecars } from './filesNaming';
import { findingsFiles } from './recodeFindings';
import { newSpeakerNameProblem } from './newSpeakerName';
import { otherNames } from './readings';
import { RefusedError, type RefactoredFiles, type Refactoring } from './refactoring';
import { renameAlias, renameInCodebook } from './renameInCodebook';
import { respellInFindings, respellInSidecar, respellSpeakers } from './respellSpeakers';
import { EditedFiles } from './rewriteTranscript';
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
    for (const path of findingsFiles(study)) paths.add(path);
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
  const file = study.sidecar(path);
  return !file?.isPlain || file.speakers.some((speaker) => isNamed(study, speaker, name));
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
  const respelling = {
    names: [name],
    after: (it: string) => (isNamed(study, it, name) ? respelled(study, it, name, newName) : it),
  };
  let changed = 0;
  const others = otherNames(study.codebook, codebook);
  for (const [path, text] of texts) {
    if (text === undefined || !mayBeTranscript(path)) continue;
    if (!transcripts.includes(path) && !others.some((it) => text.includes(it))) continue;
    changed += respellSpeakers(files, path, text, respelling, codebook);
  }
  for (const path of texts.keys()) if (isSidecarPath(path)) respellInSidecar(files, path, respelling);
  respellInFindings(files, respelling);
  return { changes: files.changes(), counts: { changed, gone: 0, goneWithMemo: 0 } };
}

function inCodebook(files: EditedFiles, { name, newName, keepAlias }: SpeakerRename): Codebook {
  const known = knownSpeaker(files.given.study, name);
  const rename = known && known.name !== name ? renameAlias : renameInCodebook;
  return rename(files, { kind: 'speaker', name, newName, keepAlias });
}
