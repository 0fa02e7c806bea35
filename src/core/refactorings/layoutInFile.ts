import { codedNow } from '../project/codedNow';
import { LAYOUT_KEY } from '../project/layoutSource';
import { setFrontMatter } from '../transcript/frontMatterEdits';
import type { RefactoredFiles, Refactoring } from './refactoring';
import { EditedFiles, rewriteTranscript } from './rewriteTranscript';

/**
 * Has a transcript's front matter say its layout, or not say it any more; its codings stay where they are in the text.
 * @throws UnreadableFileError when a sidecar can't be understood.
 */
export function layoutInFile(given: RefactoredFiles, path: string, layout: string | undefined): Refactoring {
  const { study, texts } = given;
  const files = new EditedFiles(given);
  const edits = setFrontMatter(texts.get(path) ?? '', LAYOUT_KEY, layout);
  if (edits.length) rewriteTranscript(files, codedNow(study, path, texts), edits, study.codebook);
  return { changes: files.changes(), counts: { changed: edits.length, gone: 0, goneWithMemo: 0 } };
}
