// Merging with real git: not in the browser, which has none.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeAll, command, file, read, remove, write } from '../support';

const TRANSCRIPT = 'Ann: One thing and another.\n\nBen: I see.\n\nAnn: Yes, so it is.\n\nBen: No, it isn’t so.\n';
const STUDY = 'team/mine';
const SIDECAR = 'interviews/p1.md.codes.yaml';

function git(cwd: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@localhost', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], { cwd: file(cwd).fsPath, encoding: 'utf8', stdio: 'pipe' });
}

describe('Merging with git', function () {
  this.timeout(40_000);
  beforeEach(async () => {
    await write('team/mine/interviews/p1.md', TRANSCRIPT);
    await write('team/mine/codebook.yaml', 'codes:\n  - name: Help\n');
    git('team/mine', 'init', '-q', '-b', 'main');
    git('team/mine', 'add', '-A');
    git('team/mine', 'commit', '-q', '-m', 'The study');
  });
  afterEach(async () => {
    await closeAll();
    await remove('team');
  });

  it('is set up for a repository by a command, which says so', async () => {
    await write(`${STUDY}/.gitattributes`, '*.md text');
    await command('setUpGit', file(`${STUDY}/interviews`));
    assert.equal(
      await read(`${STUDY}/.gitattributes`),
      '*.md text\n*.codes.yaml merge=transcript-coding\ncodebook.yaml merge=transcript-coding\n',
    );
    const driver = git(STUDY, 'config', '--local', 'merge.transcript-coding.driver');
    assert.match(driver, /^'env' 'ELECTRON_RUN_AS_NODE=1' '.*' '.*transcript-coding\.cjs' merge %O %A %B/);
    assert.equal(git(STUDY, 'check-attr', 'merge', SIDECAR).trim(), `${SIDECAR}: merge: transcript-coding`);
    await command('setUpGit', file(`${STUDY}/interviews`));
    assert.equal(git(STUDY, 'config', '--local', '--get-all', 'merge.transcript-coding.driver'), driver);
  });
});
