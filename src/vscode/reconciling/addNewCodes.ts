import { addCode } from '../../core/codebook/codebookEdits';
import type { FileChange } from '../../core/project/fileChange';
import { CODEBOOK } from '../../core/project/studyPaths';
import { applyEdits } from '../../core/text/edit';
import type { StudyFolder } from '../study/studyFolder';
import { readTexts } from '../writing/applyChanges';

/** Takes codes into the codebook that it doesn't have; nothing where there is no codebook. */
export async function addNewCodes(folder: StudyFolder, codes: readonly string[]): Promise<FileChange[]> {
  const news = codes.filter((name) => !folder.study.codebook.find(name));
  const before = news.length ? (await readTexts(folder, [CODEBOOK])).get(CODEBOOK) : undefined;
  if (before === undefined) return [];
  const after = news.reduce((text, name) => applyEdits(text, addCode(text, { name })), before);
  return [{ path: CODEBOOK, before, after }];
}
