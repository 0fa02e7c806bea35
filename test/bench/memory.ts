import { packCodings, unpackCodings } from '../../src/core/packing/packCodings';
import { isSidecarPath } from '../../src/core/project/studyPaths';
import type { Benchmark } from './benchmark';
import { madeUpStudy } from './madeUpStudy';
import { nodeStudy, readInBackground } from './nodeStudy';

const CODINGS = 30;

/** What a study holds more than one of the same transcripts in which nothing is coded. */
export const memoryOfCodings: Benchmark = {
  name: `codings in so many transcripts, ${CODINGS} in each, kept by a study`,
  against: 'keeping them as objects',
  measures: 'memory',
  limit: 0.2,
  size: 2000,
  rounds: 7,
  async prepare(transcripts) {
    const made = madeUpStudy({ transcripts, labels: 0, codings: CODINGS, length: 12_000 });
    const alone = made.paths.filter((path) => !isSidecarPath(path));
    const study = await readInBackground(nodeStudy(made.folder), made.paths);
    const packed: Uint8Array[] = [];
    let words = 0;
    for (const { codings } of study.transcripts()) {
      packed.push(packCodings(codings));
      for (const { firstWords, id = '' } of codings) words += Buffer.byteLength(firstWords) + id.length;
    }
    return {
      ours: () => readInBackground(nodeStudy(made.folder), made.paths),
      less: () => readInBackground(nodeStudy(made.folder), alone),
      theirs: () => packed.map((bytes) => unpackCodings(bytes)),
      each: {
        name: 'bytes a coding, besides its first words and its id',
        count: transcripts * CODINGS,
        besides: words,
        atMost: 64,
      },
      done: () => made.remove(),
    };
  },
};
