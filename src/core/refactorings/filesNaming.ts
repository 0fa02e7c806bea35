import type { SidecarCoding } from '../codings/coding';
import { CODING_KEYS } from '../codings/sidecarKeys';
import { isPlainList, type PlainValue } from '../yaml/plainValue';
import { CODEBOOK } from '../project/studyPaths';
import type { Study } from '../project/study';

/** All sidecars that a study has, those among them whose transcript isn't there or can't be read. */
export function allSidecars(study: Study): string[] {
  return [...study.sidecarFiles()].map(([path]) => path);
}

/**
 * The files that use one of these codes or may do so: the codebook, transcripts with such labels and the sidecars beside them, sidecars
 * with such codings, orphans among them, and those of which not everything could be read.
 */
export function filesNamingCodes(study: Study, names: ReadonlySet<string>): string[] {
  const paths = new Set<string>();
  if (study.codebookState !== 'missing') paths.add(CODEBOOK);
  for (const { path, transcript } of study.transcripts()) {
    if (!transcript.labels.some(({ code }) => names.has(code.trim()))) continue;
    for (const each of [path, ...study.sidecarPathsOf(path)]) paths.add(each);
  }
  const problems = study.problems();
  for (const path of allSidecars(study)) {
    const codings = study.sidecar(path)?.codings ?? [];
    if (problems.has(path) || codings.some((coding) => codesOf(coding).some((code) => names.has(code))))
      paths.add(path);
  }
  return [...paths];
}

/** The names under which codes are used anywhere, whether the codebook has them or not. */
export function usedNames(study: Study): Set<string> {
  const names = new Set(study.index.codes());
  for (const path of allSidecars(study)) {
    for (const coding of study.sidecar(path)?.codings ?? []) for (const code of codesOf(coding)) names.add(code);
  }
  return names;
}

/** The codes of a coding, and those of the other side of a merge. */
function codesOf({ codes, conflict }: SidecarCoding): string[] {
  return [...codes, ...textsIn(conflict?.get(CODING_KEYS.codes))].map((code) => code.trim());
}

/** The name that a value is, or the names in a list. */
function textsIn(value: PlainValue | undefined): string[] {
  if (typeof value === 'string') return [value];
  return isPlainList(value) ? value.flatMap(textsIn) : [];
}
