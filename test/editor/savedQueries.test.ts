import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, offered } from './picks';
import {
  clickLens,
  closeAll,
  command,
  file,
  folder,
  lenses,
  open,
  problems,
  read,
  remove,
  saidWhile,
  sleep,
  until,
  untilProblem,
  untilRead,
  write,
} from './support';

const QUERIES = 'queries.yaml';
const PATH = 'interviews/nets.md';
const SIDECAR = `${PATH}.codes.yaml`;
const TEXT = '**Ann:** Who mends the nets?\n\n**Ben:** Everybody does.\n\n**Ann:** Always?\n\n**Ben:** In winter.\n';
const CODINGS = [
  'transcript: nets.md\ncodings:\n',
  '  - id: n1\n    codes: [Nets-mending]\n    at: 3:10-3:25\n    quote: Everybody does.\n',
  '  - id: n2\n    codes: [Nets-winter]\n    at: 7:10-7:20\n    quote: In winter.\n',
].join('');

function find(query: string): Thenable<unknown> {
  return command('findExcerpts', { query, root: folder() });
}

function shown(): string {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === 'transcript-excerpts' ? editor.document.getText() : '';
}

function untilShown(what: RegExp): Promise<string> {
  return until(`the results show ${what}`, shown, (text) => what.test(text));
}

function untilSays(path: string, what: string): Promise<string> {
  return until(
    `${path} says ${what}`,
    () => read(path),
    (text) => text === what,
  );
}

/** Runs a command that asks for a name, types it, and accepts it. */
async function typeName(run: () => Thenable<unknown>, name: string): Promise<void> {
  const { createQuickPick } = vscode.window;
  let pick: vscode.QuickPick<vscode.QuickPickItem> | undefined;
  Object.assign(vscode.window, { createQuickPick: () => (pick = createQuickPick()) });
  let isEnded = false;
  try {
    const running = Promise.resolve(run()).finally(() => (isEnded = true));
    await until(
      'a name is asked for',
      () => pick,
      (it) => it !== undefined,
    );
    await until(
      'it is typed, and accepted',
      async () => {
        if (pick && pick.value !== name) pick.value = name;
        if (pick?.activeItems[0]?.label === name && !isEnded)
          await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await sleep(100);
        return isEnded;
      },
      (it) => it,
    );
    await running;
  } finally {
    Object.assign(vscode.window, { createQuickPick });
  }
}

/** Answers questions that are asked in a window of their own. */
async function confirming(answer: string | undefined, run: () => Promise<void>): Promise<void> {
  const { showWarningMessage } = vscode.window;
  Object.assign(vscode.window, { showWarningMessage: () => Promise.resolve(answer) });
  try {
    await run();
  } finally {
    Object.assign(vscode.window, { showWarningMessage });
  }
}

