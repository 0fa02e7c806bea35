import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Blind } from '../../../src/core/coders/blind';
import { CacheReader, CacheWriter, type Stamp } from '../../../src/core/packing/studyCache';
import { hashOfBytes } from '../../../src/core/packing/hash';
import { namesOf } from '../../../src/core/project/askedNames';
import { attention } from '../../../src/core/project/attention';
import { coderCounts } from '../../../src/core/project/coderCounts';
import { codeTree, excerptsOf } from '../../../src/core/project/codeTree';
import { isSidecarPath } from '../../../src/core/project/studyPaths';
import { Study } from '../../../src/core/project/study';
import type { FileContent } from '../../../src/core/project/studyFiles';
import { checksOf, file, MemoryFiles, sidecar } from '../project/memoryStudy';
import { runs } from '../runs';

/** Files that say how they are stamped, as a disk does. */
class StampedFiles extends MemoryFiles {
  override async read(path: string): Promise<FileContent> {
    const content = await super.read(path);
    return content.kind === 'text' ? { ...content, stamp: this.stampOf(path) } : content;
  }

  stampOf(path: string): Stamp {
    const bytes = new TextEncoder().encode(this.text(path));
    return { size: bytes.length, mtime: 1_700_000_000_000.25, hash: hashOfBytes(bytes) };
  }
}

const BOOK = file('codes:', '  - name: Counting', '  - name: Habit', '    aliases: [Old]');
const FILES = {
  'codebook.yaml': BOOK,
  'p1.md': file('Ann: We count the trees.', '', 'my-label', '', 'Bob: Every single year.', '', 'Ann: And the birds.'),
  'p1.md.codes.yaml': sidecar(
    'p1.md',
    ['a1', 'Counting', '1:6-1:25', 'We count the trees.'],
    ['a2', 'Old', '9:1-9:9', 'gone'],
  ),
  'p1.md.eve.codes.yaml': `coder: Eve\nmemo: Look again.\n${sidecar('p1.md', ['b1', 'Habit, x', '5:6-5:24', 'Every single year.'])}`,
  'p2.md': file('Ann: Nothing.', '', 'Bob: Nothing.', '', 'Ann: So.', '', 'Bob: Okay', '', 'Count', '', 'Ann: Yes.'),
};

async function read(files: MemoryFiles, blind?: Blind): Promise<Study> {
  const study = new Study(files, blind);
  await study.update(files.files.keys());
  return study;
}

function written(study: Study): Uint8Array {
  const writer = new CacheWriter({ version: '1', writtenAt: 5, names: namesOf(study.codebook) });
  for (const path of study.paths) {
    const it = study.toCache(path);
    if (it) writer.add(it);
  }
  return writer.take();
}

/** A study that takes what it can from a cache, and reads the rest. */
async function warm(files: MemoryFiles, bytes: Uint8Array, blind?: Blind): Promise<Study> {
  const cache = CacheReader.open(bytes, '1');
  const study = new Study(files, blind);
  study.expect([...files.files.keys()].sort());
  await study.update(['codebook.yaml']);
  for (const path of [...study.unread]) {
    const it = cache?.get(path);
    if (it && cache) study.adopt(it, cache.head.names);
  }
  await study.update(study.unread);
  return study;
}

function sorted<T extends { readonly path: string }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function observed(study: Study): unknown {
  const checks = checksOf(study);
  return {
    transcripts: sorted(
      [...study.transcripts()].map(({ path, transcript, codings }) => ({ path, transcript, codings })),
    ),
    speakers: sorted([...study.paths].map((path) => ({ path, speakers: study.speakersIn(path) }))),
    tree: codeTree(study),
    coders: [...study.index.codes()].sort().map((code) => coderCounts(study, code)),
    excerpts: [...study.index.codes()].sort().map((code) => [...excerptsOf(study, code)]),
    attention: attention(study, checks.byFile()),
    checks: [...checks.byFile()],
    memos: [...study.transcriptsWithMemos()].map(({ path }) => path).sort(),
    sidecars: sorted(
      [...study.sidecarFiles()].map(([path, { coder, memo, transcript, codes, speakers }]) => ({
        path,
        said: [coder, memo, transcript, [...codes].sort(), speakers],
      })),
    ),
    unread: [...study.unread],
  };
}

