import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel } from '../../src/core/project/inParallel';
import type { Study } from '../../src/core/project/study';
import { isSidecarPath } from '../../src/core/project/studyPaths';
import type { Benchmark, Figure } from './benchmark';
import { jsonPath, madeUpStudy } from './madeUpStudy';
import { nodeStudy, readInBackground } from './nodeStudy';

const CODINGS = 30;

/** Reading sidecars can't be told from reading their transcripts, so what these take alone is taken off. */
export const readSidecars: Benchmark = {
  name: `so many sidecars of ${CODINGS} codings read into the index`,
  against: 'JSON.parse of the same files as JSON',
  limit: 2.5,
  size: 2000,
  rounds: 7,
  prepare(transcripts) {
    const made = madeUpStudy({ transcripts, labels: 0, codings: CODINGS, length: 12_000 });
    const sidecars = made.paths.filter(isSidecarPath);
    const alone = made.paths.filter((path) => !isSidecarPath(path));
    let study: Study | undefined;
    return {
      ours: async () => {
        study = await readInBackground(nodeStudy(made.folder), made.paths);
      },
      less: () => readInBackground(nodeStudy(made.folder), alone),
      theirs: () =>
        inParallel(sidecars, {}, async (path) => {
          JSON.parse(await readFile(join(made.folder, jsonPath(path)), 'utf8'));
        }),
      figures(): Figure[] {
        let placed = 0;
        for (const { codings } of study?.transcripts() ?? [])
          placed += codings.filter(({ state }) => state === 'placed').length;
        return [{ name: 'codings in place', value: (100 * placed) / (transcripts * CODINGS), atLeast: 100 }];
      },
      done: () => made.remove(),
    };
  },
};
