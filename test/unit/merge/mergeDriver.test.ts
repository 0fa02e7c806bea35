import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mergeDriverSettings, withMergeAttributes } from '../../../src/core/merge/mergeDriver';

const LINES = '*.codes.yaml merge=transcript-coding\ncodebook.yaml merge=transcript-coding\n';

describe('git attributes for merging', () => {
  it('are a file of their own where there is none', () => {
    assert.equal(withMergeAttributes(''), LINES);
  });

  it('are added once, below what is there', () => {
    const once = withMergeAttributes('* text=auto\n');
    assert.equal(once, '* text=auto\n' + LINES);
    assert.equal(withMergeAttributes(once), once);
  });

  it('are completed where one is there', () => {
    const text = 'codebook.yaml   merge=transcript-coding\n*.png binary\n';
    assert.equal(withMergeAttributes(text), text + '*.codes.yaml merge=transcript-coding\n');
  });

  it('keep Windows’ line breaks, and begin on a line of their own', () => {
    assert.equal(withMergeAttributes('a b\r\nc d'), 'a b\r\nc d\r\n' + LINES.replaceAll('\n', '\r\n'));
  });
});

describe('the merge driver', () => {
  /** What the shell makes of the driver, with what git would put in. */
  function run(program: string[]): { code: number; said: string } {
    const driver = mergeDriverSettings(program).find(({ key }) => key.endsWith('.driver'))!.value;
    const files: Record<string, string> = { O: 'base', A: 'ours', B: 'theirs', P: "'a b.codes.yaml'", '%': '%' };
    const command = driver.replace(/%([OABP%])/g, (_, which: string) => files[which]!);
    const script = `git() { echo "git $*"; return 7; }; ${command}`;
    try {
      return { code: 0, said: execFileSync('sh', ['-c', script], { encoding: 'utf8', stdio: 'pipe' }) };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { code: status, said: stdout };
    }
  }

  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('gives the program the files and the path, whatever is in its own', () => {
    const { code, said } = run(['printf', '%s|', "it's 100% $HOME"]);
    assert.equal(said, "it's 100% $HOME|merge|base|ours|theirs|--path=a b.codes.yaml|--to-decide|64|");
    assert.equal(code, 0);
  });

  it('tells git of a conflict when there is something to decide', () => {
    assert.deepEqual(run(['sh', '-c', 'exit 64']), { code: 1, said: '' });
  });

  it('leaves it to git when the program can’t run, or breaks', () => {
    for (const program of [['/no/such/program'], ['sh', '-c', 'exit 1'], ['sh', '-c', 'kill -9 $$']])
      assert.deepEqual(run(program), { code: 7, said: 'git merge-file ours base theirs\n' });
  });
});
