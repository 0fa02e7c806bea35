import assert from 'node:assert/strict';
import { hashOfBytes } from '../../../src/core/packing/hash';
import { CacheReader, CacheWriter, type Stamp } from '../../../src/core/packing/studyCache';
import { adoptKnown, type FilesNow } from '../../../src/core/project/adoptKnown';
import { namesOf } from '../../../src/core/project/askedNames';
import { Study } from '../../../src/core/project/study';
import type { FileContent } from '../../../src/core/project/studyFiles';
import { file, MemoryFiles, sidecar } from './memoryStudy';

const WRITTEN = 1_700_000_000_000;
const MINUTE = 60_000;
const FILES = {
  'p1.md': file('Ann: We count.', '', 'Bob: Why?', '', 'Ann: So.', '', 'Bob: Okay.'),
  'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'Counting', '1:6-1:15', 'We count.']),
};

/** Files that were all written at one time, as far as the disk knows. */
class DatedFiles extends MemoryFiles {
  constructor(readonly mtime: number) {
    super(FILES);
  }

  override async read(path: string): Promise<FileContent> {
    const content = await super.read(path);
    return content.kind === 'text' ? { ...content, stamp: this.stampOf(path) } : content;
  }

  stampOf(path: string): Stamp {
    const bytes = new TextEncoder().encode(this.text(path));
    return { size: bytes.length, mtime: this.mtime, hash: hashOfBytes(bytes) };
  }
}

/** What of the files needn't be read again when the cache was written so long after them, and what was done to them then. */
async function adopted(
  { mtime = WRITTEN, later = MINUTE },
  change: (files: DatedFiles) => void = () => undefined,
  now: Partial<FilesNow> = {},
): Promise<{ readonly adopted: string[]; readonly hashed: string[] }> {
  const files = new DatedFiles(mtime);
  const study = new Study(files);
  await study.update(files.files.keys());
  const writer = new CacheWriter({ version: '1', writtenAt: WRITTEN + later, names: namesOf(study.codebook) });
  const known = study.toCache('p1.md');
  assert.ok(known);
  writer.add(known);
  const cache = CacheReader.open(writer.take(), '1');
  assert.ok(cache);
  change(files);
  const hashed: string[] = [];
  const paths = await adoptKnown(new Study(files), cache, ['p1.md'], {
    stat: (path) => Promise.resolve(files.stampOf(path)),
    hash: (path) => {
      hashed.push(path);
      return Promise.resolve(files.stampOf(path).hash);
    },
    sidecarsOf: () => ['p1.md.codes.yaml'],
    isToRead: () => false,
    ...now,
  });
  return { adopted: [...paths], hashed };
}

const BOTH = ['p1.md', 'p1.md.codes.yaml'];
const otherWord = (files: DatedFiles) => files.set('p1.md', FILES['p1.md'].replace('Why?', 'Who?'));

describe('Files that are known from an earlier time', () => {
  it('are believed by size and time', async () => {
    assert.deepEqual(await adopted({}), { adopted: BOTH, hashed: [] });
  });

  it('are looked into when they were written hardly before', async () => {
    assert.deepEqual(await adopted({ later: 1000 }), { adopted: BOTH, hashed: BOTH });
    assert.deepEqual((await adopted({ later: 1000 }, otherWord)).adopted, []);
  });

  it('are looked into where nobody knows when they were written', async () => {
    assert.deepEqual(await adopted({ mtime: 0 }), { adopted: BOTH, hashed: BOTH });
    assert.deepEqual((await adopted({ mtime: 0 }, otherWord)).adopted, []);
  });

  it('are read again with another size, with other sidecars, and when they have to be', async () => {
    const longer = (files: DatedFiles) => files.set('p1.md.codes.yaml', `${FILES['p1.md.codes.yaml']}# more\n`);
    assert.deepEqual((await adopted({}, longer)).adopted, []);
    assert.deepEqual((await adopted({}, undefined, { sidecarsOf: () => [] })).adopted, []);
    assert.deepEqual((await adopted({}, undefined, { isToRead: () => true })).adopted, []);
    const gone = () => Promise.reject(new Error('gone'));
    assert.deepEqual((await adopted({}, undefined, { stat: gone })).adopted, []);
  });
});
