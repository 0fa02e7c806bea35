import { WHOLE_STUDY } from '../codebook/layoutRules';
import type { Study } from '../project/study';
import { comparePaths } from '../project/studyPaths';

/** What a codebook can say a layout of: the whole study, the folders that hold transcripts, the transcripts; without those it says. */
export function layoutPlaces(study: Study, others: readonly string[]): string[] {
  const paths = [...study.transcripts()].map(({ path }) => path).sort(comparePaths);
  const folders = new Set(paths.map((path) => path.slice(0, Math.max(path.lastIndexOf('/'), 0))));
  folders.delete('');
  return [WHOLE_STUDY, ...folders, ...paths].filter((it) => !others.includes(it));
}
