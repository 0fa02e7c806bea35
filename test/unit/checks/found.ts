import type { Study } from '../../../src/core/project/study';
import { problemText } from '../../../src/core/text/problem';
import { checksOf, studyOf, type MemoryFile } from '../project/memoryStudy';

/** The problems of one kind in a study, as `path:line:column message`. */
export function foundIn(study: Study, code: string): string[] {
  return [...checksOf(study).byFile()].flatMap(([path, problems]) =>
    problems
      .filter((problem) => problem.code === code)
      .map((problem) => {
        const { line, character } = problem.range.start;
        return `${path}:${line + 1}:${character + 1} ${problemText(problem)}`;
      }),
  );
}

/** The same of files. */
export async function found(code: string, files: Readonly<Record<string, MemoryFile>>): Promise<string[]> {
  return foundIn(await studyOf(files), code);
}
