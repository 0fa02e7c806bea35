import type { Texts } from '../../core/project/changeCodes';
import { inParallel } from '../../core/project/inParallel';
import { openDocument } from '../study/openDocument';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { openFile } from '../writing/openFile';
import { StoredFile } from '../writing/storedFile';

/** What files say: as they are in the editor where they are open, saved or not, else as they are stored. */
export async function textsNow(folder: StudyFolder, paths: readonly string[]): Promise<Texts> {
  const texts = new Map<string, string | undefined>(paths.map((path) => [path, undefined]));
  await inParallel(paths, {}, async (path) => {
    const uri = uriOf(folder, path);
    const document = openDocument(uri) && (await openFile(uri));
    texts.set(path, document ? document.getText() : (await StoredFile.read(uri))?.text);
  });
  return texts;
}
