import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { endPick } from './picks';
import {
  closeAll,
  command,
  file,
  newTranscript,
  open,
  read,
  remove,
  saidWhile,
  setting,
  until,
  untilCodes,
  untilRead,
  write,
} from './support';

const TEXT =
  'Interviewer: What does a bad day look like?\n\n' +
  'Tom: Everything arrives at once. There are eleven lorries, and two of us.\n\n' +
  'Interviewer: Who helps?\n\n' +
  'Tom: The drivers, mostly.\n\n' +
  'Work-load\n';

/** What menus give to the commands of a memo: its box's comment. */
interface Comment extends vscode.Comment {
  readonly thread: { readonly thread: vscode.CommentThread };
}

/** Runs a command that opens a memo's box, and gives what its menus would. */
async function box(name: string, ...args: unknown[]): Promise<Comment> {
  const comment = (await command(name, ...args)) as Comment | undefined;
  assert.ok(comment, `${name} should open a box`);
  assert.equal(comment.mode, vscode.CommentMode.Editing);
  return comment;
}

/** Types into the box, as VS Code tells of it, and saves. */
async function save(comment: Comment, text: string): Promise<void> {
  comment.body = new vscode.MarkdownString(text);
  await command('saveMemo', comment);
}

const shown = ({ body }: vscode.Comment) => (typeof body === 'string' ? body : body.value);

/** Answers the questions that are asked while something is done with the button of this name, and gives them. */
async function answering(button: string, run: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  const { showWarningMessage } = vscode.window;
  const say = (message: string, _options: unknown, ...buttons: string[]) => {
    asked.push(message);
    return Promise.resolve(buttons.find((it) => it === button));
  };
  Object.assign(vscode.window, { showWarningMessage: say });
  try {
    await run();
  } finally {
    Object.assign(vscode.window, { showWarningMessage });
  }
  return asked;
}

