import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer } from './picks';
import {
  closeAll,
  command,
  newTranscript,
  open,
  read,
  remove,
  saidWhile,
  sleep,
  until,
  untilCodes,
  untilRead,
  write,
} from './support';

const BOOK = 'codebook.yaml';
const P01 = 'interviews/p01.md';
const TEXT = 'Interviewer: So?\n\nTom: Everything at once.\n\nHelp\n\nInterviewer: And?\n\nTom: All.\n\nHelp\n';

function untilRows(pick: vscode.QuickPick<vscode.QuickPickItem>, wanted: RegExp): Promise<unknown> {
  return until(
    `a row ${wanted.source}`,
    () => pick.items.map(({ label }) => label),
    (rows) => rows.some((row) => wanted.test(row)),
  );
}

/** Runs a command that asks for a name, which is typed, and then with picks, which are answered with their rows. */
async function typed(run: () => Thenable<unknown>, name: string, rows: readonly number[]): Promise<void> {
  const { showInputBox } = vscode.window;
  const refused: string[] = [];
  const type: typeof showInputBox = async (options) => {
    const problem = await options?.validateInput?.(name);
    if (problem) refused.push(typeof problem === 'string' ? problem : problem.message);
    return problem ? undefined : name;
  };
  Object.assign(vscode.window, { showInputBox: type });
  try {
    await answer(run, rows);
  } finally {
    Object.assign(vscode.window, { showInputBox });
  }
  assert.deepEqual(refused, []);
}

