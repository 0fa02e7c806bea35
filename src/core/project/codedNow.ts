import { readSidecar } from '../codings/readSidecar';
import { UnreadableFileError } from '../yaml/unreadableFile';
import type { Codebook } from '../codebook/codebook';
import type { Texts } from './changeCodes';
import { codeTranscript, type CodedTranscript, type SidecarOfTranscript } from './codeTranscript';
import type { Study } from './study';
import { coderOfSidecar } from './studyPaths';

/**
 * What is coded in a transcript by the texts that its files have now; the study may have seen an earlier state.
 * @param codebook the study's, unless another is given.
 * @throws UnreadableFileError when one of its sidecars can't be understood.
 */
export function codedNow(
  study: Study,
  transcript: string,
  texts: Texts,
  codebook: Codebook = study.codebook,
): CodedTranscript {
  const sidecars = study.sidecarPathsOf(transcript).flatMap((path): SidecarOfTranscript[] => {
    const text = texts.get(path);
    if (text === undefined) return [];
    const { sidecar, problems, readable } = readSidecar(text);
    const [problem] = problems;
    if (!readable && problem) throw new UnreadableFileError(problem, path);
    return [{ path, coder: sidecar.coder ?? coderOfSidecar(path, transcript), codings: sidecar.codings }];
  });
  return codeTranscript(transcript, texts.get(transcript) ?? '', sidecars, codebook.forTranscript(transcript));
}
