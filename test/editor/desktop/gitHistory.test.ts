// What real git knows of codings: not in the browser, which has none.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { hover } from '../navigation';
import { closeAll, command, file, open, remove, saidWhile, setting, until, untilCodes, write } from '../support';

const FOLDER = 'record';
// Not in a folder of its own within a new one: the editor’s watcher may miss such a folder when it comes, and tells of nothing in it then.
const PATH = `${FOLDER}/r1.transcript.md`;
const SIDECAR = `${PATH}.codes.yaml`;
const TALK = 'Ann: How was it there?\n\nBen: It was far too much work for us.\n\nAnn: And what then?\n';

type Coding = readonly [id: string, code: string, at: string, quote: string];

function sidecar(...codings: readonly Coding[]): string {
  const all = codings.map(
    ([id, code, at, quote]) => `  - id: ${id}\n    codes: [${code}]\n    at: ${at}\n    quote: ${quote}\n`,
  );
  return `transcript: r1.transcript.md\ncodings:\n${all.join('')}`;
}

const ONE = ['aaaaaa', 'Work', '3:13-3:30', 'far too much work'] as const;
const TWO = ['bbbbbb', 'Help', '5:6-5:19', 'And what then'] as const;

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Maya Li', '-c', 'user.email=maya@localhost', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], { cwd: file(FOLDER).fsPath, encoding: 'utf8', stdio: 'pipe' });
}

async function commit(message: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) await write(path, text);
  git('add', '-A');
  git('commit', '-q', '-m', message);
}

/** Does something with the picks of a command: each is answered by the first item whose label has this in it. Gives what was offered. */
async function picking(answers: readonly string[], run: () => Thenable<unknown>): Promise<string[][]> {
  const offered: string[][] = [];
  const { showQuickPick } = vscode.window;
  const left = [...answers];
  const pick = async (items: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>) => {
    const all = await items;
    offered.push(all.map(({ label, description }) => [label, description].filter(Boolean).join(' | ')));
    const answer = left.shift() ?? '';
    return all.find(({ label }) => label.includes(answer));
  };
  Object.assign(vscode.window, { showQuickPick: pick });
  try {
    await run();
  } finally {
    Object.assign(vscode.window, { showQuickPick });
  }
  return offered;
}

/** Steps to the next thing that is compared, and tells what the status bar says and what is selected. */
async function nextStep(): Promise<string> {
  const [said = ''] = await saidWhile(() => command('nextDifference'));
  const editor = vscode.window.activeTextEditor;
  return `${said} | ${editor?.document.getText(editor.selection) ?? ''}`;
}