describe('Saved queries', () => {
  before(async () => {
    await write(PATH, TEXT);
    await write(SIDECAR, CODINGS);
    await open(PATH);
    await untilRead(PATH);
  });

  afterEach(async () => {
    await closeAll();
    await remove(QUERIES);
  });

  after(async () => {
    await remove(SIDECAR);
    await remove(PATH);
  });

  it('are written into a file that is made for them, and named above their results', async () => {
    await find('Nets-mending');
    await untilShown(/1 excerpt,/);
    await typeName(() => command('saveQuery'), 'Who mends');
    await untilSays(QUERIES, 'queries:\n  - name: Who mends\n    query: Nets-mending\n');
    await untilShown(/^Who mends\nNets-mending\n1 excerpt, /);
  });

  it('are added to those that are there, as a step that is undone in the file', async () => {
    const before = '# ours\nqueries:\n  - name: One # first\n    query: Nets-winter\n';
    await write(QUERIES, before);
    const editor = await open(QUERIES);
    await find('Nets-mending OR Nets-winter');
    await untilShown(/2 excerpts,/);
    await typeName(() => command('saveQuery'), 'Both');
    const after = `${before}  - name: Both\n    query: Nets-mending OR Nets-winter\n`;
    await untilSays(QUERIES, after);
    assert.equal(editor.document.isDirty, false);
    await open(QUERIES);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('leave what isn’t saved in the file as it is', async () => {
    await write(QUERIES, 'queries:\n');
    const editor = await open(QUERIES);
    await until(
      'the editor shows the file',
      () => editor.document.getText(),
      (text) => text === 'queries:\n',
    );
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# mine\n'));
    await find('Nets-winter');
    await untilShown(/1 excerpt,/);
    await typeName(() => command('saveQuery'), 'Winter');
    await until(
      'the query is in the editor',
      () => editor.document.getText(),
      (text) => text === '# mine\nqueries:\n  - name: Winter\n    query: Nets-winter\n',
    );
    assert.equal(editor.document.isDirty, true);
    assert.equal(await read(QUERIES), 'queries:\n');
  });

  it('are replaced only by who wants that, and keep what is said of them', async () => {
    const before = 'queries:\n  - name: Winter\n    query: Nets-winter\n    description: Cold.\n';
    await write(QUERIES, before);
    await untilListed('Winter Nets-winter Cold.');
    await find('Nets-mending');
    await untilShown(/1 excerpt,/);
    await confirming(undefined, () => typeName(() => command('saveQuery'), 'Winter'));
    assert.equal(await read(QUERIES), before);
    await confirming('Replace', () => typeName(() => command('saveQuery'), 'Winter'));
    await untilSays(QUERIES, before.replace('query: Nets-winter', 'query: Nets-mending'));
  });

  it('aren’t written over a file that can’t be understood', async () => {
    const broken = 'queries:\n  - name: "open\n';
    await write(QUERIES, broken);
    await untilProblem(QUERIES, /^[23]: /);
    await find('Nets-mending');
    await untilShown(/1 excerpt,/);
    const said = await saidWhile(() => typeName(() => command('saveQuery'), 'New'));
    assert.match(said.join('\n'), /Nothing was written, since queries\.yaml can’t be read/);
    assert.equal(await read(QUERIES), broken);
  });

  it('are offered before all else, and asked again', async () => {
    await write(
      QUERIES,
      'queries:\n  - name: All winter\n    query: |\n      Nets-winter\n      OR coded AND Nets-winter\n',
    );
    await untilListed('All winter Nets-winter OR coded AND Nets-winter');
    await answer(() => command('findExcerpts'), [0]);
    await untilShown(/^All winter\nNets-winter OR coded AND Nets-winter\n1 excerpt, /);
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'All winter.excerpts');
  });

  it('are found by a lens over each', async () => {
    await write(QUERIES, 'queries:\n  - name: A\n    query: Nets-winter\n  - name: B\n    query: Nets-mending\n');
    await open(QUERIES);
    await until(
      'there are lenses',
      () => lenses(QUERIES),
      (it) => it.size === 2,
    );
    await clickLens(QUERIES, 4, 'Find Excerpts');
    await untilShown(/^B\nNets-mending\n1 excerpt, /);
  });

  it('are checked as they are typed, and so are summaries', async () => {
    await write(QUERIES, 'queries:\n  - name: A\n    query: >\n      Nets-winter\n      AND AND coded\n');
    assert.deepEqual(await untilProblem(QUERIES, /AND/), ['5: A code or a condition is missing before “AND”.']);
    const editor = await open(QUERIES);
    await editor.edit((edit) => edit.replace(new vscode.Range(4, 6, 4, 9), 'OR speaker = Zoe'));
    await untilProblem(QUERIES, /^5: Nobody called “Zoe” speaks in this study\.$/);
    await write('framework.yaml', 'summaries:\n  - {transcript: interviews/none.md, code: Nets, text: So.}\n');
    await untilProblem('framework.yaml', /^2: There is no transcript “interviews\/none\.md”\./);
    await remove('framework.yaml');
    await until(
      'nothing is said of it any more',
      () => problems('framework.yaml').length,
      (count) => count === 0,
    );
  });

  it('follow when a code is renamed', async () => {
    await write(QUERIES, 'queries:\n  - {name: A, query: only Nets-winter OR Nets-mending}\n');
    await untilListed('A only Nets-winter OR Nets-mending');
    await open(SIDECAR);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      file(SIDECAR),
      new vscode.Position(7, 14),
      'Nets-cold',
    );
    const changed = edit.entries().map(([uri, edits]) => [vscode.workspace.asRelativePath(uri), edits.length]);
    assert.deepEqual(changed.sort(), [
      [SIDECAR, 1],
      [QUERIES, 1],
    ]);
  });

  it('follow when a transcript is moved and moved back, and so do summaries', async () => {
    const queries = 'queries:\n  - {name: A, query: transcript = interviews/nets.md OR transcript = nets}\n';
    const framework = 'summaries:\n  - {transcript: interviews/nets.md, code: Nets-winter, text: So.}\n';
    await write(QUERIES, queries);
    await write('framework.yaml', framework);
    await untilListed('A transcript = interviews/nets.md OR transcript = nets');
    await untilProblem('framework.yaml', /The code “Nets-winter” is not in the codebook/);
    const to = 'interviews/mended nets.md';
    try {
      for (const [before, after, written] of [
        [PATH, to, '"interviews/mended nets.md"'],
        [to, PATH, '"interviews/nets.md"'],
      ] as const) {
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(file(before), file(after));
        assert.ok(await vscode.workspace.applyEdit(edit));
        await untilSays(QUERIES, queries.replace('interviews/nets.md', written));
        await untilSays('framework.yaml', framework.replace(PATH, after));
        await until(
          'the study knows it there',
          () => problems('framework.yaml').filter((it) => /There is no transcript/.test(it)),
          (found) => found.length === 0,
        );
      }
    } finally {
      await remove('framework.yaml');
    }
  });
});

/** Waits until Find Excerpts… offers a row. */
async function untilListed(row: string): Promise<void> {
  await until(
    `${row} is offered`,
    () => offered(() => command('findExcerpts')),
    (rows) => rows.includes(row),
  );
}