describe('A cache of a study', () => {
  it('says all that reading the files says, without reading them', async () => {
    const files = new StampedFiles(FILES);
    const before = await read(files);
    const bytes = written(before);
    files.reads.length = 0;
    const after = await warm(files, bytes);
    assert.deepEqual(files.reads, ['codebook.yaml']);
    assert.deepEqual(observed(after), observed(before));
    assert.deepEqual(written(after), bytes);
  });

  it('has sidecars read when their transcript is', async () => {
    const files = new StampedFiles(FILES);
    const study = await warm(files, written(await read(files)));
    assert.equal(study.isReadWhole('p1.md'), false);
    files.set('p1.md', `${FILES['p1.md']}\nBob: No.\n`);
    files.reads.length = 0;
    files.open.add('p1.md');
    await study.update(['p1.md']);
    assert.deepEqual(files.reads.sort(), ['p1.md', 'p1.md.codes.yaml', 'p1.md.eve.codes.yaml']);
    assert.ok(study.isReadWhole('p1.md'));
    assert.deepEqual(observed(study), observed(await read(files)));
  });

  it('isn’t believed of a transcript that is read otherwise with the codebook as it is now', async () => {
    const files = new StampedFiles(FILES);
    const bytes = written(await read(files));
    files.set('codebook.yaml', `${BOOK}  - name: Count\n`);
    files.reads.length = 0;
    const study = await warm(files, bytes);
    assert.deepEqual(files.reads, ['codebook.yaml', 'p2.md']);
    assert.deepEqual(observed(study), observed(await read(files)));
  });

  it('is believed only by somebody who is shown the same', async () => {
    const files = new StampedFiles(FILES);
    const kinds: readonly (Blind | undefined)[] = [undefined, { coder: undefined }, { coder: 'Eve' }, { coder: 'Bob' }];
    for (const writer of kinds) {
      const bytes = written(await read(files, writer));
      for (const reader of [...kinds, { coder: 'eve' }]) {
        files.reads.length = 0;
        const study = await warm(files, bytes, reader);
        const isTaken = files.reads.length === 1;
        assert.equal(isTaken, reader === writer || (writer?.coder === 'Eve' && reader?.coder === 'eve'));
        assert.deepEqual(observed(study), observed(await read(files, reader)));
      }
    }
  });

  it('leaves out what is wrong in its files, and what was typed in an editor', async () => {
    const files = new StampedFiles({
      ...FILES,
      'p3.md': FILES['p2.md'],
      'p3.md.codes.yaml': '<<<<<<< ours\n=======\n>>>>>>> theirs\n',
    });
    const study = await read(files);
    study.setTranscriptText('p2.md', FILES['p2.md']);
    assert.deepEqual(
      [...study.paths].map((path) => [path, study.toCache(path) !== undefined]),
      [
        ['p1.md', true],
        ['p2.md', false],
        ['p3.md', false],
      ],
    );
  });

  it('of another version is none', async () => {
    const bytes = written(await read(new StampedFiles(FILES)));
    assert.equal(CacheReader.open(bytes, '2'), undefined);
    assert.equal(CacheReader.open(bytes, '1')?.size, 2);
    assert.equal(CacheReader.open(new Uint8Array(), '1'), undefined);
  });

  it('that is broken anywhere makes a study of it no other', async () => {
    const files = new StampedFiles(FILES);
    const expected = observed(await read(files));
    const bytes = written(await read(files));
    const cut = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.option(fc.nat(255), { nil: undefined }) });
    await fc.assert(
      fc.asyncProperty(cut, async ({ at, byte }) => {
        const broken =
          byte === undefined ? bytes.slice(0, at) : Uint8Array.from(bytes, (b, i) => (i === at ? byte : b));
        assert.deepEqual(observed(await warm(files, broken)), expected);
      }),
      runs(300),
    );
  });

  it('of any sidecars is the same as the files', async () => {
    const change = fc.tuple(
      fc.constantFrom(...Object.keys(FILES)),
      fc.constantFrom(...Object.values(FILES).filter((it) => it !== BOOK), undefined),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), async (changes) => {
        const files = new StampedFiles(FILES);
        for (const [path, text] of changes) {
          const isOfKind = text === undefined || text.includes('codings:') === isSidecarPath(path);
          if (isOfKind && path !== 'codebook.yaml') files.set(path, text);
        }
        const before = await read(files);
        const after = await warm(files, written(before));
        assert.deepEqual(observed(after), observed(before));
      }),
      runs(100),
    );
  });
});
