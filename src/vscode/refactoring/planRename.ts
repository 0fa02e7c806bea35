import { renameCode, renameTwin, filesOfRename, readByRename } from '../../core/refactorings/renameCode';
import { filesOfSpeakerRename, readBySpeakerRename, renameSpeaker } from '../../core/refactorings/renameSpeaker';
import type { RefactoredFiles, Refactoring } from '../../core/refactorings/refactoring';
import type { Study } from '../../core/project/study';
import { CODEBOOK } from '../../core/project/studyPaths';
import type { Renamed } from './nameUnder';

/** The files that renaming something is about, those among them that it only has to know. */
export function filesToRename(study: Study, renamed: Renamed, newName: string): string[] {
  switch (renamed.kind) {
    case 'code':
      return [...filesOfRename(study, renamed), ...readByRename(study, { ...renamed, newName })];
    case 'speaker':
      return [...filesOfSpeakerRename(study, renamed), ...readBySpeakerRename(study, renamed)];
    case 'twin':
      return [CODEBOOK];
  }
}

/** Gives what is renamed its new name, as changes of files. */
export function makeRename(files: RefactoredFiles, renamed: Renamed, newName: string, keepAlias: boolean): Refactoring {
  switch (renamed.kind) {
    case 'code':
      return renameCode(files, { ...renamed, newName, keepAlias });
    case 'speaker':
      return renameSpeaker(files, { ...renamed, newName, keepAlias });
    case 'twin':
      return renameTwin(files, renamed.at, newName);
  }
}
