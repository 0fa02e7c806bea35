import { CODEBOOK } from '../project/studyPaths';
import type { Study } from '../project/study';
import { findingsFiles } from './recodeFindings';

/** All sidecars that a study has, those among them whose transcript isn't there or can't be read. */
export function allSidecars(study: Study): string[] {
  return [...study.sidecarFiles()].map(([path]) => path);
}

/**
 * The files that use one of these codes or may do so: the codebook, transcripts with such labels and the sidecars beside them, sidecars
 * with such codings, orphans among them, and those of which not everything could be read; saved queries and summaries.
 */
export function filesNamingCodes(study: Study, names: ReadonlySet<string>): string[] {
  const paths = new Set(findingsFiles(study));
  if (study.codebookState !== 'missing') paths.add(CODEBOOK);
  for (const { path, transcript } of study.transcripts()) {
    if (!transcript.labels.some(({ code }) => names.has(code.trim()))) continue;
    for (const each of [path, ...study.sidecarPathsOf(path)]) paths.add(each);
  }
  const problems = study.problems();
  for (const path of allSidecars(study)) {
    const codes = study.sidecar(path)?.codes ?? [];
    if (problems.has(path) || codes.some((code) => names.has(code))) paths.add(path);
  }
  return [...paths];
}

/** The names under which codes are used anywhere, whether the codebook has them or not. */
export function usedNames(study: Study): Set<string> {
  const names = new Set(study.index.codes());
  for (const path of allSidecars(study)) {
    for (const code of study.sidecar(path)?.codes ?? []) names.add(code);
  }
  return names;
}
