import type { Codebook } from '../codebook/codebook';
import { codedNow } from '../project/codedNow';
import { isSidecarPath, mayBeTranscript } from '../project/studyPaths';
import { checkReading, otherNames } from './readings';
import { recodeFindings } from './recodeFindings';
import { recodeLabels } from './recodeLabels';
import { recodeSidecar } from './recodeSidecar';
import type { Recoding } from './recoding';
import type { RefactoringCounts } from './refactoring';
import { rewriteTranscript, type EditedFiles } from './rewriteTranscript';

/**
 * Gives other codes to the codings of a study, in transcripts and sidecars, and other names to those in saved queries and summaries; counts
 * the codings that are shown.
 * @param codebook what it will be.
 * @throws RefusedError when a code couldn't be read as a label any more, or something that was said would be.
 * @throws UnreadableFileError when a file can't be understood or changed.
 */
export function recodeStudy(files: EditedFiles, recoding: Recoding, codebook: Codebook): RefactoringCounts {
  const { study, texts } = files.given;
  const others = otherNames(study.codebook, codebook);
  const sum = { changed: 0, gone: 0, goneWithMemo: 0 };
  for (const [path, text] of texts) {
    if (text === undefined || !mayBeTranscript(path)) continue;
    const { changed, gone } = recodeTranscript(files, path, text, recoding, codebook, others);
    if (!study.countsLabels) continue;
    sum.changed += changed;
    sum.gone += gone;
  }
  for (const path of texts.keys()) {
    const sidecar = isSidecarPath(path) ? files.get(path) : undefined;
    if (!sidecar) continue;
    const { edits, changed, gone, goneWithMemo } = recodeSidecar(path, sidecar.text, recoding);
    sidecar.edit(edits);
    if (study.isUnseen(path)) continue;
    sum.changed += changed;
    sum.gone += gone;
    sum.goneWithMemo += goneWithMemo;
  }
  recodeFindings(files, recoding);
  return sum;
}

/** Where no name stands that is another thing then, nothing can be read otherwise. */
function recodeTranscript(
  files: EditedFiles,
  path: string,
  text: string,
  recoding: Recoding,
  codebook: Codebook,
  others: readonly string[],
): Pick<RefactoringCounts, 'changed' | 'gone'> {
  const { study, texts } = files.given;
  const isSaid = (name: string) => text.includes(name);
  if (!others.some(isSaid) && ![...recoding.names].some(isSaid)) return { changed: 0, gone: 0 };
  const coded = codedNow(study, path, texts);
  const { edits, after, changed, gone } = recodeLabels(text, coded, recoding);
  const edited = rewriteTranscript(files, coded, edits, codebook);
  checkReading(path, { transcript: coded.transcript, text }, edited, { label: (it) => after.get(it) });
  return { changed, gone };
}
