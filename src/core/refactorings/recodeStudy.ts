import { codedNow } from '../project/codedNow';
import { isCodebookPath, isSidecarPath } from '../project/studyPaths';
import { START_OF_TEXT } from '../text/position';
import type { Vocabulary } from '../transcript/transcript';
import { recodeLabels } from './recodeLabels';
import { recodeSidecar } from './recodeSidecar';
import type { Recoding } from './recoding';
import { RefusedError, type RefactoringCounts } from './refactoring';
import { planOf, rewriteTranscript, type EditedFiles } from './rewriteTranscript';

/**
 * Gives other codes to the codings of a study, in transcripts and sidecars.
 * @param vocabulary what the codebook will know.
 * @throws RefusedError when a code couldn't be read as a label any more.
 * @throws UnreadableFileError when a file can't be understood or changed.
 */
export function recodeStudy(files: EditedFiles, recoding: Recoding, vocabulary: Vocabulary): RefactoringCounts {
  const { texts } = files.given;
  const sum = { changed: 0, gone: 0, goneWithMemo: 0 };
  for (const [path, text] of texts) {
    if (text === undefined || isCodebookPath(path) || isSidecarPath(path)) continue;
    const { changed, gone } = recodeTranscript(files, path, text, recoding, vocabulary);
    sum.changed += changed;
    sum.gone += gone;
  }
  for (const path of texts.keys()) {
    const sidecar = isSidecarPath(path) ? files.get(path) : undefined;
    if (!sidecar) continue;
    const { edits, changed, gone, goneWithMemo } = recodeSidecar(path, sidecar.text, recoding);
    sidecar.edit(edits);
    sum.changed += changed;
    sum.gone += gone;
    sum.goneWithMemo += goneWithMemo;
  }
  return sum;
}

function recodeTranscript(
  files: EditedFiles,
  path: string,
  text: string,
  recoding: Recoding,
  vocabulary: Vocabulary,
): Pick<RefactoringCounts, 'changed' | 'gone'> {
  const { study, texts } = files.given;
  const coded = codedNow(study, path, texts);
  const { edits, labels, changed, gone } = recodeLabels(text, coded, recoding);
  if (!edits.length) return { changed, gone };
  const { transcript } = rewriteTranscript(files, coded, edits, vocabulary).talk;
  const read = transcript.labels.map(({ code }) => code);
  const missed = labels.find((code, i) => read[i] !== code) ?? read[labels.length];
  if (missed !== undefined || planOf(transcript) !== planOf(coded.transcript)) {
    throw new RefusedError(
      {
        code: 'not-a-label',
        message: '“{0}” wouldn’t be read as an inline label there.',
        args: [missed ?? labels[0] ?? ''],
        severity: 'error',
        range: START_OF_TEXT,
      },
      path,
    );
  }
  return { changed, gone };
}
