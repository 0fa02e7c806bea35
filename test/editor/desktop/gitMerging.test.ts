// Merging with real git: not in the browser, which has none.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { mergeSidecars } from '../../../src/core/merge/mergeSidecars';
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

const TURNS = 60;
const words = (turn: number) => `These are the words of turn ${turn}.`;
const TRANSCRIPT = Array.from({ length: TURNS }, (_, turn) => `${turn % 2 ? 'Ben' : 'Ann'}: ${words(turn)}\n`).join(
  '\n',
);
const SIDECAR = 'interviews/p1.md.codes.yaml';
const CODES = ['Help', 'Hope', 'Work'];
/** What both begin with; it codes the first turn. */
const BASE = sidecar([coding('common', 0, 'Help')]);

function coding(id: string, turn: number, code: string): string {
  const line = turn * 2 + 1;
  const at = `${line}:6-${line}:${6 + words(turn).length}`;
  return `  - id: ${id}\n    codes: [${code}]\n    at: ${at}\n    quote: ${words(turn)}\n`;
}

function sidecar(codings: readonly string[]): string {
  return `transcript: p1.md\ncodings:\n${codings.join('')}`;
}

/** What someone makes of it: another code for the first turn, or not, and 50 codings of others, each of a turn that comes by chance. */
function coded(prefix: string, first: string): string {
  const random = Array.from({ length: 50 }, (_, i) => ({ i, turn: 1 + Math.floor(Math.random() * (TURNS - 1)) }));
  random.sort((a, b) => a.turn - b.turn || a.i - b.i);
  const codings = random.map(({ i, turn }) => coding(`${prefix}${10 + i}`, turn, CODES[i % CODES.length] ?? ''));
  return sidecar([coding('common', 0, first), ...codings]);
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
    const codebook = `codes: [${CODES.join(', ')}]\n`;
    await commit(MINE, { 'codebook.yaml': codebook, [SIDECAR]: BASE }, 'The study');
    git('team', 'clone', '-q', 'mine', 'theirs');
  });
  afterEach(async () => {
    await closeAll();
    await remove('team');
  });

  const ours = coded('mine', 'Help');
  const theirs = coded('them', 'Hope');

  /** Both people code, and I get what they have coded. */
  async function merge(): Promise<{ code: number | null; output: string }> {
    await commit(THEIRS, { [SIDECAR]: theirs }, 'Theirs');
    await commit(MINE, { [SIDECAR]: ours }, 'Mine');
    return tryGit(MINE, 'pull', '--no-rebase', '-q', '../theirs', 'main');
  }

  /** All codings are there, and what the two sides make of the common one. */
  async function assertAllMerged(): Promise<void> {
    const text = await read(`${MINE}/${SIDECAR}`);
    const { sidecar: merged, problems: found } = readSidecar(text);
    assert.deepEqual(found, []);
    const ids = [...ours.matchAll(/id: (\w+)/g), ...theirs.matchAll(/id: (\w+)/g)].map((match) => match[1] ?? '');
    assert.deepEqual(merged.codings.map(({ id }) => id).sort(), [...new Set(ids)].sort());
    assert.deepEqual(merged.codings.find(({ id }) => id === 'common')?.codes, ['Hope']);
    const result = mergeSidecars(BASE, ours, theirs);
    assert.equal(result.kind === 'merged' && result.text, text);
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
      'no problem of merging is left; both sides may say the same',
      () => problems(sidecar).filter((it) => !it.includes('says the same')),
      (found) => found.length === 0,
    );
    await open(`${MINE}/interviews/p1.md`);
    await untilCodes(`${MINE}/interviews/p1.md`, 1, ['Hope']);
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
