import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../../src/cli/findFiles';
import { hashOfBytes } from '../../src/core/packing/hash';
import { CacheReader, CacheWriter } from '../../src/core/packing/studyCache';
import { adoptKnown, type FilesNow } from '../../src/core/project/adoptKnown';
import { namesOf } from '../../src/core/project/askedNames';
import { inParallel } from '../../src/core/project/inParallel';
import type { Study } from '../../src/core/project/study';
import { CODEBOOK, isCodebookPath } from '../../src/core/project/studyPaths';
import { Slices } from '../../src/vscode/study/slices';
import type { Benchmark, Figure } from './benchmark';
import { madeUpStudy, USUAL } from './madeUpStudy';
import { nodeStudy, readInBackground, unread } from './nodeStudy';

const VERSION = '1';

/** Later than all files were written: nobody waits here until their times say enough. */
const LATER = 60_000;

export const warmStart: Benchmark = {
  name: 'a study of so many transcripts known again',
  against: 'finding and stat’ing all files',
  limit: 2,
  size: 2000,
  rounds: 7,
  async prepare(transcripts) {
    const made = madeUpStudy({ ...USUAL, transcripts });
    const { folder } = made;
    const read = await readInBackground(nodeStudy(folder), made.paths);
    const head = { version: VERSION, writtenAt: Date.now() + LATER, names: namesOf(read.codebook) };
    const writer = new CacheWriter(head);
    for (const path of read.paths) {
      const known = read.toCache(path);
      if (known) writer.add(known);
    }
    const bytes = writer.take();
    const files: FilesNow = {
      stat: async (path) => {
        const { size, mtimeMs } = await stat(join(folder, path));
        return { size, mtime: mtimeMs };
      },
      hash: async (path) => hashOfBytes(await readFile(join(folder, path))),
      sidecarsOf: () => [],
      isToRead: () => false,
    };
    let study: Study | undefined;
    let adopted = 0;
    return {
      ours: async () => {
        const paths = (await filesBelow(folder)).filter((path) => !isCodebookPath(path));
        const cache = CacheReader.open(bytes, VERSION);
        if (!cache) throw new Error('the cache can’t be read');
        study = nodeStudy(folder);
        study.expect(paths);
        await study.update([CODEBOOK]);
        adopted = 0;
        for (let next = unread(study); next.length; next = unread(study)) {
          const slices = new Slices();
          const taken = await adoptKnown(study, cache, next, files, { turn: () => slices.turn() });
          await study.update(next.filter((path) => !taken.has(path)));
          adopted += taken.size;
        }
      },
      theirs: async () => {
        await inParallel(await filesBelow(folder), {}, async (path) => {
          await stat(join(folder, path));
        });
      },
      figures(): Figure[] {
        const count = [...read.index.codes()].filter((code) => study?.index.count(code) === read.index.count(code));
        return [
          { name: 'transcripts that needn’t be read', value: (100 * adopted) / transcripts, atLeast: 100 },
          { name: 'codes with the same count', value: (100 * count.length) / read.index.size, atLeast: 100 },
        ];
      },
      done: () => made.remove(),
    };
  },
};