describe('Memos', () => {
  let path: string;
  let sidecar: string;
  let codebook: string;

  beforeEach(async () => {
    codebook = await read('codebook.yaml');
    path = await newTranscript(TEXT);
    sidecar = `${path}.codes.yaml`;
    await write(
      sidecar,
      `transcript: ${path.split('/')[1] ?? ''}\ncodings:\n` +
        entry('turn', 'Safety', '3:6-3:74', 'Everything arrives at once. There are eleven lorries, and two of us.') +
        entry('part', 'Pay', '3:34-3:73', 'There are eleven lorries, and two of us'),
    );
    await open(path, 2, 40);
    await untilRead(path);
  });
  afterEach(async () => {
    await closeAll();
    for (const it of [sidecar, `${path}.maya.codes.yaml`, path]) await remove(it);
    await write('codebook.yaml', codebook);
  });

  const entry = (id: string, code: string, at: string, quote: string) =>
    `  - id: ${id}\n    codes: [${code}]\n    at: ${at}\n    quote: ${quote}\n`;
  const withMemo = (text: string, after: string, memo: string) => text.replace(after, `${after}\n    memo: ${memo}`);

  it('on a coding is written at its place into the sidecar, changed, and taken back step by step', async () => {
    const before = await read(sidecar);
    let comment: Comment | undefined;
    await endPick(async () => (comment = await box('writeMemo')), 'accept');
    assert.ok(comment);
    const { thread } = comment.thread;
    assert.equal(thread.label, 'Memo on Pay');
    assert.equal(thread.range?.start.line, 2);
    assert.equal(thread.collapsibleState, vscode.CommentThreadCollapsibleState.Expanded);
    await save(comment, 'Who **counts** them?\n');
    const once = withMemo(before, 'two of us\n', 'x').replace(
      'two of us\n\n    memo: x',
      'two of us\n    memo: Who **counts** them?\n',
    );
    assert.equal(await read(sidecar), once);
    assert.deepEqual([comment.mode, shown(comment)], [vscode.CommentMode.Preview, 'Who **counts** them?']);

    await command('editMemo', comment);
    assert.equal(comment.mode, vscode.CommentMode.Editing);
    await save(comment, 'One\n\n- two');
    assert.equal(await read(sidecar), once.replace('Who **counts** them?', '|-\n      One\n\n      - two'));
    await command('undoCoding');
    assert.equal(await read(sidecar), once);
    await until(
      'the box shows what was brought back',
      () => shown(comment!),
      (it) => it === 'Who **counts** them?',
    );
    await command('undoCoding');
    assert.equal(await read(sidecar), before);
    await command('redoCoding');
    assert.equal(await read(sidecar), once);
  });

  it('is left as it was by Cancel, and a new one is not begun', async () => {
    const before = await read(sidecar);
    await open(path, 2, 8);
    const comment = await box('writeMemo');
    assert.equal(comment.thread.thread.label, 'Memo on Safety');
    comment.body = new vscode.MarkdownString('never mind');
    await command('cancelMemo', comment);
    assert.equal(await read(sidecar), before);
    await save(await box('writeMemo'), 'Kept.');
    const kept = await read(sidecar);
    await open(path, 2, 8);
    const again = await box('writeMemo');
    assert.equal(shown(again), 'Kept.');
    again.body = new vscode.MarkdownString('never mind');
    await command('cancelMemo', again);
    assert.deepEqual([await read(sidecar), shown(again), again.mode], [kept, 'Kept.', vscode.CommentMode.Preview]);
  });

  it('is deleted after a question, and comes back with Undo Coding', async () => {
    await open(path, 2, 8);
    const comment = await box('writeMemo');
    await save(comment, 'Kept.');
    const kept = await read(sidecar);
    assert.deepEqual(await answering('', () => command('deleteMemo', comment) as Promise<unknown>), [
      'Delete this memo?',
    ]);
    assert.equal(await read(sidecar), kept);
    await answering('Delete', () => command('deleteMemo', comment) as Promise<unknown>);
    assert.equal(await read(sidecar), kept.replace('    memo: Kept.\n', ''));
    await command('undoCoding');
    assert.equal(await read(sidecar), kept);
  });

  it('that was changed by somebody else meanwhile is only replaced when that is wanted', async () => {
    await open(path, 2, 8);
    const comment = await box('writeMemo');
    const other = withMemo(await read(sidecar), 'two of us.', 'Theirs.');
    await write(sidecar, other);
    comment.body = new vscode.MarkdownString('Mine.');
    const asked = await answering('', () => command('saveMemo', comment) as Promise<unknown>);
    assert.deepEqual(asked, ['This memo has been changed meanwhile. Replace what it says now?']);
    assert.deepEqual([await read(sidecar), comment.mode, shown(comment)], [other, vscode.CommentMode.Editing, 'Mine.']);
    await answering('Replace It', () => command('saveMemo', comment) as Promise<unknown>);
    assert.equal(await read(sidecar), other.replace('Theirs.', 'Mine.'));
  });

  it('of another coder is asked about before it is changed', async () => {
    await write(
      `${path}.maya.codes.yaml`,
      `coder: maya\ncodings:\n${entry('hers', 'Help', '7:6-7:26', 'The drivers, mostly.')}    memo: Hers.\n`,
    );
    await untilCodes(path, 7, ['Work-load', 'Help (maya)']);
    await open(path, 6, 8);
    const asked = await answering('', () => command('writeMemo') as Promise<unknown>);
    assert.deepEqual(asked, ['This memo is maya’s. Change it?']);
    await answering('Change It', async () => save(await box('writeMemo'), 'Ours.'));
    assert.match(await read(`${path}.maya.codes.yaml`), /memo: Ours\.\n$/);
  });

  it('on the transcript goes into one’s own sidecar, which is made for it', async () => {
    await setting('coder', 'Maya', async () => {
      const comment = await box('writeTranscriptMemo');
      assert.equal(comment.thread.thread.label, 'Memo on this transcript (Maya)');
      await save(comment, 'On a train.\nLoud.');
      assert.equal(
        await read(`${path}.maya.codes.yaml`),
        `transcript: ${path.split('/')[1] ?? ''}\ncoder: Maya\nmemo: |-\n  On a train.\n  Loud.\ncodings: []\n`,
      );
      await command('undoCoding');
      assert.equal(await read(`${path}.maya.codes.yaml`).catch(() => 'gone'), 'gone');
    });
  });

  it('on a code goes into the codebook, at the code that the cursor is in', async () => {
    const line = codebook.split('\n').findIndex((it) => it.includes('name: Work-load'));
    await open('codebook.yaml', line + 1, 8);
    await save(await box('writeMemo'), 'Whose word is it?');
    const now = await read('codebook.yaml');
    assert.equal(now.replace(/\n *memo: Whose word is it\?/, ''), codebook);
    const at = now.split('\n').findIndex((it) => it.includes('memo: Whose word'));
    assert.ok(
      at > line &&
        now
          .split('\n')
          .slice(line + 1, at)
          .every((it) => !it.includes('name:')),
    );
    await command('undoCoding');
    assert.equal(await read('codebook.yaml'), codebook);
  });

  it('on an inline label has no room; its labels can be moved', async () => {
    await open(path, 6, 8);
    const said = await saidWhile(() => command('writeMemo'));
    assert.deepEqual(said, [
      'An inline label has no room for a memo. Once the labels of this transcript are in its sidecar, they can have memos.',
    ]);
  });

  it('typed at the + in the margin goes to the coding there, and says when there is none', async () => {
    let disposed = 0;
    const reply = (line: number, text: string) => ({
      thread: { uri: file(path), range: new vscode.Range(line, 0, line, 0), dispose: () => disposed++ },
      text,
    });
    const before = await read(sidecar);
    assert.deepEqual(await saidWhile(() => command('saveMemo', reply(1, 'Nowhere.'))), [
      'There is no coding here to write a memo on.',
    ]);
    assert.deepEqual([await read(sidecar), disposed], [before, 0]);
    await endPick(() => command('saveMemo', reply(2, 'On the part.')), 'accept');
    await command('saveMemo', reply(2, 'On the rest.'));
    const both = withMemo(withMemo(before, 'two of us.', 'On the rest.'), 'two of us\n', 'x');
    assert.equal(await read(sidecar), both.replace('two of us\n\n    memo: x', 'two of us\n    memo: On the part.\n'));
    assert.equal(disposed, 2);
    assert.deepEqual(await saidWhile(() => command('saveMemo', reply(2, 'Again.'))), [
      'What is coded here has a memo already. Edit that one.',
    ]);
    await command('saveMemo', reply(0, 'On it all.'));
    assert.match(await read(sidecar), /^transcript: .*\nmemo: On it all\.\ncodings:/);
  });

  it('is put beside unsaved changes of a sidecar, and never over one that can’t be read', async () => {
    const editor = await open(sidecar, 0, 0);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# mine\n'));
    await open(path, 2, 8);
    const stored = await read(sidecar);
    await save(await box('writeMemo'), 'Kept.');
    assert.equal(await read(sidecar), stored);
    assert.equal(editor.document.getText(), `# mine\n${withMemo(stored, 'two of us.', 'Kept.')}`);
    await command('undoCoding');
    assert.equal(editor.document.getText(), `# mine\n${stored}`);

    const comment = await box('writeMemo');
    await open(sidecar);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await write(sidecar, '<<<<<<< ours\n');
    const said = await saidWhile(() => save(comment, 'Kept.'));
    assert.match(said[0] ?? '', /^Nothing was written, since .* can’t be read/);
    assert.deepEqual([await read(sidecar), comment.mode], ['<<<<<<< ours\n', vscode.CommentMode.Editing]);
    await command('cancelMemo', comment);
  });
});