describe('Refactoring codes', () => {
  const before = new Map<string, string>();
  let path: string;
  let sidecar: string;
  beforeEach(async () => {
    before.clear();
    for (const it of [BOOK, P01]) before.set(it, await read(it));
    path = await newTranscript(TEXT);
    sidecar = `${path}.eve.codes.yaml`;
    await write(
      sidecar,
      'coder: eve\ncodings: # by hand\n  - id: q1\n    codes: [Work-load, Help] # both\n    at: 3:6-3:25\n    quote: Everything at once.\n  - id: q2\n    codes: [Help]\n    at: 9:6-9:10\n    quote: All.\n    context: {before: And?}\n',
    );
    before.set(sidecar, await read(sidecar));
    before.set(path, TEXT);
    await open(path, 4, 1);
    await untilRead(path);
    await untilCodes(path, 3, ['Help', 'Work-load (eve)', 'Help (eve)']);
  });
  afterEach(async () => {
    await closeAll();
    for (const it of [sidecar, path]) await remove(it);
    for (const it of [BOOK, P01]) if ((await read(it)) !== before.get(it)) await write(it, before.get(it) ?? '');
  });

  /** One Undo Coding gives every byte back. */
  async function undone(): Promise<void> {
    await command('undoCoding');
    for (const [it, text] of before) assert.equal(await read(it), text);
  }

  it('renames the code at the cursor, with its old name as an alias', async () => {
    await typed(() => command('renameCode'), 'Support', [1, 0]);
    assert.equal(await read(path), TEXT.replaceAll('Help', 'Support'));
    assert.equal(await read(sidecar), before.get(sidecar)?.replaceAll('Help', 'Support'));
    assert.match(
      await read(BOOK),
      /- name: Support\n {4}description: Somebody lends a hand\.\n {4}aliases: \[Help\]\n/,
    );
    await undone();
  });

  it('renames the code of the excerpt at the cursor', async () => {
    await open(path, 8, 7);
    await typed(() => command('renameCode'), 'Support', [1, 0]);
    assert.equal(await read(path), TEXT.replaceAll('Help', 'Support'));
    await undone();
  });

  it('renames in unsaved text as it is, and saves it with the other files', async () => {
    const editor = await open(path, 4, 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 5), 'Well. '));
    const book = await open(BOOK);
    await book.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Mine\n'));
    await open(path, 4, 1);
    await typed(() => command('renameCode'), 'Support', [1, 0]);
    assert.equal(await read(path), TEXT.replaceAll('Help', 'Support').replace('Tom: E', 'Tom: Well. E'));
    assert.match(await read(BOOK), /^# Mine\n[^]*- name: Support\n/);
    await command('undoCoding');
    assert.equal(await read(path), TEXT.replace('Tom: E', 'Tom: Well. E'));
    assert.equal(await read(BOOK), `# Mine\n${before.get(BOOK) ?? ''}`);
    assert.match(await read(sidecar), /codes: \[Work-load, Help\] # both[^]*codes: \[Help\]/);
  });

  it('leaves a file alone unsaved that was', async () => {
    const { document } = await open(BOOK);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# Mine\n');
    await vscode.workspace.applyEdit(edit);
    await open(path, 4, 1);
    await answer(() => command('moveCode'), [0]);
    assert.match(document.getText(), /^# Mine\n[^]* {6}- name: Help\n/);
    assert.equal(await read(BOOK), before.get(BOOK));
  });

  it('merges the code at the cursor into another, which no coding has twice', async () => {
    // Into Work-load, with the name as an alias.
    await answer(() => command('mergeCodes'), [0, 0, 0]);
    assert.equal(await read(path), TEXT.replaceAll('Help', 'Work-load'));
    assert.match(await read(sidecar), /codes: \[Work-load\] # both[^]*codes: \[Work-load\]/);
    assert.match(await read(BOOK), /aliases: \[Too-much-work, Help\]/);
    assert.doesNotMatch(await read(BOOK), /name: Help/);
    await undone();
  });

  it('deletes it, and counts the codings that go with it', async () => {
    await answer(() => command('deleteCode'), [0, 0]);
    assert.equal(await read(path), TEXT.replaceAll('\n\nHelp', ''));
    const left = await read(sidecar);
    assert.match(left, /codes: \[Work-load\] # both/);
    assert.doesNotMatch(left, /q2|Help/);
    await undone();
  });

  it('moves it under another code', async () => {
    await answer(() => command('moveCode'), [0]);
    assert.match(await read(BOOK), / {4}codes:\n {6}- name: Work-night-shift\n {6}- name: Help\n {8}description/);
    await undone();
  });

  it('splits a code: excerpt by excerpt, forth and back, in one step', async () => {
    await open(P01, 14, 2);
    await untilRead(P01);
    const night = 1;
    const back = 3;
    await answer(() => command('splitCode'), [night, back, 0, night, 0]);
    assert.equal(await read(P01), before.get(P01)?.replace('Too-much-work', 'Work-night-shift'));
    assert.equal(await read(sidecar), before.get(sidecar));
    await undone();
  });

  it('writes nothing of a split that is left', async () => {
    await open(P01, 14, 2);
    await untilRead(P01);
    await answer(() => command('splitCode'), ['leave']);
    const [goOn, leave] = [0, 2];
    await answer(() => command('splitCode'), [1, 'leave', goOn, 'leave', leave]);
    for (const [it, text] of before) assert.equal(await read(it), text);
  });

  it('takes what was chosen of a split that is left', async () => {
    await open(P01, 14, 2);
    await untilRead(P01);
    const [night, take] = [1, 1];
    await answer(() => command('splitCode'), [night, 'leave', take, 0]);
    assert.equal(await read(sidecar), before.get(sidecar)?.replace('Work-load', 'Work-night-shift'));
    assert.equal(await read(P01), before.get(P01));
    await undone();
  });

  it('gives an excerpt to a code that the codebook doesn’t have, and says why one can’t have a name', async () => {
    await write(sidecar, (before.get(sidecar) ?? '').replace('[Help]', '[Elsewhere-used]'));
    await untilCodes(path, 9, ['Help', 'Elsewhere-used (eve)']);
    await open(P01, 14, 2);
    await untilRead(P01);
    const rows: string[] = [];
    await answer(
      () => command('splitCode'),
      ['leave'],
      async (_, pick) => {
        pick.value = 'Interviewer';
        await untilRows(pick, /^\$\(error\) “Interviewer” .*speak/);
        pick.value = 'Elsewhere-u';
        await untilRows(pick, /^Elsewhere-used$/);
        rows.push(...pick.items.map(({ label }) => label));
        // A row that only says something, and nothing that matches.
        pick.value = '—';
        await untilRows(pick, /^\$\(error\)/);
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      },
    );
    assert.ok(rows.includes('Elsewhere-used'));
    for (const it of [BOOK, P01]) assert.equal(await read(it), before.get(it));
  });

  it('goes on asking when Enter is pressed and nothing matches', async () => {
    await answer(
      () => command('mergeCodes'),
      ['leave'],
      async (_, pick) => {
        pick.value = 'nothing is called that';
        await until(
          'nothing matches',
          () => pick.activeItems.length,
          (count) => count === 0,
        );
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await sleep(500);
        pick.value = '';
        await until(
          'it is still there',
          () => pick.activeItems.length,
          (count) => count > 0,
        );
      },
    );
  });

  it('doesn’t ask for a transcript in which the speaker isn’t', async () => {
    await open(P01, 1, 0);
    const tom = 2;
    await typed(() => command('renameSpeaker'), 'Thomas', [tom, 0]);
    assert.match(await read('interviews/p02.txt'), /^Thomas: Two/m);
    assert.equal(await read(path), TEXT.replaceAll('Tom', 'Thomas'));
    await undone();
    assert.match(await read('interviews/p02.txt'), /^Tom: Two/m);
  });

  it('renames a speaker in one transcript', async () => {
    await open(path, 2, 1);
    await typed(() => command('renameSpeaker'), 'Thomas', [0, 0]);
    assert.equal(await read(path), TEXT.replaceAll('Tom', 'Thomas'));
    assert.match(await read(sidecar), /at: 3:9-3:28[^]*at: 9:9-9:13/);
    await undone();
  });

  it('says where what was said would become a label, and renames nothing then', async () => {
    const other = await newTranscript(TEXT.replace('Help', 'Okay').replace('\n\nHelp', ''));
    try {
      await open(other);
      await untilRead(other);
      await open(path, 4, 1);
      const said = await saidWhile(() => typed(() => command('renameCode'), 'Okay', [1]));
      assert.ok(said.join('\n').includes(`${other}: “Okay” in line 5 was said`), said.join('\n'));
      for (const [it, text] of before) assert.equal(await read(it), text);
    } finally {
      await remove(other);
    }
  });
});
