import { readCodebook } from '../codebook/readCodebook';
import { setRole } from '../codebook/speakerEdits';
import { CODEBOOK } from '../project/studyPaths';
import { applyEdits } from '../text/edit';
import { withPath } from '../yaml/unreadableFile';
import { createCodebook } from './codebookText';
import { newReadings } from './newReadings';
import type { RefactoredFiles, Refactoring } from './refactoring';

/**
 * Gives a speaker a role in the codebook, or takes it away. One that the codebook doesn't have is added to it, and is a speaker then wherever
 * the name stands as one may.
 * @throws UnreadableFileError when the codebook can't be understood or changed.
 */
export function setSpeakerRole(given: RefactoredFiles, name: string, role: string | undefined): Refactoring {
  const before = given.texts.get(CODEBOOK);
  const after = withPath(CODEBOOK, () => {
    const book = before ?? createCodebook(given.study, []).after;
    return applyEdits(book, setRole(book, name, role));
  });
  const changes = after === before ? [] : [{ path: CODEBOOK, before, after }];
  const readings = newReadings(given, readCodebook(after).codebook);
  return { changes, counts: { changed: 0, gone: 0, goneWithMemo: 0 }, readings };
}
