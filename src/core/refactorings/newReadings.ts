import type { Codebook } from '../codebook/codebook';
import { editTranscript } from '../project/notationMove';
import { mayBeTranscript } from '../project/studyPaths';
import { readTranscript } from '../transcript/readTranscript';
import { otherNames, otherReading } from './readings';
import type { OtherReading, RefactoredFiles } from './refactoring';

/**
 * The transcripts that are read otherwise with another codebook: a name that it newly has may be a speaker's in one where it was said.
 * Only those are looked at whose texts are given; of each it is the first place that is told.
 */
export function newReadings(
  { study, texts }: Pick<RefactoredFiles, 'study' | 'texts'>,
  codebook: Codebook,
): OtherReading[] {
  const others = otherNames(study.codebook, codebook);
  const readings: OtherReading[] = [];
  for (const [path, text] of texts) {
    if (text === undefined || !mayBeTranscript(path)) continue;
    if (!others.some((it) => text.includes(it))) continue;
    const transcript = readTranscript(text, study.codebook.forTranscript(path));
    const after = editTranscript(text, [], codebook.forTranscript(path));
    const problem = otherReading({ transcript, text }, after, {});
    if (problem) readings.push({ path, problem });
  }
  return readings;
}
