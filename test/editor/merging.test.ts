import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { baseName } from '../../src/core/project/studyPaths';
import { pickRow } from './picks';
import {
  applyQuickFix,
  command,
  file,
  open,
  problems,
  quickFixes,
  read,
  remove,
  until,
  untilCodes,
  untilProblem,
  write,
  withTranscript,
} from './support';

const TEXT =
  'Ann: One thing and another.\n\nBen: I see what you say.\n\nAnn: Yes, so it is.\n\nBen: No, it isn’t so.\n';
const ONE = '  - id: aaaaaa\n    codes: [Help]\n    at: 1:6-1:28\n    quote: One thing and another.\n';
const OURS = '  - id: bbbbbb\n    codes: [Help]\n    at: 3:6-3:25\n    quote: I see what you say.\n';
const THEIRS = '  - id: cccccc\n    codes: [Work-load]\n    at: 5:6-5:20\n    quote: Yes, so it is.\n';

function conflict(ours: string, theirs: string): string {
  return `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> other\n`;
}

describe('A merge conflict', () => {
  let path: string;
  let sidecar: string;
  withTranscript(TEXT, (it) => {
    path = it;
    sidecar = `${it}.codes.yaml`;
  });

  const untilMended = (file: string) =>
    until(
      'no problem is left',
      () => problems(file),
      (found) => found.length === 0,
    );

  it('in a sidecar: a quick fix keeps the codings of both sides, undoing brings back every byte', async () => {
    const marked = `transcript: ${baseName(path)} # ours\ncodings:\n${ONE}${conflict(OURS, THEIRS)}`;
    await write(sidecar, marked);
    await untilProblem(sidecar, /^7: .*conflict/i);
    await open(sidecar, 6);
    assert.equal((await quickFixes(sidecar, 7))[0], 'Merge both sides');
    await applyQuickFix(sidecar, 7, 'Merge both sides');
    assert.equal(await read(sidecar), `transcript: ${baseName(path)} # ours\ncodings:\n${ONE}${OURS}${THEIRS}`);
    await untilMended(sidecar);
    await open(path);
    await untilCodes(path, 1, ['Help']);
    await untilCodes(path, 3, ['Help']);
    await untilCodes(path, 5, ['Work-load']);
    await command('undoCoding');
    assert.equal(await read(sidecar), marked);
    await untilProblem(sidecar, /^7: .*conflict/i);
  });

  it('can be undone in its own editor too', async () => {
    const marked = `transcript: ${baseName(path)}\ncodings:\n${conflict(OURS, THEIRS)}`;
    await write(sidecar, marked);
    await untilProblem(sidecar, /^3: .*conflict/i);
    const { document } = await open(sidecar, 2);
    await command('mergeBothSides');
    assert.equal(await read(sidecar), `transcript: ${baseName(path)}\ncodings:\n${OURS}${THEIRS}`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), marked);
  });

  it('in one coding: what can’t be decided is kept, and asked about', async () => {
    const memo = (text: string) => `    memo: ${text}\n`;
    await write(
      sidecar,
      `transcript: ${baseName(path)}\ncodings:\n${ONE}${conflict(memo('Ask Ann.'), memo('Ask Ben.'))}`,
    );
    await untilProblem(sidecar, /^7: .*conflict/i);
    await open(sidecar, 6);
    await applyQuickFix(sidecar, 7, 'Merge both sides');
    await untilProblem(sidecar, /^8: .*disagree on “Help: One thing and another\.” \(memo\)/);
    const merged = await read(sidecar);
    assert.match(merged, /Ask Ann\./);
    assert.match(merged, /Ask Ben\./);
    const keeps = /memo: Ask Ben\.\n {4}conflict/.test(merged);
    await applyQuickFix(sidecar, 8, `${keeps ? 'Keep' : 'Take'} the memo “Ask Ben.”`);
    assert.equal(await read(sidecar), `transcript: ${baseName(path)}\ncodings:\n${ONE}${memo('Ask Ben.')}`);
  });

  it('whose sides can’t be read: nothing is written', async () => {
    const broken = `transcript: ${baseName(path)}\ncodings:\n${ONE}${conflict(OURS, THEIRS.replace('    codes:', '\tcodes:'))}`;
    await write(sidecar, broken);
    await untilProblem(sidecar, /^7: .*conflict/i);
    await open(sidecar, 6);
    await applyQuickFix(sidecar, 7, 'Merge both sides');
    assert.equal(await read(sidecar), broken);
    const notWhole = broken.replace('=======\n', '');
    await write(sidecar, notWhole);
    await command('mergeBothSides');
    assert.equal(await read(sidecar), notWhole);
    await command('undoCoding'); // there is nothing to undo
    assert.equal(await read(sidecar), notWhole);
  });

  it('is merged from where it stands by a lens', async () => {
    await write(sidecar, `transcript: ${baseName(path)}\ncodings:\n${conflict(OURS, THEIRS)}`);
    await untilProblem(sidecar, /^3: .*conflict/i);
    const { document } = await open(sidecar);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    const lens = lenses.find((it) => it.command?.title.endsWith('Merge both sides'));
    assert.equal(lens?.range.start.line, 2);
    await command('mergeBothSides', ...((lens.command?.arguments ?? []) as unknown[]));
    assert.equal(await read(sidecar), `transcript: ${baseName(path)}\ncodings:\n${OURS}${THEIRS}`);
  });

  it('is merged in the file that is meant and in no other', async () => {
    const marked = `transcript: ${baseName(path)}\ncodings:\n${conflict(OURS, THEIRS)}`;
    await write(sidecar, marked);
    await untilProblem(sidecar, /^3: .*conflict/i);
    await command('mergeBothSides', file('codebook.yaml'));
    assert.equal(await read(sidecar), marked);
    await command('mergeBothSides', file(sidecar).with({ scheme: 'git' }));
    assert.equal(await read(sidecar), marked);
  });

  it('is offered first for the file in front, when there are several', async () => {
    const marked = `transcript: ${baseName(path)}\ncodings:\n${conflict(OURS, THEIRS)}`;
    const other = `${path}.zoe.codes.yaml`;
    const first = `${path}.amy.codes.yaml`;
    for (const it of [first, sidecar, other]) await write(it, marked);
    for (const it of [first, sidecar, other]) await untilProblem(it, /^3: .*conflict/i);
    const { showQuickPick } = vscode.window;
    let offered: readonly vscode.QuickPickItem[] = [];
    const pickFirst = (items: readonly vscode.QuickPickItem[]) => {
      offered = items;
      return Promise.resolve(items.slice(0, 1));
    };
    await open(sidecar);
    Object.assign(vscode.window, { showQuickPick: pickFirst });
    try {
      await command('mergeBothSides');
    } finally {
      Object.assign(vscode.window, { showQuickPick });
    }
    assert.deepEqual(
      offered.map(({ label }) => label),
      [sidecar, first, other],
    );
    assert.equal(await read(sidecar), `transcript: ${baseName(path)}\ncodings:\n${OURS}${THEIRS}`);
    assert.equal(await read(other), marked);
    await remove(first);
    await remove(other);
  });

  it('can be merged where it keeps a turn from being coded', async () => {
    await write(sidecar, `transcript: ${baseName(path)}\ncodings:\n${conflict(OURS, THEIRS)}`);
    await untilProblem(sidecar, /^3: .*conflict/i);
    const { showErrorMessage } = vscode.window;
    const offered: string[] = [];
    const accept = (_: string, ...actions: string[]) => {
      offered.push(...actions);
      return Promise.resolve(actions[0]);
    };
    await open(path, 0, 6);
    Object.assign(vscode.window, { showErrorMessage: accept });
    try {
      await pickRow(() => command('code'), 1);
      await untilMended(sidecar);
    } finally {
      Object.assign(vscode.window, { showErrorMessage });
    }
    assert.deepEqual(offered, ['Merge Both Sides', 'Open File']);
    assert.equal(await read(sidecar), `transcript: ${baseName(path)}\ncodings:\n${OURS}${THEIRS}`);
  });

  it('in the codebook: a quick fix keeps the codes of both sides', async () => {
    const good = await read('codebook.yaml');
    const added = [1, 2].map((n) => `  - name: Added-${n}\n    description: Of side ${n}.\n`);
    const marked = good.replace(/^codes:\n/m, `codes:\n${conflict(added[0]!, added[1]!)}`);
    try {
      await write('codebook.yaml', marked);
      await untilProblem('codebook.yaml', /conflict/i);
      const line = marked.split('\n').findIndex((it) => it.startsWith('<<<<<<<')) + 1;
      await open('codebook.yaml', line - 1);
      await applyQuickFix('codebook.yaml', line, 'Merge both sides');
      assert.equal(await read('codebook.yaml'), good.replace(/^codes:\n/m, `codes:\n${added.join('')}`));
      await command('undoCoding');
      assert.equal(await read('codebook.yaml'), marked);
    } finally {
      await write('codebook.yaml', good);
    }
    await untilMended('codebook.yaml');
  });
});
