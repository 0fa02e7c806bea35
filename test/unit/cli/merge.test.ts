import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../src/cli/main';
import { GitPlace } from './gitStudy';

const BASE = 'codings:\n  - id: a1\n    codes: [A]\n    at: 1:1-1:9\n    quote: said once\n    memo: note\n';
const ADDED = BASE + '  - id: b2\n    codes: [B]\n    at: 3:1-3:9\n    quote: said later\n';
const NOTED = BASE.replace('memo: note', 'memo: a longer note');
const OTHER = BASE.replace('memo: note', 'memo: another');

describe('transcript-coding merge', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'transcript-coding-merge-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Merges three versions that lie somewhere, as git gives them to a driver. */
  async function merge(
    versions: readonly (string | Uint8Array)[],
    ...more: string[]
  ): Promise<{ code: number; err: string; ours: string }> {
    const files = ['base', 'ours', 'theirs'].map((name) => join(folder, name));
    await Promise.all(versions.map((version, i) => writeFile(files[i]!, version)));
    let err = '';
    const code = await main(['merge', ...files, ...more], [], { out: () => undefined, err: (text) => (err += text) });
    return { code, err, ours: await readFile(files[1]!, 'utf8') };
  }

  it('writes what came of it into ours, and leaves nothing else behind', async () => {
    assert.deepEqual(await merge([BASE, NOTED, ADDED], '--path', 'p1.md.codes.yaml'), {
      code: 0,
      err: '',
      ours: ADDED.replace('memo: note', 'memo: a longer note'),
    });
    assert.deepEqual((await readdir(folder)).sort(), ['base', 'ours', 'theirs']);
  });

  it('tells what it merges by what stands in it, where there is no path', async () => {
    assert.equal((await merge([BASE, NOTED, ADDED])).ours, ADDED.replace('memo: note', 'memo: a longer note'));
    const book = (name: string) => `codes:\n  - name: Data\n${name ? `  - name: ${name}\n` : ''}`;
    assert.equal(
      (await merge([book(''), book('X'), book('Y')])).ours,
      'codes:\n  - name: Data\n  - name: X\n  - name: Y\n',
    );
  });

  it('ends with 1 and says what is to be decided, or with another code that is asked for', async () => {
    const path = ['--path', 'study/p1.md.codes.yaml'];
    const { code, err, ours } = await merge([BASE, NOTED, OTHER], ...path);
    assert.equal(code, 1);
    assert.equal(
      err,
      'study/p1.md.codes.yaml:2:5: warning: The two sides of the merge disagree about “memo” of the coding a1; both are kept.\n',
    );
    assert.equal(ours, NOTED + '    conflict: {memo: another}\n');
    assert.equal((await merge([BASE, NOTED, OTHER], ...path, '--to-decide', '64')).code, 64);
    assert.equal((await merge([BASE, NOTED, ADDED], ...path, '--to-decide', '64')).code, 0);
  });

  it('keeps the permissions of the file and its byte order mark', async () => {
    await writeFile(join(folder, 'ours'), '');
    await chmod(join(folder, 'ours'), 0o640);
    const { ours } = await merge([BASE, `\ufeff${NOTED}`, ADDED]);
    assert.ok(ours.startsWith('\ufeffcodings:') && ours.includes('id: b2') && ours.includes('a longer note'));
    if (process.platform !== 'win32') assert.equal((await stat(join(folder, 'ours'))).mode & 0o777, 0o640);
  });

  it('changes nothing when a version is missing', async () => {
    await writeFile(join(folder, 'ours'), NOTED);
    const { code, err, ours } = await merge([BASE, NOTED]);
    assert.equal(code, 2);
    assert.match(err, /theirs/);
    assert.equal(ours, NOTED);
  });

  it('isn’t understood with too few files, too many, or an exit code that is none', async () => {
    let err = '';
    const run = (...args: string[]) => main(args, [], { out: () => undefined, err: (text) => (err += text) });
    for (const args of [
      ['a', 'b'],
      ['a', 'b', 'c', 'd'],
      ['a', 'b', 'c', '--to-decide', 'x'],
    ])
      assert.equal(await run('merge', ...args), 2);
    assert.match(err, /Usage/);
  });

  describe('of what can’t be read', () => {
    before(function () {
      if (!GitPlace.hasGit()) this.skip();
    });

    it('leaves the lines to git, and says why', async () => {
      const path = ['--path', 'p1.md.codes.yaml'];
      const clean = await merge(['"a\n\n\n\nb\n', '# ours\n"a\n\n\n\nb\n', '"a\n\n\n\nb\n# theirs\n'], ...path);
      assert.equal(clean.code, 0);
      assert.equal(clean.ours, '# ours\n"a\n\n\n\nb\n# theirs\n');
      assert.match(clean.err, /^p1\.md\.codes\.yaml: base:1:1: .*\np1\.md\.codes\.yaml: git has merged its lines\n$/);

      const conflict = await merge(['"a\n', '"ours\n', '"theirs\n'], ...path, '--to-decide', '64');
      assert.equal(conflict.code, 64);
      assert.equal(conflict.ours, '<<<<<<< ours\n"ours\n=======\n"theirs\n>>>>>>> theirs\n');
      assert.equal((await merge(['"a\n', '"ours\n', '"theirs\n'], ...path)).code, 1);
    });

    it('leaves to git what is neither sidecar nor codebook, and what isn’t UTF-8', async () => {
      const { code, ours, err } = await merge(['a\n\n\n\nb\n', 'A\n\n\n\nb\n', 'a\n\n\n\nB\n']);
      assert.deepEqual({ code, ours }, { code: 0, ours: 'A\n\n\n\nB\n' });
      assert.match(err, /neither a sidecar nor a codebook/);
      const latin = (text: string) => Buffer.from(text, 'latin1');
      const result = await merge([latin(BASE), latin(`# \xe9\n${BASE}`), latin(`${BASE}# theirs\n`)]);
      assert.equal(result.code, 0);
      assert.match(result.err, /UTF-8/);
      assert.deepEqual(await readFile(join(folder, 'ours')), latin(`# \xe9\n${BASE}# theirs\n`));
    });
  });
});
