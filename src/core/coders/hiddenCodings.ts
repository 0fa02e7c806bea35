import { readSidecar } from '../codings/readSidecar';
import { inParallel } from '../project/inParallel';
import type { Study } from '../project/study';
import { coderOfSidecar } from '../project/studyPaths';
import { CONSENSUS, coderKey } from './coder';

/**
 * Counts what is hidden from whoever codes blind in a study: the codings of each other coder, by {@link coderKey}, those of nobody in
 * particular with the inline labels. The consensus is nobody's. Of hidden codings nothing is kept, so their sidecars are read for it.
 * @param read gives a file's text; nothing where it can't be read.
 */
export async function hiddenCodings(
  study: Study,
  read: (path: string) => Promise<string | undefined>,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const add = (key: string, count: number) => counts.set(key, (counts.get(key) ?? 0) + count);
  const hidden = new Map<string, string>();
  for (const { path, transcript } of study.transcripts()) {
    const labels = study.countsLabels ? 0 : transcript.labels.filter(({ excerpt }) => excerpt).length;
    if (labels) add('', labels);
    for (const sidecar of study.sidecarPathsOf(path)) {
      const key = coderKey(study.sidecar(sidecar)?.coder ?? coderOfSidecar(sidecar, path));
      if (study.isUnseen(sidecar) && key !== CONSENSUS) hidden.set(sidecar, key);
    }
  }
  await inParallel([...hidden.keys()], {}, async (path) => {
    const text = await read(path);
    add(hidden.get(path) ?? '', text === undefined ? 0 : readSidecar(text).sidecar.codings.length);
  });
  return counts;
}
