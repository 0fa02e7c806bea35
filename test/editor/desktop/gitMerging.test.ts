// Merging with real git: not in the browser, which has none.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import {
  applyQuickFix,
  closeAll,
  command,
  file,
  open,
  problems,
  read,
  remove,
  until,
  untilCodes,
  untilProblem,
  write,
} from '../support';

const TRANSCRIPT =
  'Ann: One thing and another.\n\nBen: I see what you say.\n\nAnn: Yes, so it is.\n\nBen: It isn’t so.\n';
const SIDECAR = 'interviews/p1.md.codes.yaml';
const HEAD = 'transcript: p1.md\ncodings:\n';
const EXCERPTS = ['1:6-1:28', '3:6-3:25', '5:6-5:20', '7:6-7:18'];
const QUOTES = ['One thing and another.', 'I see what you say.', 'Yes, so it is.', 'It isn’t so.'];

function coding(id: string, turn: number, code = 'Help'): string {
  return `  - id: ${id}\n    codes: [${code}]\n    at: ${EXCERPTS[turn]}\n    quote: ${QUOTES[turn]}\n`;
}

/** Two people's clones of one study. */
const MINE = 'team/mine';
const THEIRS = 'team/theirs';

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', [...IDENTITY, ...args], { cwd: file(cwd).fsPath, encoding: 'utf8', stdio: 'pipe' });
}

/** What git says and how it ends, where it may fail. */
function tryGit(cwd: string, ...args: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('git', [...IDENTITY, ...args], {
    cwd: file(cwd).fsPath,
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

const IDENTITY = ['-c', 'user.name=t', '-c', 'user.email=t@localhost', '-c', 'commit.gpgsign=false'];

async function commit(cwd: string, files: Record<string, string>, message: string): Promise<void> {
  for (const [path, text] of Object.entries(files)) await write(`${cwd}/${path}`, text);
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', message);
}

describe('Merging with git', function () {
  this.timeout(60_000);
  beforeEach(async () => {
    await write(`${MINE}/interviews/p1.md`, TRANSCRIPT);
    git(MINE, 'init', '-q', '-b', 'main');
    const codebook = 'codes:\n  - name: Help\n  - name: Hope\n';
    await commit(MINE, { 'codebook.yaml': codebook, [SIDECAR]: HEAD + coding('aaaaaa', 1) }, 'The study');
    git('team', 'clone', '-q', 'mine', 'theirs');
  });
  afterEach(async () => {
    await closeAll();
    await remove('team');
  });

  /** Both people code, and I get what they have coded. */
  async function merge(): Promise<{ code: number | null; output: string }> {
    await commit(THEIRS, { [SIDECAR]: HEAD + coding('tttttt', 0, 'Hope') + coding('aaaaaa', 1, 'Hope') }, 'Theirs');
    await commit(MINE, { [SIDECAR]: HEAD + coding('oooooo', 0) + coding('aaaaaa', 1) + coding('mmmmmm', 3) }, 'Mine');
    return tryGit(MINE, 'pull', '--no-rebase', '-q', '../theirs', 'main');
  }

  /** What the codings of both sides make, the first two in either order. */
  async function assertAllMerged(): Promise<void> {
    const first = [coding('oooooo', 0), coding('tttttt', 0, 'Hope')];
    const rest = coding('aaaaaa', 1, 'Hope') + coding('mmmmmm', 3);
    const text = await read(`${MINE}/${SIDECAR}`);
    const expected = [first, [...first].reverse()].map((two) => HEAD + two.join('') + rest);
    assert.ok(expected.includes(text), text);
  }

  it('is set up for a repository by a command, and then needs no one', async () => {
    await commit(MINE, { '.gitattributes': '*.md text' }, 'Attributes');
    git(THEIRS, 'pull', '-q');
    await command('setUpGit', file(`${MINE}/interviews`));
    assert.equal(
      await read(`${MINE}/.gitattributes`),
      '*.md text\n*.codes.yaml merge=transcript-coding\ncodebook.yaml merge=transcript-coding\n',
    );
    const driver = git(MINE, 'config', '--local', 'merge.transcript-coding.driver');
    assert.match(driver, /^'env' 'ELECTRON_RUN_AS_NODE=1' '.*' '.*transcript-coding\.cjs' merge %O %A %B/);
    await command('setUpGit', file(`${MINE}/interviews`));
    assert.equal(git(MINE, 'config', '--local', '--get-all', 'merge.transcript-coding.driver'), driver);
    const { code, output } = await merge();
    assert.equal(code, 0, output);
    await assertAllMerged();
  });

  it('without having been set up: a quick fix does the same, and the merge can be committed', async () => {
    const { code, output } = await merge();
    assert.equal(code, 1, output);
    const sidecar = `${MINE}/${SIDECAR}`;
    const marked = await read(sidecar);
    const line = marked.split('\n').findIndex((it) => it.startsWith('<<<<<<<')) + 1;
    await untilProblem(sidecar, new RegExp(`^${line}: .*conflict`, 'i'));
    await open(sidecar, line - 1);
    await untilRepository(sidecar);
    await applyQuickFix(sidecar, line, 'Merge both sides');
    await assertAllMerged();
    await until(
      'no problem is left',
      () => problems(sidecar),
      (found) => found.length === 0,
    );
    await open(`${MINE}/interviews/p1.md`);
    await untilCodes(`${MINE}/interviews/p1.md`, 3, ['Hope']);
    git(MINE, 'commit', '-q', '-a', '-m', 'Merge');
    assert.equal(git(MINE, 'status', '--porcelain'), '');
  });
});

/** Waits until the editor has found the repository that a file is in. */
function untilRepository(path: string): Promise<unknown> {
  interface Git {
    getRepository(uri: vscode.Uri): unknown;
  }
  return until(
    `the repository of ${path} is open`,
    async () => {
      const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
      return (await extension?.activate())?.getAPI(1).getRepository(file(path));
    },
    Boolean,
  );
}
