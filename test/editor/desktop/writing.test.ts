import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { makeChanges, readTexts } from '../../../src/vscode/writing/applyChanges';
import { ChangedMeanwhileError } from '../../../src/vscode/writing/notApplied';
import { replaceFile } from '../../../src/vscode/writing/replaceFile';
import { pickRow } from '../picks';
import {
  closeAll,
  command,
  file,
  folder,
  newTranscript,
  open,
  remove,
  sleep,
  until,
  untilCodes,
  untilRead,
} from '../support';

const bytes = (text: string) => new TextEncoder().encode(text);
const NAME = 'interviews/writing.codes.yaml';

/** Where a file is on disk. */
const onDisk = (path: string) => file(path).fsPath;
const stored = (path = NAME) => readFileSync(onDisk(path), 'utf8');
const drafts = () => readdirSync(dirname(onDisk(NAME))).filter((name) => name.endsWith('~'));

/** The extension may have seen a draft, and wait for its turn to finish what that says. */
function untilNoDrafts(): Promise<string[]> {
  return until('no draft is left', drafts, (left) => left.length === 0);
}

describe('Writing', () => {
  beforeEach(() => writeFileSync(onDisk(NAME), 'one\n'));
  afterEach(() => {
    for (const draft of drafts()) rmSync(join(dirname(onDisk(NAME)), draft));
    rmSync(onDisk(NAME), { force: true });
  });

  it('replaces a file only if it holds what is expected', async () => {
    await assert.rejects(replaceFile(file(NAME), bytes('other\n'), bytes('two\n')), ChangedMeanwhileError);
    await assert.rejects(replaceFile(file(NAME), undefined, bytes('two\n')), ChangedMeanwhileError);
    assert.equal(stored(), 'one\n');
    await replaceFile(file(NAME), bytes('one\n'), bytes('two\n'));
    assert.equal(stored(), 'two\n');
    await replaceFile(file(NAME), bytes('two\n'), undefined);
    await assert.rejects(replaceFile(file(NAME), bytes('two\n'), bytes('one\n')), ChangedMeanwhileError);
    await replaceFile(file(NAME), undefined, bytes('three\n'));
    assert.equal(stored(), 'three\n');
    await untilNoDrafts();
  });

  it('makes a change anew for what a file has become', async () => {
    const place = { root: folder() };
    const asked: boolean[] = [];
    const add = (line: string) => (again: boolean) => {
      asked.push(again);
      return readTexts(place, [NAME]).then((texts) => {
        const before = texts.get(NAME) ?? '';
        if (!again) writeFileSync(onDisk(NAME), `${before}by git\n`);
        return [{ path: NAME, before, after: `${before}${line}\n` }];
      });
    };
    const [made] = await makeChanges(place, add('ours'));
    assert.equal(stored(), 'one\nby git\nours\n');
    assert.deepEqual(made, { path: NAME, before: 'one\nby git\n', after: 'one\nby git\nours\n' });
    assert.deepEqual(asked, [false, true]);
  });

  it('gives up a change of a file that is another every time, and leaves all as it was', async () => {
    const place = { root: folder() };
    const other = 'interviews/writing.jo.codes.yaml';
    writeFileSync(onDisk(other), 'other\n');
    let count = 0;
    const plan = async () => {
      const texts = await readTexts(place, [NAME, other]);
      writeFileSync(onDisk(NAME), `${++count}\n`);
      return [other, NAME].map((path) => ({ path, before: texts.get(path), after: 'ours\n' }));
    };
    await assert.rejects(makeChanges(place, plan), ChangedMeanwhileError);
    assert.equal(stored(), `${count}\n`);
    assert.equal(stored(other), 'other\n');
    rmSync(onDisk(other));
  });

  it('lets writers take turns: none overwrites another', async () => {
    const place = { root: folder() };
    const add = (line: string) =>
      makeChanges(place, async () => {
        const before = (await readTexts(place, [NAME])).get(NAME) ?? '';
        return [{ path: NAME, before, after: `${before}${line}\n` }];
      });
    for (let round = 0; round < 5; round++) await Promise.all(['a', 'b', 'c'].map((line) => add(`${line}${round}`)));
    assert.equal(stored().split('\n').length, 17);
    await untilNoDrafts();
  });

  it('finishes what a writer that was killed had begun, and clears away what it had not', async () => {
    const draft = (id: string, size: number, text: string) => {
      const name = join(dirname(onDisk(NAME)), `.writing.codes.yaml.${id}-${size}~`);
      writeFileSync(name, text);
      const before = Date.now() / 1000 - 60;
      utimesSync(name, before, before);
    };
    draft('abcdef', 8, 'one\ntwo\n');
    writeFileSync(onDisk(NAME), 'one\nt');
    await replaceFile(file(NAME), bytes('one\nt'), bytes('x')).catch((error: unknown) => {
      assert.ok(error instanceof ChangedMeanwhileError, 'it is no more half of what was drafted');
    });
    assert.equal(stored(), 'one\ntwo\n');
    await untilNoDrafts();

    draft('abcdef', 8, 'one\nt');
    writeFileSync(onDisk(NAME), 'one\n');
    await replaceFile(file(NAME), bytes('one\n'), bytes('one\nthree\n'));
    assert.equal(stored(), 'one\nthree\n');
    await untilNoDrafts();
  });

  it('is finished too when a study is looked through', async () => {
    const name = join(dirname(onDisk(NAME)), '.writing.codes.yaml.abcdef-8~');
    writeFileSync(name, 'one\ntwo\n');
    writeFileSync(onDisk(NAME), '');
    const before = Date.now() / 1000 - 60;
    utimesSync(name, before, before);
    const path = await newTranscript('Ann: A new file.\n'); // all files are looked for then
    try {
      await until('what was begun is finished', stored, (text) => text === 'one\ntwo\n');
      await until('nothing is left of it', drafts, (left) => left.length === 0);
    } finally {
      await remove(path);
    }
  });

  it('waits for a writer that is at work, and never takes its draft away', async () => {
    const name = join(dirname(onDisk(NAME)), '.writing.codes.yaml.abcdef-8~');
    writeFileSync(name, 'one\ntwo\n');
    writeFileSync(onDisk(NAME), 'one\n');
    let isWritten = false;
    const writing = replaceFile(file(NAME), bytes('one\ntwo\n'), bytes('one\ntwo\nthree\n')).then(
      () => (isWritten = true),
    );
    await sleep(700);
    assert.equal(isWritten, false);
    assert.ok(existsSync(name));
    writeFileSync(onDisk(NAME), 'one\ntwo\n');
    rmSync(name);
    await writing;
    assert.equal(stored(), 'one\ntwo\nthree\n');
    await untilNoDrafts();
  });

  it('gives back what a file system has emptied and could not fill', async () => {
    const files = new FaultyFiles();
    const provider = vscode.workspace.registerFileSystemProvider('faulty', files);
    try {
      const uri = vscode.Uri.parse('faulty:/study/x.codes.yaml');
      files.content = bytes('one\n');
      files.failing = 1;
      await assert.rejects(replaceFile(uri, bytes('one\n'), bytes('two\nthree\n')), /can’t be written.*no space/);
      assert.equal(new TextDecoder().decode(files.content), 'one\n');
    } finally {
      provider.dispose();
    }
  });

  for (const [encoding, head, text] of [
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf], (it: string) => Buffer.from(it, 'utf8')],
    ['UTF-16', [0xff, 0xfe], (it: string) => Buffer.from(it, 'utf16le')],
  ] as const) {
    it(`keeps a file in ${encoding} to the byte`, async () => {
      const before = Buffer.concat([Buffer.from(head), text('# grüße\r\none\r\n')]);
      writeFileSync(onDisk(NAME), before);
      const place = { root: folder() };
      const change = (from: string, to: string) =>
        makeChanges(place, () => Promise.resolve([{ path: NAME, before: from, after: to }]));
      assert.equal((await readTexts(place, [NAME])).get(NAME), '# grüße\r\none\r\n');
      await change('# grüße\r\none\r\n', '# grüße\r\none\r\ntwo\n');
      assert.deepEqual(readFileSync(onDisk(NAME)), Buffer.concat([before, text('two\n')]));
      await change('# grüße\r\none\r\ntwo\n', '# grüße\r\none\r\n');
      assert.deepEqual(readFileSync(onDisk(NAME)), before);
    });
  }

  it('leaves a file alone that has bytes which are no text', async () => {
    const broken = Buffer.concat([Buffer.from('# gr'), Buffer.from([0xfc]), Buffer.from('n\n')]);
    writeFileSync(onDisk(NAME), broken);
    const place = { root: folder() };
    const before = (await readTexts(place, [NAME])).get(NAME);
    const plan = () => Promise.resolve([{ path: NAME, before, after: `${before ?? ''}x\n` }]);
    await assert.rejects(makeChanges(place, plan), /because of its encoding/);
    assert.deepEqual(readFileSync(onDisk(NAME)), broken);
  });

  it('onto a full disk tells so, and leaves all codings as they were', async function () {
    const disk = onDisk('interviews/disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      console.log('      no disk can be mounted here');
      rmSync(disk, { recursive: true });
      this.skip();
    }
    const path = 'interviews/disk/p1.txt';
    try {
      writeFileSync(onDisk(path), 'Ann: What is it like?\n\nBen: It is full, most of the time.\n');
      await open(path, 0, 6);
      await untilRead(path);
      await pickRow(() => command('code'), 1);
      const first = stored(`${path}.codes.yaml`);
      const code = /codes: \[(.+)\]/.exec(first)?.[1] ?? '';
      fill(onDisk('interviews/disk/filler'));
      await open(path, 2, 6);
      await command('codeAgain');
      assert.equal(stored(`${path}.codes.yaml`), first);
      await untilCodes(path, 3, []);
      assert.deepEqual(readdirSync(disk).sort(), ['filler', 'p1.txt', 'p1.txt.codes.yaml']);
      rmSync(onDisk('interviews/disk/filler'));
      await command('codeAgain');
      await untilCodes(path, 3, [code]);
      assert.ok(stored(`${path}.codes.yaml`).startsWith(first));
    } finally {
      await closeAll();
      execFileSync('umount', ['-l', disk]);
      await remove('interviews/disk');
    }
  });
});

/** Fills what is left of a disk. */
function fill(path: string): void {
  for (let size = 65536; size >= 1; size = Math.floor(size / 2)) {
    try {
      writeFileSync(path, Buffer.alloc(size, 'x'), { flag: 'a' });
    } catch {
      // less, then
    }
  }
}

/** One file, which some writes leave empty. */
class FaultyFiles implements vscode.FileSystemProvider {
  content: Uint8Array = new Uint8Array();
  /** How many writes fail from now on. */
  failing = 0;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch = () => new vscode.Disposable(() => undefined);
  stat = ({ path }: vscode.Uri) => ({
    type: path.endsWith('.yaml') ? vscode.FileType.File : vscode.FileType.Directory,
    ctime: 0,
    mtime: 0,
    size: this.content.length,
  });
  readDirectory = () => [];
  createDirectory = () => undefined;
  readFile = () => this.content;
  writeFile = (_: vscode.Uri, content: Uint8Array): Promise<void> => {
    this.content = this.failing > 0 ? content.slice(0, 3) : content;
    return this.failing-- > 0 ? Promise.reject(new Error('no space left')) : Promise.resolve();
  };
  delete = () => undefined;
  rename = () => undefined;
}
