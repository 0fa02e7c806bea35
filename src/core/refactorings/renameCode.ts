import type { Study } from '../project/study';
import { CODEBOOK } from '../project/studyPaths';
import { containsRange, type Position } from '../text/position';
import { withPath } from '../yaml/unreadableFile';
import { editCodebook, readable } from './codebookText';
import { filesNamingCodes } from './filesNaming';
import { newCodeNameProblem } from './newCodeName';
import type { Recoding } from './recoding';
import { namesInCodebook } from '../names/namesInCodebook';
import { nameAt } from '../names/nameUse';
import { writeNames } from '../names/writeNames';
import { transcriptsThatMaySay } from './readings';
import { recodeStudy } from './recodeStudy';
import { RefusedError, type RefactoredFiles, type Refactoring } from './refactoring';
import { renameAlias, renameInCodebook } from './renameInCodebook';
import { EditedFiles } from './rewriteTranscript';

export interface CodeRename {
  /** A code's name, whether the codebook has it or not; or one of its aliases, which then is renamed, and not the code. */
  readonly name: string;
  readonly newName: string;
  /** Whether the old name stays as an alias. */
  readonly keepAlias: boolean;
  /** One of its aliases, which is replaced too where the code is used under it. */
  readonly alsoUnder?: string | undefined;
}

/** The files that {@link renameCode} has to know the texts of. */
export function filesOfRename(study: Study, rename: Pick<CodeRename, 'name' | 'alsoUnder'>): string[] {
  return filesNamingCodes(study, usedNames(rename));
}

/** The transcripts that {@link renameCode} has to know besides, since they may be read otherwise with another codebook. */
export function readByRename(study: Study, { name, newName }: Pick<CodeRename, 'name' | 'newName'>): string[] {
  const { codebook } = study;
  if (!codebook.isCode(name)) return [];
  // Also where the old name is only said: that it was a code may have told what is a speaker there.
  const names = codebook.isCode(newName) ? [name] : [name, newName.trim()];
  return transcriptsThatMaySay(study, names);
}

function usedNames({ name, alsoUnder }: Pick<CodeRename, 'name' | 'alsoUnder'>): Set<string> {
  return new Set(alsoUnder === undefined ? [name] : [name, alsoUnder]);
}

/**
 * Gives a code another name, in the codebook and wherever it is used under the old one. What is written under its aliases stays.
 * @throws RefusedError when it can't have that name.
 * @throws UnreadableFileError when a file can't be understood or changed.
 */
export function renameCode(given: RefactoredFiles, rename: CodeRename): Refactoring {
  const { study } = given;
  const { name, keepAlias } = rename;
  const newName = rename.newName.trim();
  const problem = newCodeNameProblem(study, newName, name);
  if (problem) throw new RefusedError(problem);
  const files = new EditedFiles(given);
  const code = study.codebook.find(name);
  const inCodebook = code && code.name !== name ? renameAlias : renameInCodebook;
  const codebook = inCodebook(files, { kind: 'code', name, newName, keepAlias });
  const names = usedNames(rename);
  const recoding: Recoding = {
    names,
    codeFor: (it) => (names.has(it) ? newName : it),
    keyOf: (it) => it,
  };
  const counts = recodeStudy(files, recoding, codebook);
  return { changes: files.changes(), counts };
}

/**
 * Gives another name to one entry of a codebook in which an entry above has the same, so that all uses mean that one and stay.
 * @param at where its name stands.
 * @throws UnreadableFileError when the codebook can't be understood or changed.
 */
export function renameTwin(given: RefactoredFiles, at: Position, newName: string): Refactoring {
  const problem = newCodeNameProblem(given.study, newName.trim(), undefined);
  if (problem) throw new RefusedError(problem);
  const files = new EditedFiles(given);
  const text = files.get(CODEBOOK)?.text ?? '';
  const use = nameAt(namesInCodebook(text), at);
  const codes = withPath(CODEBOOK, () => readable(text)).codebook.all();
  const twin = use && codes.find(({ nameRange }) => containsRange(use.range, nameRange));
  if (twin) {
    const name = newName.trim();
    editCodebook(
      files,
      (book) => book.edit(writeNames(book.text, [use], name)),
      (before) =>
        before.map((entry, i) => {
          const code = codes[i];
          if (code === twin) return { ...entry, name };
          return code && twin.children.includes(code) ? { ...entry, parent: name } : entry;
        }),
    );
  }
  return { changes: files.changes(), counts: { changed: 0, gone: 0, goneWithMemo: 0 } };
}