describe('Git as the record of codings', function () {
  this.timeout(90_000);
  before(async () => {
    await write(PATH, TALK);
    git('init', '-q', '-b', 'main');
    await commit('The study', { [`${FOLDER}/codebook.yaml`]: 'codes: [Work, Help]\n', [SIDECAR]: sidecar(ONE) });
    await commit('Work means paid work', {
      [`${FOLDER}/codebook.yaml`]: 'codes: [{name: Work, description: Paid.}, Help]\n',
    });
    await commit('Recoded\n\nAfter our talk.', { [SIDECAR]: sidecar(['aaaaaa', 'Help', ONE[2], ONE[3]]) });
    await open(PATH);
    await untilCodes(PATH, 3, ['Help']);
  });
  after(async () => {
    await command('endComparing');
    await closeAll();
    await remove(FOLDER);
  });

  it('tells in the hover who has committed a coding', async () => {
    const told = await until(
      'the hover should tell the commit',
      () => hover(PATH, 'far too much'),
      (text) => text.includes('committed by'),
    );
    assert.match(told, /_committed by Maya Li, .*: The study; changed by Maya Li, .*: Recoded_/);
  });

  it('compares new sidecars that git’s settings hide', async () => {
    const path = `${FOLDER}/r2.transcript.md`;
    await write(path, TALK);
    await write(`${path}.codes.yaml`, sidecar(TWO).replace('r1.', 'r2.'));
    await open(path);
    await untilCodes(path, 5, ['Help']);
    const settings = vscode.workspace.getConfiguration('git');
    await settings.update('untrackedChanges', 'hidden', vscode.ConfigurationTarget.Global);
    try {
      await picking(['The last commit'], () => command('compareWith'));
      assert.equal(await nextStep(), 'Added · Help | And what then');
    } finally {
      await settings.update('untrackedChanges', undefined, vscode.ConfigurationTarget.Global);
      await remove(`${path}.codes.yaml`);
      await remove(path);
      await open(PATH);
    }
  });

  it('compares the codings with the last commit, and follows what is coded', async () => {
    await write(SIDECAR, sidecar(['aaaaaa', 'Help', ONE[2], ONE[3]], TWO));
    await untilCodes(PATH, 5, ['Help']);
    await open(PATH);
    const offered = await picking(['The last commit'], () => command('compareWith'));
    assert.match(
      offered[0]?.join('\n') ?? '',
      /^\$\(git-commit\) The last commit \| Recoded\n.*\$\(git-branch\) main \| .*\nRecoded \| Maya Li, /s,
    );
    assert.equal(await nextStep(), 'Added · Help | And what then');
    assert.match(await hover(PATH, 'And what'), /_not committed yet_/);
    await write(SIDECAR, sidecar());
    await untilCodes(PATH, 5, []);
    await until('the removed coding should be listed', nextStep, (it) => it === 'Removed · Help | far too much work');
  });

  it('lists codings that aren’t found any more since the transcript was edited', async () => {
    await write(SIDECAR, sidecar(['aaaaaa', 'Help', ONE[2], ONE[3]]));
    await write(PATH, TALK.replace(/Ben: .*/, 'Ben: Nobody could bear any of those shifts.'));
    await untilCodes(PATH, 3, []);
    await open(PATH);
    try {
      await picking(['The last commit'], () => command('compareWith'));
      assert.equal(await nextStep(), 'Not found any more · Help | ');
      assert.equal(vscode.window.activeTextEditor?.selection.active.line, 2);
    } finally {
      await write(PATH, TALK);
    }
  });

  it('compares them with any commit', async () => {
    await write(SIDECAR, sidecar(['aaaaaa', 'Help', ONE[2], ONE[3]]));
    await untilCodes(PATH, 3, ['Help']);
    await open(PATH);
    await picking(['The study'], () => command('compareWith'));
    const steps = [await nextStep(), await nextStep()].sort();
    assert.deepEqual(steps, ['Codes · Work | Work', 'Recoded · +Help −Work | far too much work']);
  });

  it('ends what is compared with a commit when somebody begins to code blind', async () => {
    await open(PATH);
    await picking(['The study'], () => command('compareWith'));
    assert.match(await nextStep(), /^(Codes|Recoded) · /);
    await setting('blind', true, async () => {
      await until(
        'nothing should be compared',
        () => saidWhile(() => command('nextDifference')),
        (said) => said.includes('Nothing is compared at the moment.'),
      );
    });
  });

  it('lists the commits that have changed a code', async () => {
    await open(`${FOLDER}/codebook.yaml`, 0, 'codes: [{name: W'.length);
    const offered = await picking(['The study'], () => command('codeHistory'));
    assert.deepEqual(offered, [['Recoded | −1', 'Work means paid work | codebook', 'The study | +1 codebook']]);
    await open(PATH);
    const steps = [await nextStep(), await nextStep()].sort();
    assert.deepEqual(steps, ['Added · Work | far too much work', 'Codes · Work | Work']);
  });

  it('says where the history of a shallow clone begins, and not that all was added there', async () => {
    const shallow = `${FOLDER}/.git/shallow`;
    await write(shallow, git('rev-parse', 'HEAD~1'));
    try {
      await open(`${FOLDER}/codebook.yaml`, 0, 'codes: [{name: W'.length);
      const [offered] = await picking(['no such commit'], () => command('codeHistory'));
      assert.equal(offered?.[0], 'Recoded | −1');
      assert.match(offered[1] ?? '', /The history begins here/);
      assert.equal(offered.length, 2);
    } finally {
      await remove(shallow);
    }
  });

  it('refuses both while somebody codes blind, before it asks for anything', async () => {
    await open(PATH);
    await setting('coder', 'Maya', () =>
      setting('blind', true, async () => {
        for (const refused of ['compareWith', 'codeHistory']) {
          const said = await saidWhile(async () => {
            await command(refused);
          });
          assert.match(said.join('\n'), /You code blind/, refused);
        }
      }),
    );
  });
});
