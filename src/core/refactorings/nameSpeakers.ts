import { addSpeakers } from '../codebook/speakerEdits';
import { readCodebook } from '../codebook/readCodebook';
import type { Codebook } from '../codebook/codebook';
import type { Study } from '../project/study';
import { CODEBOOK, isSidecarPath } from '../project/studyPaths';
import { nameKey } from '../transcript/names';
import { withPath } from '../yaml/unreadableFile';
import { createCodebook } from './codebookText';
import { newReadings } from './newReadings';
import { RefusedError, type RefactoredFiles, type Refactoring } from './refactoring';
import { respellInSidecar, respellSpeakers, type SpeakerRespelling } from './respellSpeakers';
import { EditedFiles } from './rewriteTranscript';

/** Names for the voices of one transcript that have none yet. */
export interface SpeakerNaming {
  readonly path: string;
  /** By what a voice is called there. Two voices can be one person's: programs often part them. */
  readonly names: ReadonlyMap<string, string>;
}

/** The files that {@link nameSpeakers} has to know the texts of. */
export function filesOfNaming(study: Study, { path }: Pick<SpeakerNaming, 'path'>): string[] {
  return [path, ...study.sidecarPathsOf(path), ...(study.codebookState === 'missing' ? [] : [CODEBOOK])];
}

/**
 * Gives voices of one transcript their names, in all its headers at once. Names that wouldn't be read as speakers' there otherwise are put
 * into the codebook.
 * @throws RefusedError when the transcript would be read otherwise then but for the names.
 * @throws UnreadableFileError when a file can't be understood or changed.
 */
export function nameSpeakers(given: RefactoredFiles, naming: SpeakerNaming): Refactoring {
  try {
    return named(given, naming, false);
  } catch (error) {
    const isUnread = error instanceof RefusedError && error.problem.code === 'not-a-speaker';
    if (!isUnread) throw error;
    return named(given, naming, true);
  }
}

function named(given: RefactoredFiles, { path, names }: SpeakerNaming, inBook: boolean): Refactoring {
  const files = new EditedFiles(given);
  const byKey = new Map([...names].map(([name, newName]) => [nameKey(name), newName]));
  const respelling: SpeakerRespelling = {
    names: [...names.keys()],
    after: (written) => byKey.get(nameKey(written)) ?? written,
  };
  const made = inBook ? addToBook(files, [...new Set(names.values())]) : undefined;
  const text = given.texts.get(path);
  const codebook = made?.codebook ?? given.study.codebook;
  const changed = text === undefined ? 0 : respellSpeakers(files, path, text, respelling, codebook);
  for (const it of given.texts.keys()) if (isSidecarPath(it)) respellInSidecar(files, it, respelling);
  const changes = [...files.changes(), ...(made?.created ? [made.created] : [])];
  const { study, texts } = given;
  const others = new Map([...texts].filter(([it]) => it !== path));
  return {
    changes,
    counts: { changed, gone: 0, goneWithMemo: 0 },
    readings: newReadings({ study, texts: others }, codebook),
  };
}

/** Puts names into the codebook that it doesn't have, one that is made for them where there is none. */
function addToBook(files: EditedFiles, names: readonly string[]) {
  const { study } = files.given;
  const missing = names.filter((name) => !study.codebook.isSpeaker(name)).map((name) => ({ name }));
  const book = files.get(CODEBOOK);
  return withPath(CODEBOOK, (): { codebook: Codebook; created?: Refactoring['changes'][number] } => {
    if (book) {
      book.edit(addSpeakers(book.text, missing));
      return { codebook: readCodebook(book.text).codebook };
    }
    const created = createCodebook(study, [], missing);
    return { codebook: readCodebook(created.after).codebook, created };
  });
}
